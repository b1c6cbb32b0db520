"""An employer by its credit code, and the hiring bonuses that it was paid."""

from django.db import models
from django.db.models.functions import Length

from leye.ground.checks import at_least, one_of
from leye.ground.dated import HALF_OPEN, Vouched
from leye.records.units.models import Unit

models.CharField.register_lookup(Length)


class EmployerKind(models.TextChoices):
    """What sort of employer."""

    ENTERPRISE = "enterprise", "企业"
    INDIVIDUAL_BUSINESS = "individual_business", "个体工商户"
    SOCIAL_ORGANISATION = "social_organisation", "社会组织"
    PUBLIC_INSTITUTION = "public_institution", "事业单位"
    ORGAN = "organ", "机关"


class Size(models.TextChoices):
    """Size class of an enterprise, as its statistics declare it."""

    MICRO = "micro", "微型"
    SMALL = "small", "小型"
    MEDIUM = "medium", "中型"
    LARGE = "large", "大型"


class Employer(Vouched):
    """One employer; `since` and `until` are the days of its existence, `unit` the community or subdistrict of its seat."""

    credit_code = models.CharField(max_length=18, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=EmployerKind, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    size = models.CharField(max_length=8, choices=Size, null=True, blank=True)  # noqa: DJ001
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    since = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="employers_employer_credit_code",
                condition=models.Q(credit_code__length=18),
                violation_error_message="A unified social credit code has 18 characters.",
            ),
            models.CheckConstraint(
                name="employers_employer_has_days",
                condition=models.Q(since=None) | HALF_OPEN,
                violation_error_message="The employer ends before it begins.",
            ),
            one_of("employers_employer_kind", kind=EmployerKind),
            one_of("employers_employer_size", size=Size),
        ]

    def __str__(self) -> str:
        return self.name


class BonusPaid(Vouched):
    """A hiring bonus paid to an employer for a calendar year; `amount` in fen, `reference` the payment's number."""

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="bonuspaid_set")
    year = models.PositiveSmallIntegerField()
    amount = models.BigIntegerField()
    paid_on = models.DateField()
    reference = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="employers_bonuspaid_once",
                fields=["employer", "year", "reference"],
                violation_error_message="This payment is recorded already.",
            ),
            at_least("employers_bonuspaid_amount", amount=1),
        ]

    def __str__(self) -> str:
        return f"{self.employer_id} {self.year}"
