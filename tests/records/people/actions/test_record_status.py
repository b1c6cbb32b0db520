"""Recording a status: what stood before is closed, what is said again is vouched for, what is corrected is corrected."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from leye.ground.refusals import Refusal
from leye.records.people.actions.add_person import add_person
from leye.records.people.actions.end_status import end_status
from leye.records.people.actions.record_status import record_status
from leye.records.people.models import Finding, HardToPlace, Hukou, UnemploymentRegistration
from leye.records.people.reads import standing

pytestmark = pytest.mark.django_db


def day(text: str) -> datetime.date:
    """A day of 2018, as month and day."""
    return datetime.date.fromisoformat(f"2018-{text}")


@pytest.fixture
def person():
    """Somebody."""
    return add_person("11010519491231002X", "王淑珍", source="test", as_of=day("12-31"))


def says(person, kind: str, *, since: str, as_of: str = "01-31", source: str = "公安"):
    """The police say so of the person's household registration."""
    return record_status(Hukou, person, since=day(since), source=source, as_of=day(as_of), kind=kind, in_district=True)


def rows(person) -> list[tuple]:
    """What is recorded of the household registration."""
    return list(Hukou.objects.filter(person=person).order_by("since").values_list("kind", "since", "until"))


def test_the_first_statement_stands_open(person):
    says(person, "agricultural", since="01-01")
    assert rows(person) == [("agricultural", day("01-01"), None)]


def test_a_change_closes_what_stood(person):
    says(person, "agricultural", since="01-01")
    says(person, "converted", since="06-01")
    assert rows(person) == [("agricultural", day("01-01"), day("06-01")), ("converted", day("06-01"), None)]


def test_saying_it_again_only_moves_the_voucher(person):
    says(person, "agricultural", since="01-01")
    again = says(person, "agricultural", since="03-01", as_of="06-30", source="公安 6 月")
    assert rows(person) == [("agricultural", day("01-01"), None)]
    assert (again.as_of, again.source) == (day("06-30"), "公安 6 月")
    older = says(person, "agricultural", since="03-01", as_of="02-28", source="旧")
    assert older.as_of == day("06-30")


def test_another_word_from_the_same_day_is_a_correction(person):
    says(person, "agricultural", since="01-01")
    says(person, "converted", since="06-01")
    says(person, "urban", since="01-01")
    assert rows(person) == [("urban", day("01-01"), day("06-01")), ("converted", day("06-01"), None)]


def test_what_is_learnt_late_goes_where_it_belongs(person):
    says(person, "converted", since="06-01")
    says(person, "agricultural", since="01-01")
    assert rows(person) == [("agricultural", day("01-01"), day("06-01")), ("converted", day("06-01"), None)]
    says(person, "urban", since="03-01")
    assert rows(person)[1] == ("urban", day("03-01"), day("06-01"))


def test_categories_do_not_close_each_other(person):
    for category in ("disabled", "age_4050"):
        record_status(HardToPlace, person, since=day("01-01"), source="街道", as_of=day("01-31"), category=category)
    assert len(standing(HardToPlace, person, on=day("02-01"))) == 2


def test_a_number_found_anew_takes_the_place_of_the_old_one(person):
    for since, value in (("01-01", 5), ("02-01", 8)):
        record_status(Finding, person, since=day(since), source="培训", as_of=day("02-28"), fact="attended_days", value=value)
    assert [row.value for row in standing(Finding, person, on=day("02-10"))] == [8]


def test_a_word_that_the_table_does_not_know_is_refused(person):
    with pytest.raises(Refusal) as refused:
        record_status(Hukou, person, since=day("01-01"), source="s", as_of=day("01-31"), colour="red")
    assert refused.value.code == "status_words"


def test_an_end_is_the_first_day_that_no_longer_counts(person):
    record_status(UnemploymentRegistration, person, since=day("01-01"), source="街道", as_of=day("01-31"), ground="lost_job")
    ended = end_status(UnemploymentRegistration, person, on=day("03-01"), source="街道", as_of=day("03-01"), end_reason="hired")
    assert (ended.until, ended.end_reason) == (day("03-01"), "hired")
    assert standing(UnemploymentRegistration, person, on=day("02-28"))
    assert not standing(UnemploymentRegistration, person, on=day("03-01"))


def test_what_does_not_stand_cannot_end(person):
    with pytest.raises(Refusal) as refused:
        end_status(UnemploymentRegistration, person, on=day("03-01"), source="街道", as_of=day("03-01"))
    assert refused.value.code == "status_absent"


def test_an_end_reaches_its_own_category_only(person):
    for category in ("disabled", "age_4050"):
        record_status(HardToPlace, person, since=day("01-01"), source="街道", as_of=day("01-31"), category=category)
    end_status(HardToPlace, person, on=day("06-01"), source="街道", as_of=day("06-01"), category="disabled")
    assert [row.category for row in standing(HardToPlace, person, on=day("06-01"))] == ["age_4050"]


class LastWord(TestCase):
    """Against a model of it in Python: on every day the latest statement about that day holds."""

    @settings(max_examples=50, deadline=None)
    @given(st.lists(st.tuples(st.integers(0, 20), st.sampled_from(["agricultural", "converted", "urban"])), min_size=1, max_size=8))
    def test_the_last_statement_from_a_day_holds_from_that_day_to_the_next(self, statements):
        person = add_person("11010519491231002X", "王淑珍", source="test", as_of=day("12-31"))
        spans: dict[int, str] = {}
        for offset, kind in statements:
            since = day("01-01") + datetime.timedelta(days=offset)
            record_status(Hukou, person, since=since, source="s", as_of=day("01-31"), kind=kind)
            before = [start for start in spans if start <= offset]
            if not before or spans[max(before)] != kind:
                spans[offset] = kind
        expected = [spans[max(start for start in spans if start <= at)] if min(spans) <= at else None for at in range(25)]
        found = [standing(Hukou, person, on=day("01-01") + datetime.timedelta(days=at)) for at in range(25)]
        assert [rows[0].kind if rows else None for rows in found] == expected
