"""The district's decisions in force today: what every public page shows and reckons with."""

import datetime as dt

from django.utils import timezone

from leye.rulebook.kernel.dated import Values


def today() -> dt.date:
    """The day of determination: the calendar day in Beijing."""
    return timezone.localdate()


def values_on(day: dt.date) -> Values:
    """Values that the district has set for open points; samples are marked as such."""
    return Values.none()
