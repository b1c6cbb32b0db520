"""Bars before and after: one scale from nothing, so that lengths can be compared."""

import pytest

from leye.doors.web.drawing.bars import nice, pairs


@pytest.mark.parametrize(("most", "end"), [(1, 1), (3, 3), (10, 10), (11, 12), (1_999, 2_000), (5_000_001, 6_000_000)])
def test_the_scale_ends_on_a_round_number(most, end):
    assert nice(most) == end


@pytest.mark.parametrize("most", range(10, 5_000, 7))
def test_the_longest_bar_takes_most_of_the_room(most):
    assert most <= nice(most) <= most * 4 / 3


def test_lengths_are_in_proportion_and_a_little_is_still_seen():
    chart = pairs([("one", 100, 50), ("two", 0, 1)], spoken=str)
    (_n, _y, (before, after)), (_m, _z, (nothing, little)) = chart.rows
    assert before.length == 2 * after.length
    assert nothing.length == 0
    assert little.length >= 1
    assert (before.label, after.label) == ("100", "50")


def test_a_chart_of_nothing_is_drawn():
    assert pairs([], spoken=str).rows == ()
