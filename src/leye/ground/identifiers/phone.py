"""Phone numbers in the one form under which they are found again."""

import re

from leye.ground.identifiers.normal import normal

NOISE = re.compile(r"[-()./]|^(?:\+|00)86")


def normal_phone(text: str) -> str | None:
    """Digits only, without the country's prefix; None when nothing is left. An odd phone is never refused."""
    found = NOISE.sub("", NOISE.sub("", normal(text)))
    return found or None
