"""Working days: which days are worked by the State Council's calendar, and how many of them lie between two days.

The years up to 2026 come with the package chinesecalendar; later ones are entered by the district (`leye calendar`), each whole. A
year that nobody knows is refused and never guessed: a Saturday may be worked, and a Tuesday may not.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

import chinese_calendar
from django.utils import timezone

from leye.ground.models import CalendarDay
from leye.ground.refusals import Refusal

SHANGHAI = ZoneInfo("Asia/Shanghai")
KNOWN = frozenset(day.year for day in chinese_calendar.holidays)
ONE = datetime.timedelta(days=1)


def day_of(instant: datetime.datetime) -> datetime.date:
    """The day on which an instant falls in the district, whatever zone the machine or the database keeps."""
    if instant.tzinfo is None:
        raise ValueError("an instant without a zone falls on no particular day")
    return instant.astimezone(SHANGHAI).date()


def today() -> datetime.date:
    """The district's day now."""
    return day_of(timezone.now())


def length(year: int) -> int:
    """How many days the year has."""
    return (datetime.date(year + 1, 1, 1) - datetime.date(year, 1, 1)).days


@dataclass(frozen=True)
class Calendar:
    """The days as they are known now; read once (`calendar()`) for many reckonings. What the district entered goes first."""

    entered: Mapping[datetime.date, bool] = field(default_factory=dict)
    whole: frozenset[int] = frozenset()

    def knows(self, year: int) -> bool:
        """Is every day of the year known?"""
        return year in KNOWN or year in self.whole

    def is_working(self, day: datetime.date) -> bool:
        """Is the day worked? Refuses a year that nobody has entered."""
        if not self.knows(day.year):
            raise Refusal(
                "year_unknown",
                f"Whether {day} is a working day is not known: the holidays of {day.year} have not been entered "
                f"and cannot be guessed. Enter the notice: leye calendar {day.year} --holiday ... --working ... --source ...",
                year=day.year,
            )
        return self.entered[day] if day in self.entered else chinese_calendar.is_workday(day)

    def move_on(self, day: datetime.date) -> datetime.date:
        """The day itself if it is worked, else the next that is: a last day on a holiday moves on."""
        while not self.is_working(day):
            day += ONE
        return day

    def add(self, day: datetime.date, count: int) -> datetime.date:
        """The count-th working day after the day, which is not counted itself; with 0 the day moved on."""
        if count < 0:
            raise ValueError("time limits run forwards")
        if count == 0:
            return self.move_on(day)
        for worked in self.after(day):
            count -= 1
            if not count:
                return worked
        raise AssertionError("the days have no end")

    def after(self, day: datetime.date) -> Iterator[datetime.date]:
        """The working days after the day, one by one."""
        while True:
            day += ONE
            if self.is_working(day):
                yield day

    def between(self, first: datetime.date, last: datetime.date) -> int:
        """How many working days lie after the first day up to the last, which counts; ValueError the wrong way round."""
        if last < first:
            raise ValueError(f"{last} lies before {first}")
        return sum(self.is_working(first + ONE * n) for n in range(1, (last - first).days + 1))


def calendar() -> Calendar:
    """The calendar with what the district has entered."""
    entered = dict(CalendarDay.objects.values_list("day", "working"))
    counts: dict[int, int] = {}
    for day in entered:
        counts[day.year] = counts.get(day.year, 0) + 1
    return Calendar(entered, frozenset(year for year, count in counts.items() if count == length(year)))


def is_working(day: datetime.date) -> bool:
    """Is the day worked? Refuses a year that is unknown."""
    return calendar().is_working(day)


def add_working_days(day: datetime.date, count: int) -> datetime.date:
    """The last day of a time limit of so many working days; the day of receipt is not counted."""
    return calendar().add(day, count)


def working_days_between(first: datetime.date, last: datetime.date) -> int:
    """How many working days lie after the first day up to the last, which counts."""
    return calendar().between(first, last)
