"""The drawn district: the same from the same seed, each chunk by itself, and within what registers allow."""

import datetime

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from leye.doors.console.demo_district import district, numbers, people
from leye.doors.console.demo_district.chance import CHUNK, DAY
from leye.ground.identifiers import read_credit_codes, read_ids
from leye.records.employment.models import EmploymentSpell, Hire
from leye.records.people.models import Hukou, Residence, UnemploymentRegistration

UNITS = [
    (1, "district", None),
    *((number, "town" if number < 4 else "subdistrict", 1) for number in range(2, 10)),
    *((number, "community", 2 + number % 8) for number in range(10, 60)),
    (60, "bureau", 1),
    *((number, "member_unit", 1) for number in range(61, 70)),
]


@pytest.fixture(scope="module")
def ground() -> district.Ground:
    """A small tree of units."""
    schema = {"id": pl.Int64, "kind": pl.String, "parent_id": pl.Int64}
    return district.ground_of(pl.DataFrame(UNITS, schema=schema, orient="row"), list(range(70, 78)), seed=1)


def drawn(ground: district.Ground, *, seed: int = 1, chunk: int = 0, count: int = 3_000) -> district.Part:
    """One chunk."""
    employers = district.employers_of(seed, 20_000, ground=ground)
    return district.chunk_of(seed, chunk, count=count, employers=employers, ground=ground, whole_year=False)


def overlaps(rows: pl.DataFrame, *per: str) -> int:
    """How many periods begin before the one before them has ended."""
    ordered = rows.sort(*per, "since").with_columns(
        before=pl.col("until").shift(1).over(*per), first=pl.int_range(pl.len()).over(*per) == 0
    )
    return len(ordered.filter(~pl.col("first") & (pl.col("before").is_null() | (pl.col("before") > pl.col("since")))))


@pytest.mark.parametrize("chunk", [0, 1])
def test_the_same_seed_draws_the_same_chunk(ground, chunk):
    first, second = drawn(ground, chunk=chunk), drawn(ground, chunk=chunk)
    assert_frame_equal(first.people, second.people)
    for model, rows in first.tables.items():
        assert_frame_equal(rows, second.tables[model])


def test_another_seed_draws_other_people(ground):
    assert drawn(ground).people["number"].to_list() != drawn(ground, seed=2).people["number"].to_list()


def test_a_district_that_was_cut_off_goes_on_with_the_next_chunk(ground):
    employers = district.employers_of(1, 2 * CHUNK, ground=ground)
    rest = list(district.parts(1, CHUNK + 500, employers=employers, ground=ground, done=CHUNK))
    assert [part.people["id"].min() for part in rest] == [CHUNK + 1]
    assert [len(part.people) for part in rest] == [500]
    assert list(district.parts(1, CHUNK, employers=employers, ground=ground, done=CHUNK)) == []


def test_no_identity_number_is_given_out_twice_across_chunks(ground):
    chunks = [0, 1, 49, 50, 51, 399]
    given = pl.concat([people.draw(1, chunk, count=2_000, places=ground.places)["number"] for chunk in chunks])
    assert given.n_unique() == len(given)
    assert read_ids(given, latest=DAY)["fault"].null_count() == len(given)
    assert numbers.MOST == 400 * CHUNK


def test_credit_codes_are_valid_and_differ(ground):
    codes = district.employers_of(1, 20_000, ground=ground)["credit_code"]
    assert read_credit_codes(codes)["fault"].null_count() == codes.n_unique() == len(codes) == 1_200


def test_sizes_of_employers_have_a_heavy_tail(ground):
    staff = district.employers_of(1, 200_000, ground=ground)["staff"]
    assert staff.median() < 10
    assert staff.max() > 1_000


def test_periods_of_one_person_do_not_overlap(ground):
    tables = drawn(ground).tables
    for model in (Hukou, Residence, UnemploymentRegistration):
        assert overlaps(tables[model], "person_id") == 0
    assert overlaps(tables[EmploymentSpell], "person_id", "kind") == 0


def test_nothing_is_said_of_days_after_the_demo_or_before_a_birth(ground):
    part = drawn(ground)
    births = read_ids(part.people["number"]).select("birth_date").with_columns(person_id=part.people["id"])
    for model, rows in part.tables.items():
        day = next(name for name in ("since", "hired_on", "month", "graduated_on", "applied_on", "paid_on") if name in rows.columns)
        assert rows[day].is_empty() or rows[day].max() <= DAY, model.__name__
        if "person_id" in rows.columns:
            early = rows.join(births, on="person_id").filter(pl.col(day) < pl.col("birth_date"))
            assert len(early) == 0, model.__name__


def test_hires_leave_after_they_came_and_registrations_end_with_them(ground):
    tables = drawn(ground, count=CHUNK).tables
    hires = tables[Hire]
    assert len(hires.filter(pl.col("left_on") <= pl.col("hired_on"))) == 0
    assert len(hires.filter(pl.col("left_on").is_not_null() & pl.col("still_employed"))) == 0
    assert hires.filter(pl.col("hired_on") >= datetime.date(2018, 1, 1)).height > 500
    ended = tables[UnemploymentRegistration].filter(pl.col("end_reason") == "hired")
    matched = ended.join(hires, left_on=["person_id", "until"], right_on=["person_id", "hired_on"], how="semi")
    assert len(matched) == len(ended)


def test_shares_are_those_of_a_district(ground):
    part = drawn(ground, count=CHUNK)
    hukou = part.tables[Hukou].filter(pl.col("until").is_null())
    kinds = dict(hukou["kind"].value_counts(normalize=True).iter_rows())
    assert 0.05 < kinds["agricultural"] < 0.35
    assert 0.02 < kinds["converted"] < 0.15
    assert kinds[None] > 0
    ages = part.people.join(read_ids(part.people["number"]).rename({"number": "n"}), left_on="number", right_on="n")["birth_date"]
    working = ages.is_between(datetime.date(1958, 12, 31), datetime.date(2002, 12, 31)).mean()
    assert 0.6 < working < 0.85
