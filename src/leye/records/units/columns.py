"""Facts that the register of units supplies: the yearly assessment, and the placements of stations."""

from leye.ground.supply import Supply

UNIT_YEAR = ("pool", "level", "score", "rated", "target_missed", "adverse_effect")
SUPPLIES = (
    Supply(
        "unit_year",
        "y.id",
        "units_unityear y JOIN units_unit u ON u.id = y.unit_id",
        {name: f"y.{name}" for name in UNIT_YEAR} | {"_place": "u.path"},
        where="y.year = :year",
        base=True,
        source="y.source",
        as_of="y.as_of",
    ),
    Supply(
        "station_period",
        "s.id",
        "units_stationperiod s JOIN units_unit u ON u.id = s.station_id",
        {"placements": "s.placements", "_place": "u.path"},
        where="s.since <= :on",
        base=True,
        source="s.source",
        as_of="s.as_of",
    ),
)
