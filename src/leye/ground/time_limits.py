"""A time limit in working days: when it ends, how much of it is used, and which light it shows; pauses only for listed reasons."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from leye.ground.clock import Calendar

YELLOW_FROM = 75  # per cent of the limit


class Light(StrEnum):
    """Green: time enough. Yellow: little is left. Red: the last day has passed."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Why(StrEnum):
    """The reasons for which a time limit may stand still; there are no others."""

    CORRECTION = "correction"
    PUBLICITY = "publicity"
    OUTSIDE_CHECK = "outside_check"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Days [since, until) that do not count, and why; `until` None while it lasts."""

    why: Why
    since: datetime.date
    until: datetime.date | None = None

    def __post_init__(self) -> None:
        """A reason that is not listed, or a pause that ends before it begins, is a bug."""
        Why(self.why)
        if self.until is not None and self.until < self.since:
            raise ValueError(f"the pause ends on {self.until}, before it begins on {self.since}")

    def covers(self, day: datetime.date) -> bool:
        """Does the time stand still on this day?"""
        return self.since <= day and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLimit:
    """So many working days after the day of receipt, which is not counted, with pauses."""

    received: datetime.date
    days: int
    pauses: tuple[Pause, ...] = ()
    yellow_from: int = YELLOW_FROM

    def paused(self, day: datetime.date) -> bool:
        """Does the time stand still on this day?"""
        return any(pause.covers(day) for pause in self.pauses)

    def used(self, on: datetime.date, *, calendar: Calendar) -> int:
        """Working days used up to and including the day; 0 on the day of receipt and before."""
        span = range(1, (on - self.received).days + 1)
        days = (self.received + datetime.timedelta(days=n) for n in span)
        return sum(not self.paused(day) and calendar.is_working(day) for day in days)

    def due(self, *, calendar: Calendar) -> datetime.date | None:
        """The last day in time; None while a pause without an end makes that unknown."""
        left = self.days
        if not left:
            return calendar.move_on(self.received)
        for day in calendar.after(self.received):
            if any(pause.until is None and pause.since <= day for pause in self.pauses):
                return None
            left -= not self.paused(day)
            if not left:
                return day
        return None

    def light(self, on: datetime.date, *, calendar: Calendar) -> Light:
        """The light of the day: by the share of the limit that is used, red only when the last day has passed."""
        used = self.used(on, calendar=calendar)
        if used > self.days:
            return Light.RED
        return Light.YELLOW if used * 100 >= self.days * self.yellow_from else Light.GREEN
