"""The year's assessment: three pools, and in each a tie across the cut of thirty in a hundred."""

import polars as pl
import pytest

from leye.doors.console.demo_district import offices

POOLS = {"member": 22, "subdistrict": 29, "station": 678}


@pytest.fixture
def years() -> pl.DataFrame:
    """The assessments of a district."""
    rows = [(f"{pool} {number}", pool) for pool, count in POOLS.items() for number in range(count)]
    units = pl.DataFrame(rows, schema=["unit_id", "pool"], orient="row")
    level = pl.col("pool").replace_strict(
        {"member": None, "subdistrict": "subdistrict", "station": "community"}, return_dtype=pl.String
    )
    return offices.unit_years(1, units.with_columns(level=level))


@pytest.mark.parametrize(("pool", "places"), [("member", 6), ("subdistrict", 8), ("station", 203)])
def test_the_last_place_ties_with_the_first_beyond(years, pool, places):
    ranked = years.filter(pl.col("pool") == pool)["score"].sort(descending=True)
    assert len(ranked) == POOLS[pool]
    assert ranked[places - 1] == ranked[places]


def test_a_unit_is_rated_at_its_own_level_only(years):
    rated = {pool: set(years.filter(pl.col("pool") == pool)["rated"].drop_nulls()) for pool in POOLS}
    assert rated == {"member": {"none"}, "subdistrict": {"full", "none"}, "station": {"full", "model", "none"}}


def test_adverse_effects_are_found_only_where_a_target_was_missed(years):
    assert len(years.filter(pl.col("adverse_effect") & ~pl.col("target_missed"))) == 0
    assert len(years.filter(pl.col("adverse_effect") & pl.col("target_missed"))) > 0
