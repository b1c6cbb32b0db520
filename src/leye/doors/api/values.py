"""One value from outside as a fact's value: exactly what its type takes, or the reason why not."""

import datetime as dt
import re
from typing import Any

from leye.doors.api.vocabulary import EARLIEST, ISO_DAY, LONGEST, MOST, MOST_FEN, MOST_RATIO, PLAIN, TAKES
from leye.rulebook.kernel.fact import wrong

DAY, TEXT, FIRST = re.compile(ISO_DAY, re.ASCII), re.compile(PLAIN), dt.date.fromisoformat(EARLIEST)
KINDS = {"truth": bool, "number": int, "money": int, "ratio": (int, float), "day": str, "choice": str, "text": (str, int)}
BOUNDS = {"number": MOST, "money": MOST_FEN, "ratio": MOST_RATIO}


class UnfitError(ValueError):
    """A value that the fact cannot have; the message is the reason in words."""


def say(raw: Any) -> str:
    """A value from outside as a message shows it, cut to a readable length."""
    if isinstance(raw, (list, dict)):
        return "a list" if isinstance(raw, list) else "an object"
    if isinstance(raw, bool):
        return "true" if raw else "false"
    return repr(raw) if len(str(raw)) <= 40 else f"{str(raw)[:40]!r}…"


def read_value(kind: str, raw: Any) -> Any:
    """The value of a type; UnfitError tells what the type takes."""
    if not isinstance(raw, KINDS[kind]) or (kind != "truth" and isinstance(raw, bool)):
        raise UnfitError(f"{say(raw)} is not {TAKES[kind]}")
    if kind == "day":
        return read_day(raw)
    if kind in BOUNDS and abs(raw) > BOUNDS[kind]:
        raise UnfitError(f"{say(raw)} is too large: it takes {TAKES[kind]}")
    return _text(raw) if kind in ("text", "choice") else raw


def _text(raw: str | int) -> str:
    text = str(raw).strip()
    if len(text) > LONGEST or not TEXT.fullmatch(str(raw)):
        raise UnfitError(f"{say(raw)} is not {TAKES['text']} without control characters")
    return text


def read_day(raw: str) -> dt.date:
    """A day in the one form that cannot be misread; UnfitError where there is no such day, or none that people live in."""
    try:
        day = dt.date.fromisoformat(raw) if DAY.fullmatch(raw) else None
    except ValueError:
        raise UnfitError(f"{say(raw)} is no day of the calendar") from None
    if day is None:
        raise UnfitError(f"{say(raw)} is not {TAKES['day']}")
    if day < FIRST:
        raise UnfitError(f"{raw} lies before {FIRST.year}: is the year right?")
    return day


def read_fact(term: Any, raw: Any, *, on: dt.date) -> Any:
    """The value of a fact, None when unknown; UnfitError says why it cannot be."""
    if raw is None:
        return None
    value = read_value(term.about.type, raw)
    if reason := wrong(term, value, on=on):
        raise UnfitError(reason)
    return value
