"""A duty: what the document asks of offices, as data that a desk works from."""

from __future__ import annotations

from dataclasses import dataclass

from leye.rulebook.kernel.text import Text


@dataclass(frozen=True)
class Duty:
    """One duty of a clause: what must be done or held, and the items that the document names."""

    slug: str
    clause: str
    text: Text
    items: tuple[Text, ...] = ()
    least: int | None = None
