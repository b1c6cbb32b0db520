"""Bring the database to the present form, with the district's offices and places; changes nothing when all is in place."""

from argparse import ArgumentParser, Namespace

from rich.console import Console


def arguments(parser: ArgumentParser) -> None:
    """None."""


def run(args: Namespace, console: Console) -> None:
    """Migrate, found the district, and collect static files where the server does not find them by itself."""
    from django.conf import settings
    from django.core.management import call_command

    from leye.records.units.actions.found_district import found_district

    call_command("migrate", interactive=False, verbosity=0)
    found_district()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    if not settings.WHITENOISE_USE_FINDERS:
        call_command("collectstatic", interactive=False, verbosity=0)
