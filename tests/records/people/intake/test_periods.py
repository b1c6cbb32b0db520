"""Laying stated periods beside those on record: they never overlap, and saying them again changes nothing."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leye.ground.tables.columns import Fault
from leye.records.people.intake.periods import CHANGED, NEW, SAME, Span, lay

START = date(2018, 1, 1)
A, B = ("a",), ("b",)


def on(day: int) -> date:
    """A day of the tests, counted from the first of 2018."""
    return START + timedelta(days=day)


def span(since, until=None, says=A, pk=None):
    """A period by the numbers of its days."""
    return Span(on(since), None if until is None else on(until), says, pk=pk)


def as_numbers(line):
    """A line as numbers."""
    return [((s.since - START).days, s.until and (s.until - START).days, s.says) for s in line]


@pytest.mark.parametrize(
    ("line", "said", "came_of", "after"),
    [
        ([], (5, None, A), NEW, [(5, None, A)]),
        ([(5, None, A)], (5, None, A), SAME, [(5, None, A)]),
        ([(5, None, A)], (8, None, A), SAME, [(5, None, A)]),
        ([(5, 9, A)], (5, None, A), SAME, [(5, 9, A)]),
        ([(5, None, A)], (5, 9, A), CHANGED, [(5, 9, A)]),
        ([(5, 9, A)], (5, 12, A), CHANGED, [(5, 12, A)]),
        ([(5, 9, A)], (7, 12, A), "overlap", [(5, 9, A)]),
        ([(5, None, A)], (8, None, B), NEW, [(5, 8, A), (8, None, B)]),
        ([(5, None, A)], (8, 10, B), NEW, [(5, 8, A), (8, 10, B)]),
        ([(5, 9, A)], (7, None, B), "overlap", [(5, 9, A)]),
        ([(5, 9, A)], (9, None, B), NEW, [(5, 9, A), (9, None, B)]),
        ([(5, 9, A)], (3, None, B), NEW, [(3, 5, B), (5, 9, A)]),
        ([(5, 9, A)], (3, 6, B), "overlap", [(5, 9, A)]),
        ([(5, None, A)], (3, None, A), CHANGED, [(3, None, A)]),
        ([(5, 9, A)], (3, 9, A), CHANGED, [(3, 9, A)]),
        ([(5, None, A)], (5, None, B), CHANGED, [(5, None, B)]),
        ([(5, 9, A), (9, None, B)], (5, 12, B), "overlap", [(5, 9, A), (9, None, B)]),
        ([(5, 9, A), (12, None, B)], (5, 20, A), "overlap", [(5, 9, A), (12, None, B)]),
    ],
)
def test_a_statement_finds_its_place(line, said, came_of, after):
    spans = [span(*one, pk=n) for n, one in enumerate(line)]
    found = lay(spans, span(*said))
    assert (found.code if isinstance(found, Fault) else found) == came_of
    assert as_numbers(spans) == after


def test_two_rows_of_one_file_do_not_correct_each_other():
    line = []
    assert lay(line, span(5)) == NEW
    assert lay(line, span(5, says=B)).code == "overlap"


def test_what_a_row_does_not_say_is_kept():
    line = [Span(on(5), None, ("agricultural", True, None), pk=1)]
    assert lay(line, Span(on(9), None, ("agricultural", None, None))) == SAME
    assert lay(line, Span(on(9), None, ("converted", None, on(9))), always=frozenset({1})) == NEW
    assert [s.says for s in line] == [("agricultural", True, None), ("converted", True, on(9))]
    assert lay(line, Span(on(20), None, ("urban", None, None)), always=frozenset({1})) == NEW
    assert line[-1].says == ("urban", True, None)  # the day of conversion does not go on


statements = st.tuples(st.integers(0, 30), st.none() | st.integers(1, 10), st.sampled_from([A, B, (None,)]))


@given(st.lists(statements, max_size=12))
def test_periods_never_overlap_whatever_is_said(said):
    line: list[Span] = []
    for since, length, says in said:
        lay(line, span(since, None if length is None else since + length, says))
        assert all(s.until is None or s.since < s.until for s in line)
        assert all(a.until is not None and a.until <= b.since for a, b in pairwise(line))


@given(st.lists(statements, max_size=8), statements)
def test_what_was_just_taken_in_is_the_same_when_said_again(said, last):
    line: list[Span] = []
    for since, length, says in [*said, last]:
        came_of = lay(line, span(since, None if length is None else since + length, says))
    for one in line:
        one.pk, one.place = 1, None
    if not isinstance(came_of, Fault):
        before = as_numbers(line)
        since, length, says = last
        assert lay(line, span(since, None if length is None else since + length, says)) == SAME
        assert as_numbers(line) == before
