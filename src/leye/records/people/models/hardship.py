"""Hardship: recognition as hard to place, low income, and disability, which is sealed and asks for a permission of its own."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.sealed import SealedField
from leye.records.people.models.status import Status, one_at_a_time
from leye.records.units.models import Unit


class HardCategory(models.TextChoices):
    """On which ground a person is recognised as hard to place."""

    ZERO_EMPLOYMENT_FAMILY = "zero_employment_family", "零就业家庭成员"
    MINIMUM_LIVING = "minimum_living", "享受低保"
    AGE_4050 = "age_4050", "4050 人员"
    DISABLED = "disabled", "残疾"
    LONG_UNEMPLOYED = "long_unemployed", "连续失业一年以上"
    RURAL_TRANSFER = "rural_transfer", "农村转移就业困难"
    OTHER = "other", "市政府规定的其他情形"


class HardToPlace(Status):
    """A valid recognition as hard to place, by category: one person may be recognised in two categories at once."""

    DECIDES = ("category", "unit_id")
    PER = ("person", "category")

    category = models.CharField(max_length=24, choices=HardCategory)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_hardtoplace", per=("person", "category")),
            one_of("people_hardtoplace_category", category=HardCategory),
        ]


class LowIncomeKind(models.TextChoices):
    """What sort of low income."""

    MINIMUM_LIVING = "minimum_living", "低保家庭"
    LOW_INCOME = "low_income", "低收入家庭"
    LOW_INCOME_FARM = "low_income_farm", "低收入农户"


class LowIncome(Status):
    """Member of a low-income family, as the civil-affairs or agriculture register says."""

    DECIDES = ("kind",)

    kind = models.CharField(max_length=16, choices=LowIncomeKind)

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_lowincome"),
            one_of("people_lowincome_kind", kind=LowIncomeKind),
        ]


class Disability(Status):
    """Assessed disability. Kind and grade are sealed together ("sight|2"): no list, search or export reads them by chance."""

    detail = SealedField()

    class Meta(Status.Meta):
        default_permissions = ()
        permissions = [("see_disability", "May see that a person is disabled, and how")]
        constraints = [*Status.Meta.constraints, one_at_a_time("people_disability")]
