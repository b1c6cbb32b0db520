"""Applications for guaranteed loans."""

from django.db import models

from leye.ground.checks import at_least, one_of
from leye.ground.dated import Vouched
from leye.records.employers.models import Employer, Size
from leye.records.people.models import Person


class Applicant(models.TextChoices):
    """Who borrows."""

    INDIVIDUAL = "individual", "个人"
    PARTNERSHIP = "partnership", "合伙"
    ENTERPRISE = "enterprise", "企业"


class LoanApplication(Vouched):
    """One application: a person (alone or for a partnership) or an employer asks for `amount` fen on a day.

    `qualified` and `risk_controllable` are what the bureau and the guarantor found; null: not found yet.
    """

    applicant = models.CharField(max_length=12, choices=Applicant)
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.PROTECT, related_name="loanapplication_set")
    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="loanapplication_set")
    size = models.CharField(max_length=8, choices=Size, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    amount = models.BigIntegerField()
    applied_on = models.DateField()
    qualified = models.BooleanField(null=True, blank=True)
    risk_controllable = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="employment_loanapplication_borrower",
                condition=(models.Q(applicant="enterprise", employer__isnull=False, person=None))
                | (models.Q(applicant__in=["individual", "partnership"], person__isnull=False)),
                violation_error_message="An enterprise borrows by its employer record, anybody else by the person's.",
            ),
            one_of("employment_loanapplication_applicant", applicant=Applicant),
            one_of("employment_loanapplication_size", size=Size),
            at_least("employment_loanapplication_amount", amount=1),
        ]

    def __str__(self) -> str:
        return f"{self.applicant} {self.amount}"
