"""Filters that say the policy's words, sums, days and shares in the reader's language."""

import datetime as dt
from typing import Any

from django import template

from leye.doors.web import wording

register = template.Library()


@register.filter
def say(text: Any) -> str:
    """The words of a Text in the reader's language."""
    return wording.say(text)


@register.filter
def yuan(fen: int) -> str:
    """A sum in fen as yuan, with thousands separators and the word."""
    return wording.yuan(fen)


@register.filter
def day(value: dt.date) -> str:
    """A day as one writes it in text: 2018年9月10日， 10 September 2018."""
    return wording.day(value)


@register.filter
def iso(value: dt.date) -> str:
    """A day as one writes it in tables: 2018-09-10."""
    return value.isoformat()


@register.filter
def thousands(value: float) -> str:
    """A count with thousands separators."""
    return f"{value:,}"


@register.filter
def item(mapping: Any, key: Any) -> Any:
    """One entry of a mapping, an empty text where there is none."""
    return mapping.get(key, "")


@register.filter
def listed(texts: Any) -> str:
    """Texts or words in a row, with the comma of the reader's script."""
    return wording.listed([wording.say(text) for text in texts])


@register.filter
def joined(clauses: Any) -> str:
    """Clauses in a row, with the semicolon of the reader's script."""
    return wording.joined([wording.say(clause) for clause in clauses])


@register.simple_tag
def pause() -> str:
    """The comma between listed links, in the reader's script."""
    return ", " if wording.english() else "、"


@register.filter
def less(fen: int) -> str:
    """A sum below nothing, without its sign."""
    return wording.yuan(-fen)
