"""Where a person belongs: household registration (hukou) and residence."""

from django.db import models

from leye.ground.checks import one_of
from leye.records.people.models.status import Status, one_at_a_time
from leye.records.units.models import Unit


class HukouKind(models.TextChoices):
    """Kind of household registration."""

    AGRICULTURAL = "agricultural", "农业户籍"
    CONVERTED = "converted", "农转非"
    URBAN = "urban", "非农业户籍"


class Hukou(Status):
    """Household registration: its kind, whether in this district, and the day of conversion where it was converted."""

    DECIDES = ("kind", "in_district", "converted_on")

    kind = models.CharField(max_length=12, choices=HukouKind, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    in_district = models.BooleanField(null=True, blank=True)
    converted_on = models.DateField(null=True, blank=True)

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_hukou"),
            one_of("people_hukou_kind", kind=HukouKind),
            models.CheckConstraint(
                name="people_hukou_converted_only",
                condition=models.Q(converted_on=None) | models.Q(kind="converted"),
                violation_error_message="Only a converted registration has a day of conversion.",
            ),
        ]


class Residence(Status):
    """Where the person lives: a community, or a subdistrict where the community is not known."""

    DECIDES = ("unit_id",)

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")

    class Meta(Status.Meta):
        constraints = [*Status.Meta.constraints, one_at_a_time("people_residence")]
