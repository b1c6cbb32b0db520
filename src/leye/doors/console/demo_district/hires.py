"""The hires of the year: whom, where, on which day, and what became of it."""

import datetime

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import YEAR_BEGINS, days, happens, only_where, pick, stream
from leye.doors.console.demo_district.work import employer_ids

RATE = 0.12  # of those who work for an employer
CONTRACTS = {"fixed": 84, "open": 9, "task": 5, "none": 2}


def draw(seed: int, chunk: int, people: pl.DataFrame, *, employers: pl.DataFrame) -> pl.DataFrame:
    """Hires of the year; `was_registered` says whether the person was registered as unemployed until then."""
    rng = stream(seed, "hires", chunk)
    staff = people.filter(pl.col("life") == "formal")
    hired = staff.filter(pl.Series(happens(rng, RATE, len(staff)), dtype=pl.Boolean))
    count = len(hired)
    day = np.datetime64(YEAR_BEGINS) + rng.integers(0, 365, count)
    left = happens(rng, 0.15, count)
    gone = np.minimum(day + rng.integers(10, 300, count), np.datetime64("2018-12-31"))
    left &= gone > day
    registered = happens(rng, 0.42, count)
    frame = hired.select(
        employer_id=pl.Series(employer_ids(rng, wanted(employers), count)),
        person_id="id",
        hired_on=days(day),
        left_on=only_where(gone, left),
        still_employed=only_where(~left, ~happens(rng, 0.05, count)),
        contract=pl.Series(pick(rng, CONTRACTS, count).tolist(), dtype=pl.String),
        contract_months=pl.Series(pick(rng, {6: 1, 12: 4, 24: 2, 36: 3}, count).tolist(), dtype=pl.Int64),
        # The city subsidises employers of the registered for three years: the last day is known and far off.
        municipal_subsidy_ended_on=only_where(day + 1_095, registered),
        was_registered=pl.Series(registered, dtype=pl.Boolean),
    )
    frame = pl.concat([frame, subsidised(seed, chunk, staff, employers=employers, hired=frame)])
    return frame.with_columns(
        contract_months=pl.when(pl.col("contract") == "fixed").then("contract_months"),
        registered_unemployed=only_where(np.ones(len(frame), dtype=bool), happens(rng, 0.04, len(frame))),
    )


def subsidised(seed: int, chunk: int, staff: pl.DataFrame, *, employers: pl.DataFrame, hired: pl.DataFrame) -> pl.DataFrame:
    """Hires of earlier years for which the city paid a subsidy that ended lately, or ends soon."""
    rng = stream(seed, "subsidised", chunk)
    free = staff.join(hired, left_on="id", right_on="person_id", how="anti")
    some = free.filter(pl.Series(happens(rng, 0.006, len(free)), dtype=pl.Boolean))
    count = len(some)
    day = np.datetime64("2014-06-01") + rng.integers(0, 900, count)
    return some.select(
        employer_id=pl.Series(employer_ids(rng, employers.filter(pl.col("since") < datetime.date(2014, 1, 1)), count)),
        person_id="id",
        hired_on=days(day),
        left_on=pl.lit(None, dtype=pl.Date),
        still_employed=only_where(np.ones(count, dtype=bool), ~happens(rng, 0.05, count)),
        contract=pl.lit("fixed"),
        contract_months=pl.lit(36, dtype=pl.Int64),
        municipal_subsidy_ended_on=days(np.datetime64("2018-03-31") + rng.integers(0, 13, count) * 30),
        was_registered=pl.lit(False),
    )


def wanted(employers: pl.DataFrame) -> pl.DataFrame:
    """Who takes people on: by size, a little flattened, so that middling firms reach a step of the bonus too."""
    return employers.with_columns(weight=pl.col("weight") ** 0.8)


def twice(hires: pl.DataFrame) -> pl.DataFrame:
    """Of those who left early, every tenth is hired again by the same employer two months later: one person, two hires."""
    early = hires.filter(pl.col("left_on") < datetime.date(2018, 10, 1)).gather_every(10)
    again = pl.col("left_on").dt.offset_by("60d")
    return early.with_columns(
        hired_on=again, left_on=pl.lit(None, dtype=pl.Date), still_employed=pl.lit(True), was_registered=pl.lit(False)
    )
