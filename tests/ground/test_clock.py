"""Working days of the State Council's calendar: make-up Saturdays, holidays on weekdays, and years that nobody may guess."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.ground import clock
from leye.ground.clock import Calendar, add_working_days, calendar, day_of, working_days_between
from leye.ground.enter_year import enter_year
from leye.ground.models import CalendarDay
from leye.ground.refusals import Refusal

day = datetime.date.fromisoformat
BUILT_IN = Calendar()
NEW_YEAR_2027 = {
    "holidays": {day("2027-01-01"), day("2027-01-02"), day("2027-01-03")},
    "working": {day("2027-02-14")},
    "source": "a notice",
}


def worked(first: str, last: str) -> list[str]:
    """The working days between two days, both included, as month-day."""
    span = (day(last) - day(first)).days + 1
    days = [day(first) + clock.ONE * n for n in range(span)]
    return [d.isoformat()[5:] for d in days if BUILT_IN.is_working(d)]


def test_the_national_day_of_2018_was_paid_for_by_a_weekend():
    assert worked("2018-09-28", "2018-10-09") == ["09-28", "09-29", "09-30", "10-08", "10-09"]


@pytest.mark.parametrize(
    "saturday", ["2018-02-24", "2018-04-28", "2018-09-29", "2018-12-29", "2026-02-14", "2026-05-09", "2026-10-10"]
)
def test_a_make_up_saturday_is_worked(saturday):
    assert day(saturday).weekday() == 5
    assert BUILT_IN.is_working(day(saturday))


@pytest.mark.django_db
def test_five_working_days_after_the_last_of_september_2026():
    assert add_working_days(day("2026-09-30"), 5) == day("2026-10-13")
    assert working_days_between(day("2026-09-30"), day("2026-10-13")) == 5


@pytest.mark.django_db
def test_the_day_of_receipt_is_not_counted_and_a_last_day_on_a_holiday_moves_on():
    assert add_working_days(day("2018-10-08"), 1) == day("2018-10-09")
    assert add_working_days(day("2018-10-06"), 1) == day("2018-10-08")
    assert add_working_days(day("2018-10-01"), 0) == day("2018-10-08")
    assert calendar().move_on(day("2018-10-08")) == day("2018-10-08")


@pytest.mark.django_db
def test_a_limit_that_runs_into_an_unknown_year_is_refused_until_the_year_is_entered():
    for ask in (lambda: add_working_days(day("2026-12-31"), 1), lambda: clock.is_working(day("2027-01-04"))):
        with pytest.raises(Refusal, match="2027 have not been entered and cannot be guessed") as refused:
            ask()
        assert (refused.value.code, refused.value.details) == ("year_unknown", {"year": 2027})
    assert add_working_days(day("2026-12-30"), 1) == day("2026-12-31")
    assert len(enter_year(2027, **NEW_YEAR_2027)) == 365
    assert add_working_days(day("2026-12-31"), 1) == day("2027-01-04")
    assert clock.is_working(day("2027-02-14"))
    with pytest.raises(Refusal):
        add_working_days(day("2027-12-31"), 1)


@pytest.mark.django_db
def test_a_year_of_which_a_day_is_missing_is_not_known():
    enter_year(2027, **NEW_YEAR_2027)
    CalendarDay.objects.filter(day="2027-08-08").delete()
    with pytest.raises(Refusal):
        clock.is_working(day("2027-01-04"))


@pytest.mark.django_db
def test_a_day_that_the_district_entered_goes_before_the_package():
    CalendarDay.objects.create(day=day("2026-11-24"), working=False, source="snow", entered_at="2026-11-20T00:00:00Z")
    assert not clock.is_working(day("2026-11-24"))
    assert clock.is_working(day("2026-11-25"))


@pytest.mark.django_db
def test_entering_a_year_again_replaces_it():
    enter_year(2028, holidays={day("2028-01-03")}, working=set(), source="first")
    enter_year(2028, holidays={day("2028-01-04")}, working=set(), source="second")
    assert CalendarDay.objects.filter(day__year=2028).count() == 366
    assert (clock.is_working(day("2028-01-03")), clock.is_working(day("2028-01-04"))) == (True, False)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"holidays": set()}, "no holiday is named"),
        ({"source": " "}, "no source is named"),
        ({"holidays": {day("2028-01-01")}}, "2028-01-01 is not in 2027"),
        ({"working": {day("2027-01-02")}}, "both a holiday and worked"),
        ({"working": {day("2027-01-05")}}, "no weekend day"),
    ],
)
def test_a_calendar_that_no_notice_would_give_is_refused(change, why):
    with pytest.raises(Refusal, match=why):
        enter_year(2027, **{**NEW_YEAR_2027, **change})
    assert not CalendarDay.objects.exists()


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        ("2026-01-01T15:59:59+00:00", "2026-01-01"),
        ("2026-01-01T16:00:00+00:00", "2026-01-02"),
        ("2026-01-02T00:00:00+08:00", "2026-01-02"),
    ],
)
def test_a_day_begins_at_midnight_in_shanghai(instant, expected):
    assert day_of(datetime.datetime.fromisoformat(instant)) == day(expected)


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="no particular day"):
        day_of(datetime.datetime(2026, 1, 1))  # noqa: DTZ001


def test_today_is_that_of_the_district(monkeypatch):
    late = datetime.datetime(2026, 1, 1, 20, tzinfo=datetime.UTC)
    monkeypatch.setattr("django.utils.timezone.now", lambda: late)
    assert clock.today() == day("2026-01-02")


@settings(deadline=None)
@given(st.dates(day("2004-01-01"), day("2026-06-30")), st.integers(1, 60))
def test_adding_and_counting_agree(start, count):
    end = BUILT_IN.add(start, count)
    assert BUILT_IN.is_working(end)
    assert BUILT_IN.between(start, end) == count


def test_days_are_not_counted_backwards():
    with pytest.raises(ValueError, match="lies before"):
        BUILT_IN.between(day("2018-10-09"), day("2018-10-08"))
    with pytest.raises(ValueError, match="forwards"):
        BUILT_IN.add(day("2018-10-09"), -1)
