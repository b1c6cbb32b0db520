"""The rulebook as the tests of the house ask for it."""

from leye.rulebook import shelf


def subjects() -> dict:
    """Every subject by name."""
    return shelf.subjects()


def benefits() -> tuple:
    """Every benefit on the shelf."""
    return shelf.all()
