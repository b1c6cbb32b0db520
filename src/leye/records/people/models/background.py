"""Where a person comes from: graduation and military service."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import Vouched
from leye.records.people.models.person import Person
from leye.records.people.models.status import Status, one_at_a_time


class Degree(models.TextChoices):
    """With what a college graduate graduated."""

    COLLEGE = "college", "专科"
    BACHELOR = "bachelor", "本科"
    MASTER = "master", "硕士"
    DOCTOR = "doctor", "博士"


class Graduation(Vouched):
    """Graduation from a college or university, once per degree; day and degree are null where a list does not say them."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="graduation_set")
    graduated_on = models.DateField(null=True, blank=True)
    degree = models.CharField(max_length=8, choices=Degree, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    school = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="people_graduation_once",
                fields=["person", "degree", "graduated_on"],
                violation_error_message="This graduation is recorded already.",
            ),
            models.UniqueConstraint(
                name="people_graduation_once_undated",
                fields=["person", "degree"],
                condition=models.Q(graduated_on=None),
                violation_error_message="This graduation is recorded already, without a day.",
            ),
            one_of("people_graduation_degree", degree=Degree),
        ]

    def __str__(self) -> str:
        return f"Graduation of {self.person_id} on {self.graduated_on}"


class ServiceEnd(models.TextChoices):
    """How military service ended."""

    DEMOBILISED = "demobilised", "复员"
    TRANSFERRED = "transferred", "转业"
    RETIRED = "retired", "退役"


class Veteran(Status):
    """Demobilised, transferred or retired serviceman, from the day of discharge on."""

    DECIDES = ("kind",)

    kind = models.CharField(max_length=12, choices=ServiceEnd)

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_veteran"),
            one_of("people_veteran_kind", kind=ServiceEnd),
        ]
