"""A hire: one employer takes one person on, on a day; it counts for the bonus and for the insurance subsidies."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import Vouched
from leye.records.employers.models import Employer
from leye.records.people.models import Person


class Contract(models.TextChoices):
    """The form of the labour contract."""

    FIXED = "fixed", "固定期限"
    OPEN = "open", "无固定期限"
    TASK = "task", "以完成一定工作任务为期限"
    NONE = "none", "未签订"


class Hire(Vouched):
    """One hire. `left_on` is the first day no longer in the job; null with `still_employed` null: not known.

    `registered_unemployed` is what the file of hires says of the day before; our own register goes before it.
    `municipal_subsidy_ended_on` is the last day of the city's insurance subsidy for this person at this employer.
    """

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="hire_set")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="hire_set")
    hired_on = models.DateField()
    left_on = models.DateField(null=True, blank=True)
    still_employed = models.BooleanField(null=True, blank=True)
    contract = models.CharField(max_length=8, choices=Contract, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    contract_months = models.PositiveSmallIntegerField(null=True, blank=True)
    registered_unemployed = models.BooleanField(null=True, blank=True)
    municipal_subsidy_ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="employment_hire_once",
                fields=["employer", "person", "hired_on"],
                violation_error_message="This hire is recorded already.",
            ),
            models.CheckConstraint(
                name="employment_hire_order",
                condition=models.Q(left_on=None) | models.Q(left_on__gt=models.F("hired_on")),
                violation_error_message="A person cannot leave on or before the day of the hire.",
            ),
            models.CheckConstraint(
                name="employment_hire_left_or_still",
                condition=models.Q(left_on=None) | models.Q(still_employed=None) | models.Q(still_employed=False),
                violation_error_message="A person who has left is not still employed.",
            ),
            one_of("employment_hire_contract", contract=Contract),
        ]

    def __str__(self) -> str:
        return f"{self.employer_id} hires {self.person_id} on {self.hired_on}"
