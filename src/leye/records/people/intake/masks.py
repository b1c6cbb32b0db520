"""How a preview shows what identifies a person."""


def mask_id(text: str) -> str:
    """The last four characters of a number."""
    return f"{'*' * (len(text) - 4)}{text[-4:]}" if len(text) > 4 else "*" * len(text)


def mask_phone(text: str) -> str:
    """The first three and the last four digits."""
    return f"{text[:3]}****{text[-4:]}" if len(text) > 7 else "*" * len(text)


def mask_name(text: str) -> str:
    """The family name."""
    return f"{text[:1]}{'*' * (len(text) - 1)}"
