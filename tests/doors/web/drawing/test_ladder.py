"""The bar 3 · 6 · 10: what is reached, what may be, what comes next."""

import pytest

from leye.doors.web.drawing.ladder import ladder

STEPS = {3: 1_000_000, 6: 5_000_000, 10: 10_000_000}


@pytest.mark.parametrize(("count", "short", "reached"), [(0, 3, 0), (2, 1, 0), (3, 3, 1), (6, 4, 2), (10, 0, 3), (25, 0, 3)])
def test_steps_reached_and_hires_to_the_next(count, short, reached):
    found = ladder(STEPS, count)
    assert found.short == short
    assert sum(rung.on for rung in found.rungs) == reached


def test_the_bar_never_runs_past_its_end():
    found = ladder(STEPS, 25, most=40)
    assert found.sure == found.room
    assert found.maybe == 0


def test_what_may_be_lies_behind_what_is_sure():
    found = ladder(STEPS, 4, most=7)
    assert found.maybe_x == found.left + found.sure
    assert found.sure + found.maybe == 7 * found.room // 10
