"""A unit of the district: where it stands in the tree, since when, under which names, and what followed it."""

import datetime

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import HALF_OPEN


class UnitKind(models.TextChoices):
    """What sort of unit."""

    DISTRICT = "district", "区"
    SUBDISTRICT = "subdistrict", "街道"
    TOWN = "town", "镇（地区）"
    COMMUNITY = "community", "社区"
    VILLAGE = "village", "村"
    SPECIAL = "special", "生活区"
    BUREAU = "bureau", "人力社保局"
    MEMBER_UNIT = "member_unit", "领导小组成员单位"
    INCUBATOR = "incubator", "孵化基地"


class UnitQuerySet(models.QuerySet):
    """Units by day and by place in the tree."""

    def on(self, day: datetime.date) -> "UnitQuerySet":
        """Those that exist on the day."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=day), since__lte=day)

    def below(self, unit: "Unit") -> "UnitQuerySet":
        """The unit itself and everything under it."""
        return self.filter(path__startswith=unit.path)

    def subdistricts(self) -> "UnitQuerySet":
        """Subdistricts and towns: the 29 that the document calls 街镇."""
        return self.filter(kind__in=(UnitKind.SUBDISTRICT, UnitKind.TOWN))

    def stations(self) -> "UnitQuerySet":
        """Communities and villages: each has an employment service station."""
        return self.filter(kind__in=(UnitKind.COMMUNITY, UnitKind.VILLAGE, UnitKind.SPECIAL))


class Unit(models.Model):
    """One office or place; `path` is the chain of codes from the root, each closed by a slash, so that scope is a prefix."""

    code = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=12, choices=UnitKind)
    name = models.CharField(max_length=100)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    path = models.CharField(max_length=160, db_index=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    objects = UnitQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="units_unit_has_days", condition=HALF_OPEN, violation_error_message="The unit ends before it begins."
            ),
            one_of("units_unit_kind", kind=UnitKind),
        ]

    def __str__(self) -> str:
        return self.name
