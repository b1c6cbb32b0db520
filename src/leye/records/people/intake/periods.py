"""Laying a stated period beside those on record: said again, corrected, ended, succeeded, or refused because two would overlap."""

from dataclasses import dataclass
from datetime import date, timedelta

from leye.ground.tables.columns import Fault, Said

SAME, CHANGED, NEW = "same", "changed", "new"


@dataclass(slots=True)
class Span:
    """One period of one line (one person, and one category where there are several): half-open days and what it says.

    `pk` is the record's id, None for a new one; `place` is the row of the table that said it or corrected it.
    """

    since: date
    until: date | None
    says: tuple
    pk: int | None = None
    place: int | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.since <= day and (self.until is None or self.until > day)


def overlap(other: Span) -> Fault:
    """The fault of a period that would overlap one on record."""
    last = other.until - timedelta(days=1) if other.until else None
    return Fault(
        "overlap",
        Said(
            f"与已有的一段（{other.since} 至 {last or '今'}）重叠；请核对起止日期。",
            f"overlaps a period on record ({other.since} to {last or 'now'}); check both days.",
        ),
    )


def filled(said: tuple, known: tuple) -> tuple:
    """What a row says, its silences filled with what is known."""
    return tuple(old if new is None else new for new, old in zip(said, known, strict=True))


def carried(said: tuple, known: tuple, *, always: frozenset[int]) -> tuple:
    """The same for a statement that differs: behind the first difference only what always goes on is filled."""
    result, differs = [], False
    for place, (new, old) in enumerate(zip(said, known, strict=True)):
        result.append(new if new is not None else old if not differs or place in always else None)
        differs = differs or (new is not None and new != old)
    return tuple(result)


def lay(line: list[Span], said: Span, *, always: frozenset[int] = frozenset()) -> str | Fault:
    """Put a stated period into a line (ordered by day, changed in place); what came of it, or why it cannot be.

    Silence is never a change: a missing detail agrees with any, a missing end with any end.
    """
    stands = next((span for span in line if span.holds(said.since)), None)
    following = next((span for span in line if span.since > said.since), None)
    if stands is None:
        return insert(line, said, following=following)
    if filled(said.says, stands.says) == stands.says:
        return say_again(stands, said, following=following)
    said.says = carried(said.says, stands.says, always=always)
    if stands.since == said.since:
        return correct(stands, said, following=following)
    if stands.until is not None:
        return overlap(stands)
    stands.until = said.since
    put(line, said)
    return NEW


def say_again(stands: Span, said: Span, *, following: Span | None) -> str | Fault:
    """The same statement: at most its end is new."""
    if said.until is None or said.until == stands.until:
        return SAME
    if stands.until is not None and stands.since != said.since:
        return overlap(stands)
    if following and said.until > following.since:
        return overlap(following)
    stands.until, stands.place = said.until, said.place
    return CHANGED


def correct(stands: Span, said: Span, *, following: Span | None) -> str | Fault:
    """Another statement from the same day on takes the place of the one on record, but not of one from the same file."""
    until = said.until or stands.until
    if stands.pk is None:
        return overlap(stands)
    if following and (until is None or until > following.since):
        return overlap(following)
    stands.says, stands.until, stands.place = said.says, until, said.place
    return CHANGED


def insert(line: list[Span], said: Span, *, following: Span | None) -> str | Fault:
    """A period where none stands: it ends at the latest where the next begins, or the next begins earlier if it says the same."""
    if following is not None and (said.until is None or said.until > following.since):
        agrees = filled(said.says, following.says) == following.says
        if agrees and (said.until is None or said.until == following.until):
            following.since, following.place = said.since, said.place
            return CHANGED
        if said.until is not None:
            return overlap(following)
        said.until = following.since
    put(line, said)
    return NEW


def put(line: list[Span], said: Span) -> None:
    """Into the line, in order."""
    line.append(said)
    line.sort(key=lambda span: span.since)
