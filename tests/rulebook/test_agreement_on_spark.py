"""One record, polars and Spark say the same on 200,000 random dossiers: all subjects, all benefits, pools and counts."""

import narwhals as nw
import polars as pl
import pytest

from leye.ground.spark import session
from tests.rulebook.agreement import DECIDED, SUBJECTS, by_frame, by_record, differences, drawn

pytestmark = pytest.mark.spark
# Two hundred thousand in all; the subjects with most rules have most dossiers.
COUNTS = {"resident": 60_000, "loan": 36_000, "hire": 30_000, "employer_year": 20_000, "unit_year": 20_000}
OTHERS = (200_000 - sum(COUNTS.values())) // (len(SUBJECTS) - len(COUNTS))


@pytest.fixture(scope="module")
def spark():
    running = session("local[2]", spark__sql__shuffle__partitions="4", spark__default__parallelism="2")
    yield running
    running.stop()


def of_spark(running, frame: pl.DataFrame) -> nw.LazyFrame:
    return nw.from_native(running.createDataFrame(frame.to_arrow()))


@pytest.mark.parametrize("subject", SUBJECTS)
def test_spark_and_polars_say_what_one_record_says(spark, subject):
    frame, tables = drawn(subject, COUNTS.get(subject, OTHERS), seed=5)
    want = by_record(subject, frame, tables, values=DECIDED)
    told = by_frame(pl, subject, frame.lazy(), {n: t.lazy() for n, t in tables.items()}, values=DECIDED).collect()
    assert differences(want, told, subject) == {}
    found = by_frame(nw, subject, of_spark(spark, frame), {n: of_spark(spark, t) for n, t in tables.items()}, values=DECIDED)
    assert differences(want, pl.from_arrow(found.to_native().toArrow()), subject) == {}


def test_the_dossiers_are_two_hundred_thousand():
    assert sum(COUNTS.get(subject, OTHERS) for subject in SUBJECTS) == 200_000
