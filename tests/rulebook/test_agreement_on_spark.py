"""One record, polars and Spark say the same on 200,000 random dossiers: all subjects, all benefits, pools and counts."""

import narwhals as nw
import polars as pl
import pytest

from leye.ground.spark import session
from tests.rulebook.agreement import DECIDED, SUBJECTS, by_frame, by_record, differences, drawn

# Two hundred thousand in all; the subjects with most rules have most dossiers.
COUNTS = {"resident": 60_000, "loan": 36_000, "hire": 30_000, "employer_year": 20_000, "unit_year": 20_000}
OTHERS = (200_000 - sum(COUNTS.values())) // (len(SUBJECTS) - len(COUNTS))


@pytest.fixture
def spark():
    running = session("local[2]", spark__sql__shuffle__partitions="4", spark__default__parallelism="2")
    yield running
    running.stop()


def of_spark(running, frame: pl.DataFrame) -> nw.LazyFrame:
    return nw.from_native(running.createDataFrame(frame.to_arrow()))


@pytest.mark.spark
def test_spark_and_polars_say_what_one_record_says(spark):
    """One test for all subjects: workers that share the suite would otherwise start a session each."""
    dossiers, found = 0, {}
    for subject in SUBJECTS:
        frame, tables = drawn(subject, COUNTS.get(subject, OTHERS), seed=5)
        want = by_record(subject, frame, tables, values=DECIDED)
        lazy = by_frame(pl, subject, frame.lazy(), {n: t.lazy() for n, t in tables.items()}, values=DECIDED)
        there = by_frame(nw, subject, of_spark(spark, frame), {n: of_spark(spark, t) for n, t in tables.items()}, values=DECIDED)
        told = pl.from_arrow(there.to_native().toArrow())
        found |= {
            (subject, "polars"): differences(want, lazy.collect(), subject),
            (subject, "spark"): differences(want, told, subject),
        }
        dossiers += frame.height
    assert {place: columns for place, columns in found.items() if columns} == {}
    assert (dossiers, len(found)) == (200_000, 20)
