"""The other names of a unit, and what became of it."""

from django.db import models

from leye.ground.checks import one_of
from leye.records.units.models.unit import Unit


class NameKind(models.TextChoices):
    """Whose name it is."""

    CIVIL_AFFAIRS = "civil_affairs", "民政名称"
    FULL = "full", "全称"
    SHORT = "short", "简称"
    FORMER = "former", "曾用名"


class UnitName(models.Model):
    """Another name of a unit: the civil-affairs name of a town, the full name of an office, a former name."""

    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="names")
    name = models.CharField(max_length=100, db_index=True)
    kind = models.CharField(max_length=16, choices=NameKind)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="units_unitname_once",
                fields=["unit", "name"],
                violation_error_message="The unit has this name already.",
            ),
            one_of("units_unitname_kind", kind=NameKind),
        ]

    def __str__(self) -> str:
        return self.name


class SuccessionKind(models.TextChoices):
    """How a unit went over."""

    MERGED = "merged", "合并"
    SPLIT = "split", "拆分"
    RENAMED = "renamed", "更名"


class UnitSuccession(models.Model):
    """What became of a unit: merged into, split into, renamed as another, from a day on."""

    earlier = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="successions")
    later = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="precessions")
    kind = models.CharField(max_length=8, choices=SuccessionKind)
    on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="units_unitsuccession_once",
                fields=["earlier", "later"],
                violation_error_message="This succession is recorded already.",
            ),
            models.CheckConstraint(
                name="units_unitsuccession_of_two",
                condition=~models.Q(earlier=models.F("later")),
                violation_error_message="A unit cannot follow itself.",
            ),
            one_of("units_unitsuccession_kind", kind=SuccessionKind),
        ]

    def __str__(self) -> str:
        return f"{self.earlier_id} → {self.later_id}"
