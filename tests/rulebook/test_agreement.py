"""One record, polars (eager, lazy, streaming) and narwhals over DuckDB say the same, on dossiers of every subject with unknowns."""

import duckdb
import narwhals as nw
import polars as pl
import pytest

from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.lower import column
from tests.rulebook.agreement import DECIDED, SUBJECTS, by_frame, by_record, differences, drawn

VALUES = [pytest.param(Values.none(), id="as-the-document-stands"), pytest.param(DECIDED, id="with-decisions")]
COUNT = 3_000


def of_duckdb(connection: duckdb.DuckDBPyConnection, frame: pl.DataFrame) -> nw.LazyFrame:
    return nw.from_native(connection.from_arrow(frame.to_arrow()))


@pytest.fixture(params=SUBJECTS)
def subject(request):
    return request.param


@pytest.mark.parametrize("values", VALUES)
def test_lazy_polars_says_what_one_record_says(subject, values):
    frame, tables = drawn(subject, COUNT)
    lazy = by_frame(pl, subject, frame.lazy(), {n: t.lazy() for n, t in tables.items()}, values=values)
    want = by_record(subject, frame, tables, values=values)
    assert differences(want, lazy.collect(), subject) == {}
    assert differences(want, lazy.collect(engine="streaming"), subject) == {}


def test_eager_polars_says_what_one_record_says(subject):
    frame, tables = drawn(subject, COUNT, seed=2)
    eager = by_frame(pl, subject, frame, tables, values=DECIDED)
    assert isinstance(eager, pl.DataFrame)
    assert differences(by_record(subject, frame, tables, values=DECIDED), eager, subject) == {}


@pytest.mark.parametrize("values", VALUES)
def test_duckdb_says_what_one_record_says(subject, values):
    frame, tables = drawn(subject, COUNT, seed=3)
    with duckdb.connect() as connection:
        found = by_frame(
            nw, subject, of_duckdb(connection, frame), {n: of_duckdb(connection, t) for n, t in tables.items()}, values=values
        )
        told = pl.from_arrow(found.to_native().to_arrow_table())
    assert differences(by_record(subject, frame, tables, values=values), told, subject) == {}


def test_every_benefit_has_its_yes_its_no_and_its_unknown_among_the_dossiers():
    found = {}
    for subject in SUBJECTS:
        want = by_record(subject, *drawn(subject, COUNT), values=Values.none())
        found |= {b.slug: set(want[column(b.slug)].unique()) for b in shelf.of(subject)}
    assert {slug for slug, codes in found.items() if not {0, 1, 2} <= codes} == set()
    assert {slug for slug, codes in found.items() if 3 in codes} == {
        "hiring-bonus",
        "founder-insurance",
        "training-living-allowance",
    }


def test_a_frame_without_a_column_reads_it_as_unknown(subject):
    frame, tables = drawn(subject, 500)
    absent = frame.columns[-1]
    want = by_record(subject, frame.with_columns(pl.lit(None, frame.schema[absent]).alias(absent)), tables, values=DECIDED)
    lacking = {n: t.lazy() for n, t in tables.items()}
    found = by_frame(pl, subject, frame.drop(absent).lazy(), lacking, values=DECIDED).collect()
    assert differences(want, found, subject) == {}


def test_choices_may_be_read_as_categories(subject):
    frame, tables = drawn(subject, 500)
    texts = [n for n, kind in frame.schema.items() if kind == pl.String and n not in ("employer", "person", frame.columns[0])]
    as_enum = frame.with_columns(pl.col(n).cast(pl.Enum(frame[n].drop_nulls().unique().sort())) for n in texts)
    found = by_frame(pl, subject, as_enum.lazy(), {n: t.lazy() for n, t in tables.items()}, values=DECIDED).collect()
    assert differences(by_record(subject, frame, tables, values=DECIDED), found, subject) == {}
