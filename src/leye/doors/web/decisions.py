"""The district's decisions in force today: what every public page shows and reckons with."""

import datetime as dt

from django.utils import timezone

from leye.records.entitlements.decisions import values_on

__all__ = ["today", "values_on"]


def today() -> dt.date:
    """The day of determination: the calendar day in Beijing."""
    return timezone.localdate()
