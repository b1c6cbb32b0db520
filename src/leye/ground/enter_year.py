"""Enter the working days of a year as the State Council's notice gives them: all its days at once, so none is left to guessing."""

import datetime
from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from leye.ground.clock import ONE, length
from leye.ground.models import CalendarDay
from leye.ground.refusals import Refusal


@transaction.atomic
def enter_year(
    year: int, *, holidays: Collection[datetime.date], working: Collection[datetime.date], source: str
) -> list[CalendarDay]:
    """Write all days: weekdays but the holidays, and the weekend days that are worked instead. A second call replaces the first."""
    check(year, holidays=holidays, working=working, source=source)
    start, now = datetime.date(year, 1, 1), timezone.now()
    days = [start + ONE * n for n in range(length(year))]
    rows = [
        CalendarDay(
            day=day, working=day in working or (day.weekday() < 5 and day not in holidays), source=source.strip(), entered_at=now
        )
        for day in days
    ]
    CalendarDay.objects.filter(day__gte=days[0], day__lte=days[-1]).delete()
    return CalendarDay.objects.bulk_create(rows)


def check(year: int, *, holidays: Collection[datetime.date], working: Collection[datetime.date], source: str) -> None:
    """Refuse what no notice of the State Council would say."""
    faults = [f"{day} is not in {year}" for day in sorted({*holidays, *working}) if day.year != year]
    faults += [f"{day} is both a holiday and worked" for day in sorted(set(holidays) & set(working))]
    faults += [f"{day} is no weekend day and is worked anyway" for day in sorted(working) if day.weekday() < 5]
    faults += [] if holidays else ["no holiday is named"]
    faults += [] if source.strip() else ["no source is named"]
    if faults:
        raise Refusal(
            "calendar_unsound", f"The calendar of {year} was not entered: {'; '.join(faults)}. Correct it and enter it again."
        )
