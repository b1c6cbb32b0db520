"""A column of identity numbers is read exactly like one number after the other."""

import datetime

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.ground.identifiers import normal, read_id, read_ids
from leye.ground.identifiers.id_number import check_character
from leye.ground.refusals import Refusal

LATEST = datetime.date(2018, 12, 31)

places = st.sampled_from(
    ["110108", "810000", "820000", "830000", "840000", "911156", "990000", "110221", "169999", "710000", "812345"]
)
days = st.one_of(
    st.dates(datetime.date(1870, 1, 1), datetime.date(2025, 1, 1)).map(lambda day: day.strftime("%Y%m%d")),
    st.tuples(st.integers(1850, 2030), st.integers(0, 14), st.integers(0, 33)).map(lambda parts: "{:04}{:02}{:02}".format(*parts)),
)
first = st.tuples(places, days, st.integers(0, 999)).map(lambda parts: f"{parts[0]}{parts[1]:0>8}{parts[2]:03}")
right = first.map(lambda digits: digits + check_character(digits))
wrong = st.tuples(first, st.sampled_from("0123456789Xx")).map("".join)
typed = right.map(lambda text: f" {text.lower()}")
odd = st.text(st.sampled_from("0123456789xX '１Ｘ\u3000\u00a0一O-\n\t\u200b\ufeff"), max_size=20)
anything = st.one_of(right, wrong, typed, odd, st.none(), st.text(max_size=19))


def one_by_one(values: list[str | None]) -> list[tuple]:
    """What the reader of single numbers says of each."""
    rows = []
    for value in values:
        try:
            read = read_id(value, latest=LATEST)
            rows.append((read.text, None, read.document, read.sex, read.birth_date))
        except Refusal as refused:
            rows.append((normal(value or ""), refused.code, None, None, None))
    return rows


@settings(max_examples=300, deadline=None)
@given(st.lists(anything, min_size=1, max_size=30))
def test_a_column_is_read_like_its_numbers(values):
    assert read_ids(pl.Series(values, dtype=pl.String), latest=LATEST).rows() == one_by_one(values)


def test_an_empty_column_has_the_same_columns():
    frame = read_ids(pl.Series([], dtype=pl.String), latest=LATEST)
    assert frame.columns == ["number", "fault", "document", "sex", "birth_date"]
    assert len(frame) == 0


def test_a_column_without_one_valid_number_is_read():
    assert read_ids(pl.Series([None, "x"]), latest=LATEST)["fault"].to_list() == ["id_missing", "id_length"]
