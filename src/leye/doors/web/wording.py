"""How values are said to people: sums in yuan, days in sentences, words in the reader's language."""

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leye.rulebook.kernel.explain import in_words, yuan_in_words

FULL_WIDTH = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！", "(": "（", ")": "）"}
PRINTED = re.compile("(?<=[\u4e00-\u9fff”》）])[,:;?!()]|[,;()](?=[\u4e00-\u9fff“《])")
MONTHS = "January February March April May June July August September October November December".split()


def english() -> bool:
    """Whether the reader reads English now."""
    return (get_language() or "").startswith("en")


def say(text: Any) -> str:
    """The words of a Text in the reader's language; plain text as it stands, nothing as an empty text."""
    words = text.of(get_language() or "zh-hans") if hasattr(text, "of") else str(text or "")
    return words if english() else typeset(words)


@lru_cache(maxsize=4096)
def typeset(words: str) -> str:
    """Chinese words with the full-width marks of Chinese print, however they were typed."""
    return PRINTED.sub(lambda found: FULL_WIDTH[found[0]], words)


def listed(words: list[str]) -> str:
    """Words in a row, with the comma of the reader's script."""
    return (", " if english() else "、").join(words)


def joined(clauses: list[str]) -> str:
    """Clauses in a row, with the semicolon of the reader's script: they may hold commas themselves."""
    return ("; " if english() else "；").join(clauses)


def yuan(fen: int) -> str:
    """A sum in fen as yuan; fen are shown only when there are any."""
    return say(yuan_in_words(fen))


def day(value: dt.date) -> str:
    """A day as one writes it in a sentence."""
    if english():
        return f"{value.day} {MONTHS[value.month - 1]} {value.year}"
    return f"{value.year}年{value.month}月{value.day}日"


def fact(term: Any, value: Any) -> str:
    """A fact's value as people say it."""
    if value is None:
        return _("不清楚")
    return day(value) if term.about.type == "day" else say(in_words(term.about, value))
