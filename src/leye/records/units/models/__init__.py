"""Offices, subdistricts, communities and stations, with their names, successors and yearly results."""

from leye.records.units.models.names import NameKind, SuccessionKind, UnitName, UnitSuccession
from leye.records.units.models.register import Register
from leye.records.units.models.results import Level, Pool, Rated, StationPeriod, UnitYear
from leye.records.units.models.unit import Unit, UnitKind

__all__ = [
    "Level",
    "NameKind",
    "Pool",
    "Rated",
    "Register",
    "StationPeriod",
    "SuccessionKind",
    "Unit",
    "UnitKind",
    "UnitName",
    "UnitSuccession",
    "UnitYear",
]
