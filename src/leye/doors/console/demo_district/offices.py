"""Offices: the year's assessment of units in three pools with a tie at the cut, stations' placements, incubators and registers."""

import datetime

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import DAY, YEAR_BEGINS, happens, only_where, pick, stream

BEST_SHARE = 0.30
# Registers that are complete for the demo year and the month after it: what they do not hold is a no.
COMPLETE = (
    "unemploymentregistration", "hardtoplace", "employmentspell", "businessownership", "insuredmonth", "bonuspaid", "finding",
    "graduation",
)  # fmt: skip
INCUBATORS = (
    "清河创客空间",
    "中关村青年工场",
    "上地软件孵化园",
    "学院路大学生创业园",
    "西山文创基地",
    "四季青农创园",
    "永丰科创谷",
    "城外孵化园",
)


def unit_years(seed: int, units: pl.DataFrame) -> pl.DataFrame:
    """One assessment per unit, in three pools; in each, the last place within 30% ties with the first beyond."""
    rng, count = stream(seed, "unit years"), len(units)
    scores = np.clip(rng.normal(96, 6, count), 60, 120)
    frame = units.select("unit_id", "pool", "level", year=pl.lit(DAY.year), score=pl.Series(scores))
    frame = frame.with_columns(score=pl.col("score").round(2).cast(pl.Decimal(6, 2)))
    frame = pl.concat([tied(part) for part in frame.partition_by("pool", maintain_order=True)])
    rated = pick(rng, {"full": 62, "model": 8, "none": 30}, count)
    rated[(frame["pool"] == "member").to_numpy()] = "none"  # member units are assessed, but not rated as places
    rated[(frame["pool"] == "subdistrict").to_numpy() & (rated == "model")] = "full"
    missed, adverse = (frame["score"] < 90).to_numpy(), happens(rng, 0.25, count)
    return frame.with_columns(
        rated=only_where(rated, (frame["pool"] == "member").to_numpy() | ~happens(rng, 0.03, count)).cast(pl.String),
        target_missed=only_where(missed, ~happens(rng, 0.02, count)),
        adverse_effect=only_where(adverse & missed, ~happens(rng, 0.02, count)),
    )


def tied(pool: pl.DataFrame) -> pl.DataFrame:
    """The pool with a tie across the cut: nobody's turn to be outstanding by chance."""
    places = max(1, int(len(pool) * BEST_SHARE))
    ranked = pool["score"].sort(descending=True)
    inside, outside = ranked[places - 1], ranked[places]
    return pool.with_columns(
        score=pl.when(pl.col("score") == outside).then(pl.lit(inside)).otherwise("score").cast(pl.Decimal(6, 2))
    )


def station_periods(seed: int, units: pl.DataFrame) -> pl.DataFrame:
    """Two half-years of every station; of a few the number of placements has not been reported."""
    rng = stream(seed, "station periods")
    halves = [(YEAR_BEGINS, datetime.date(2018, 7, 1)), (datetime.date(2018, 7, 1), datetime.date(2019, 1, 1))]
    stations = units.filter(pl.col("pool") == "station")
    parts = []
    for since, until in halves:
        placements = only_where(rng.poisson(1.6, len(stations)), ~happens(rng, 0.04, len(stations)))
        parts.append(stations.select(station_id="unit_id", since=pl.lit(since), until=pl.lit(until), placements=placements))
    return pl.concat(parts)


def incubators(units: list[int]) -> pl.DataFrame:
    """Eight incubators, one of each sort: titled or not, awarded or not, outside the district, and not yet known."""
    titled = [True, True, True, False, False, None, True, True]
    return pl.DataFrame(
        {
            "unit_id": units,
            "in_district": [True, True, True, True, True, True, None, False],
            "demonstration_base": titled,
            "titled_on": [datetime.date(2017, 11, 20) if one else None for one in titled],
            "award_paid": [False, True, False, False, None, False, False, False],
        }
    )


def registers() -> pl.DataFrame:
    """For which days which registers are complete."""
    return pl.DataFrame({"name": COMPLETE}).with_columns(
        since=pl.lit(datetime.date(2015, 1, 1)), until=pl.lit(datetime.date(2019, 2, 1))
    )
