"""Insured months: for whom contributions were paid, by whom, on which base."""

from django.db import models

from leye.ground.checks import at_least, one_of
from leye.ground.dated import Vouched
from leye.records.employers.models import Employer
from leye.records.people.models import Person


class Payer(models.TextChoices):
    """Who pays the contributions."""

    EMPLOYEE = "employee", "单位职工缴费"
    OWN = "own", "个人缴费"


class InsuredMonth(Vouched):
    """Contributions paid for one person and month (`month` is its first day); `base` in fen a month."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="insuredmonth_set")
    month = models.DateField()
    payer = models.CharField(max_length=8, choices=Payer)
    base = models.BigIntegerField(null=True, blank=True)
    employer = models.ForeignKey(
        Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="insuredmonth_set", db_index=False
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="employment_insuredmonth_once",
                fields=["month", "person", "payer"],
                violation_error_message="This month is recorded already.",
            ),
            models.CheckConstraint(
                name="employment_insuredmonth_first_day",
                condition=models.Q(month__endswith="-01"),
                violation_error_message="A month is written as its first day.",
            ),
            one_of("employment_insuredmonth_payer", payer=Payer),
            at_least("employment_insuredmonth_base", base=0),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.month:%Y-%m}"
