"""A spell of work, and the business that a person owns."""

from django.db import models

from leye.ground.checks import one_of
from leye.records.employers.models import Employer
from leye.records.people.models.status import Status, one_at_a_time


class SpellKind(models.TextChoices):
    """In what form a person works."""

    FORMAL = "formal", "单位就业"
    FLEXIBLE = "flexible", "灵活就业"
    SELF_EMPLOYED = "self_employed", "自主创业"
    WELFARE_POST = "welfare_post", "公益性岗位"


class EmploymentSpell(Status):
    """Days on which a person works in one form; two forms may run side by side, one form twice may not."""

    DECIDES = ("kind", "employer_id", "contract_months")
    PER = ("person", "kind")

    kind = models.CharField(max_length=16, choices=SpellKind)
    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="spell_set")
    contract_months = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("employment_employmentspell", per=("person", "kind")),
            one_of("employment_employmentspell_kind", kind=SpellKind),
        ]


class BusinessOwnership(Status):
    """Days on which a person runs a business of their own; `employer` is that business where it is on our register."""

    DECIDES = ("employer_id",)

    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="ownership_set")

    class Meta(Status.Meta):
        constraints = [*Status.Meta.constraints, one_at_a_time("employment_businessownership")]
