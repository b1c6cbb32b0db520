"""What units achieved: the yearly assessment, and the people whom a station brought into work in a period."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import HALF_OPEN, Vouched
from leye.ground.intervals import NoOverlap
from leye.records.units.models.unit import Unit


class Pool(models.TextChoices):
    """In which of the three pools of clause 2.1.2 the unit competes."""

    MEMBER = "member", "领导小组成员单位"
    SUBDISTRICT = "subdistrict", "街镇"
    STATION = "station", "社区（村）服务站"


class Level(models.TextChoices):
    """Which rating of full employment the unit may get."""

    SUBDISTRICT = "subdistrict", "街镇"
    COMMUNITY = "community", "社区（村）"


class Rated(models.TextChoices):
    """The yearly rating of full employment."""

    MODEL = "model", "充分就业示范社区"
    FULL = "full", "充分就业"
    NONE = "none", "未评定"


class UnitYear(Vouched):
    """One unit's assessment for one year in its pool; what is not found yet is null."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="years")
    year = models.PositiveSmallIntegerField()
    pool = models.CharField(max_length=12, choices=Pool)
    level = models.CharField(max_length=12, choices=Level, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    score = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    rated = models.CharField(max_length=8, choices=Rated, null=True, blank=True)  # noqa: DJ001
    target_missed = models.BooleanField(null=True, blank=True)
    adverse_effect = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="units_unityear_once",
                fields=["unit", "year"],
                violation_error_message="The unit is assessed for this year already.",
            ),
            one_of("units_unityear_pool", pool=Pool),
            one_of("units_unityear_level", level=Level),
            one_of("units_unityear_rated", rated=Rated),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id} {self.year}"


class StationPeriod(Vouched):
    """One station's settlement period: how many registered unemployed people it brought into work through refined services."""

    station = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="periods")
    since = models.DateField()
    until = models.DateField()
    placements = models.PositiveIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="units_stationperiod_has_days",
                condition=HALF_OPEN,
                violation_error_message="The period ends on or before the day on which it begins.",
            ),
            NoOverlap(
                name="units_stationperiod_no_overlap",
                per=("station",),
                violation_error_message="Two settlement periods of one station overlap.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.station_id} {self.since}"
