"""What every dated statement carries: since when, until when, who says so, as of which day, and when we learnt it."""

import datetime

from django.db import models
from django.utils import timezone

HALF_OPEN = models.Q(until=None) | models.Q(until__gt=models.F("since"))


class Vouched(models.Model):
    """A statement with its voucher: `source` names the register or the paper, `as_of` the day that it speaks of."""

    source = models.CharField(max_length=80)
    as_of = models.DateField()
    learnt_at = models.DateTimeField(default=timezone.now)

    class Meta:
        abstract = True


class IntervalQuerySet(models.QuerySet):
    """Periods by day."""

    def on(self, day: datetime.date) -> "IntervalQuerySet":
        """Those that hold on the day."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=day), since__lte=day)

    def open(self) -> "IntervalQuerySet":
        """Those without an end."""
        return self.filter(until=None)


class Interval(Vouched):
    """A statement that holds on the days [since, until); `until` null is open-ended."""

    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = IntervalQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_has_days",
                condition=HALF_OPEN,
                violation_error_message="The period ends on or before the day on which it begins.",
            )
        ]
