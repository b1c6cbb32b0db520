"""Time limits: the last day, pauses for listed reasons, and the light that an officer sees."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.ground.clock import ONE, Calendar
from leye.ground.refusals import Refusal
from leye.ground.time_limits import Light, Pause, TimeLimit, Why

day = datetime.date.fromisoformat
KNOWN = Calendar()
TEN = TimeLimit(received=day("2018-10-08"), days=10)  # due on the 22nd; no holiday in between


def lights(limit: TimeLimit, first: str, last: str) -> dict[Light, list[int]]:
    """Days of the month by their light."""
    found: dict[Light, list[int]] = {}
    for n in range((day(last) - day(first)).days + 1):
        on = day(first) + ONE * n
        found.setdefault(limit.light(on, calendar=KNOWN), []).append(on.day)
    return found


def test_the_light_turns_yellow_at_three_quarters_and_red_after_the_last_day():
    assert TEN.due(calendar=KNOWN) == day("2018-10-22")
    assert lights(TEN, "2018-10-08", "2018-10-24") == {
        Light.GREEN: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17],
        Light.YELLOW: [18, 19, 20, 21, 22],
        Light.RED: [23, 24],
    }


def test_the_share_at_which_it_turns_yellow_can_be_set():
    limit = TimeLimit(received=TEN.received, days=10, yellow_from=50)
    assert limit.light(day("2018-10-12"), calendar=KNOWN) == Light.GREEN
    assert limit.light(day("2018-10-15"), calendar=KNOWN) == Light.YELLOW


def test_a_pause_moves_the_last_day_by_its_working_days():
    pause = Pause(why=Why.CORRECTION, since=day("2018-10-12"), until=day("2018-10-16"))  # Friday to Monday: two working days
    limit = TimeLimit(received=TEN.received, days=10, pauses=(pause,))
    assert limit.due(calendar=KNOWN) == day("2018-10-24")
    assert limit.used(day("2018-10-16"), calendar=KNOWN) == 4
    assert limit.light(day("2018-10-24"), calendar=KNOWN) == Light.YELLOW
    assert limit.light(day("2018-10-25"), calendar=KNOWN) == Light.RED


def test_while_a_pause_lasts_there_is_no_last_day_and_the_light_stands_still():
    limit = TimeLimit(received=TEN.received, days=10, pauses=(Pause(why=Why.PUBLICITY, since=day("2018-10-12")),))
    assert limit.due(calendar=KNOWN) is None
    assert limit.used(day("2018-12-31"), calendar=KNOWN) == 3
    assert limit.light(day("2018-12-31"), calendar=KNOWN) == Light.GREEN


def test_a_pause_that_began_after_the_last_day_changes_nothing():
    late = TimeLimit(received=TEN.received, days=10, pauses=(Pause(why=Why.OUTSIDE_CHECK, since=day("2018-10-23")),))
    assert late.due(calendar=KNOWN) == day("2018-10-22")


def test_overlapping_pauses_count_once():
    pauses = tuple(Pause(why=Why.CORRECTION, since=day(since), until=day("2018-10-12")) for since in ("2018-10-10", "2018-10-11"))
    assert TimeLimit(received=TEN.received, days=10, pauses=pauses).due(calendar=KNOWN) == day("2018-10-24")


def test_there_are_no_other_reasons_to_pause():
    with pytest.raises(ValueError, match="holiday of the officer"):
        Pause(why="holiday of the officer", since=day("2018-10-12"))
    with pytest.raises(ValueError, match="before it begins"):
        Pause(why=Why.CORRECTION, since=day("2018-10-12"), until=day("2018-10-11"))


def test_a_limit_of_no_days_ends_on_the_day_itself_moved_on():
    assert TimeLimit(received=day("2018-10-01"), days=0).due(calendar=KNOWN) == day("2018-10-08")


def test_a_limit_that_runs_into_an_unknown_year_has_no_guessed_end():
    with pytest.raises(Refusal):
        TimeLimit(received=day("2026-12-25"), days=10).due(calendar=KNOWN)


days = st.dates(day("2010-01-01"), day("2025-01-01"))


@settings(deadline=None)
@given(days, st.integers(1, 30), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 20)), max_size=3))
def test_the_last_day_is_the_last_that_is_not_red(received, count, stops):
    pauses = tuple(
        Pause(why=Why.CORRECTION, since=received + ONE * start, until=received + ONE * (start + length)) for start, length in stops
    )
    limit = TimeLimit(received=received, days=count, pauses=pauses)
    due = limit.due(calendar=KNOWN)
    assert limit.used(due, calendar=KNOWN) == count
    assert limit.light(due, calendar=KNOWN) != Light.RED
    assert limit.used(due - ONE, calendar=KNOWN) < count
