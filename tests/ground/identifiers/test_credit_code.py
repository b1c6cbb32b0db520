"""Unified social credit codes, one and many."""

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.ground.identifiers import normal, read_credit_code, read_credit_codes
from leye.ground.identifiers.credit_code import ALPHABET, FAULTS, check_character
from leye.ground.refusals import Refusal


@pytest.mark.parametrize(
    "typed", ["91110000600037341L", "91110000600037341l", " 9111 0000 6000 37341L", "９１１１００００６０００３７３４１Ｌ"]
)
def test_a_real_code_is_read_however_it_is_typed(typed):
    assert read_credit_code(typed) == "91110000600037341L"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (None, "credit_missing"),
        ("", "credit_missing"),
        ("110108012345678", "credit_length"),
        ("91110000600037341LL", "credit_length"),
        ("9111000060003734IL", "credit_characters"),
        ("9111000A600037341L", "credit_characters"),
        ("91110000600037341M", "credit_check"),
        ("91110000600037314L", "credit_check"),
    ],
)
def test_a_wrong_code_is_refused_with_its_reason(typed, code):
    with pytest.raises(Refusal) as refused:
        read_credit_code(typed)
    assert (refused.value.code, refused.value.message) == (code, FAULTS[code])


def test_every_single_wrong_character_is_noticed():
    right = "91110000600037341L"
    wrong = [right[:at] + c + right[at + 1 :] for at in range(18) for c in ALPHABET if c != right[at]]
    assert read_credit_codes(pl.Series(wrong))["fault"].null_count() == 0


first = st.tuples(
    st.text(ALPHABET, min_size=2, max_size=2),
    st.text("0123456789", min_size=6, max_size=6),
    st.text(ALPHABET, min_size=9, max_size=9),
)
right = first.map("".join).map(lambda text: text + check_character(text))
anything = st.one_of(right, right.map(str.lower), st.text(ALPHABET + "IOSVZ １", max_size=20), st.none())


def one_by_one(values: list[str | None]) -> list[tuple[str, str | None]]:
    """What the reader of single codes says of each."""
    rows = []
    for value in values:
        try:
            rows.append((read_credit_code(value), None))
        except Refusal as refused:
            rows.append((normal(value or ""), refused.code))
    return rows


@settings(max_examples=200, deadline=None)
@given(st.lists(anything, min_size=1, max_size=20))
def test_a_column_is_read_like_its_codes(values):
    assert read_credit_codes(pl.Series(values, dtype=pl.String)).rows() == one_by_one(values)
