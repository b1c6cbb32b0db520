"""How columns are read."""

import datetime as dt

import polars as pl
import pytest

from leye.ground.tables.readers import Choice, Count, Day, Text, Truth

COLOUR = Choice({"black": ("黑", "黑色"), "white": ("白", "白色")})


def read(reader, *cells):
    """Values and fault codes by place."""
    found = reader.read(pl.Series("x", list(cells), dtype=pl.String))
    return found.values.to_list(), {place: fault.code for place, fault in found.faults.items()}


def test_truth_has_three_values():
    assert read(Truth(), "是", "否", None, "不详", "Y", "no", "√", "×", "1", "0", "有", "无") == (
        [True, False, None, None, True, False, True, False, True, False, True, False],
        {},
    )


def test_what_is_neither_yes_nor_no_is_a_fault():
    assert read(Truth(), "可能") == ([None], {0: "not_yes_or_no"})


def test_further_words_of_one_column_are_known():
    assert read(Truth(yes=("在职",), no=("离职",)), "在职", "离职") == ([True, False], {})


def test_one_of_several_words_is_known_by_any_of_its_names_and_by_its_value():
    assert read(COLOUR, "黑", "黑色", "black", "白 色", "WHITE", None, "/") == (
        ["black", "black", "black", "white", "white", None, None],
        {},
    )


def test_an_unknown_word_is_told_the_nearest_and_all():
    fault = COLOUR.read(pl.Series(["黑颜色"])).faults[0]
    assert fault.code == "not_allowed"
    assert "是不是“黑”" in fault.text.zh
    assert "黑、白" in fault.text.zh
    assert "black" not in fault.text.zh


def test_days_without_an_end_are_empty_only_where_that_makes_sense():
    assert read(Day(open_ended=True), "至今", "长期", "2018-09-10") == ([None, None, dt.date(2018, 9, 10)], {})
    assert read(Day(), "至今") == ([None], {0: "not_a_day"})


def test_equal_faults_are_told_for_each_row():
    assert read(Day(), "2018-02-30", "2018-02-28", "2018-02-30")[1] == {0: "impossible_day", 2: "impossible_day"}


def test_texts_have_a_length():
    assert read(Text(most=3), "abc", "abcd", "-", None) == (["abc", "abcd", None, None], {1: "too_long"})


@pytest.mark.parametrize("reader", [Text(), Day(), COLOUR, Truth()])
def test_a_formula_that_failed_is_told_as_such(reader):
    assert read(reader, "#N/A")[1] == {0: "excel_error"}


@pytest.mark.parametrize(("text", "value"), [("24", 24), ("24个月", 24), ("24月", 24), ("3年", 36), ("24.0", 24), ("0", 0)])
def test_counts_are_read_with_their_unit(text, value):
    assert read(Count(most=600, unit="月", year=12), text) == ([value], {})


@pytest.mark.parametrize("text", ["601", "-1", "1.5", "多年", "99999999999"])
def test_what_is_no_count_is_a_fault(text):
    assert read(Count(most=600, unit="月", year=12), text) == ([None], {0: "not_a_count"})


def test_an_empty_column_is_read():
    for reader in (Text(), Day(), COLOUR, Truth(), Count(most=9)):
        assert read(reader, None, None) == ([None, None], {})
