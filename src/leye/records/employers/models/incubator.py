"""Incubators of ventures: where they are, whether they hold the city's title, and whether they were ever awarded."""

from django.db import models

from leye.ground.dated import Vouched
from leye.records.employers.models.employer import Employer
from leye.records.units.models import Unit


class Incubator(Vouched):
    """One incubator; its name and place are those of its unit. The city's title is 北京市创业孵化示范基地."""

    unit = models.OneToOneField(Unit, on_delete=models.PROTECT, related_name="+")
    operator = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="incubator_set")
    in_district = models.BooleanField(null=True, blank=True)
    demonstration_base = models.BooleanField(null=True, blank=True)
    titled_on = models.DateField(null=True, blank=True)
    award_paid = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="employers_incubator_titled_only",
                condition=models.Q(titled_on=None) | models.Q(demonstration_base=True),
                violation_error_message="Only a demonstration base has the day of its title.",
            )
        ]

    def __str__(self) -> str:
        return f"Incubator {self.unit_id}"
