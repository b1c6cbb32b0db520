"""What is asked next: only what is still decisive, the fact that settles most first, and never more than was promised."""

import datetime as dt
import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.doors.web.screening import asking
from leye.records.entitlements.decisions import values_on
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader

DAY = dt.date(2026, 11, 24)
RESIDENT = shelf.subjects()["resident"]
BENEFITS = shelf.of("resident")
READERS = {
    "as the document stands": Reader(BENEFITS, on=DAY),
    "with the demo's values": Reader(BENEFITS, on=DAY, values=values_on(DAY)),
}


def answers_to(term) -> st.SearchStrategy:
    """Any answer to a fact, not knowing included."""
    kinds = {
        "truth": st.booleans(),
        "day": st.dates(dt.date(1955, 1, 1), DAY),
        "money": st.integers(0, 5_000_000),
        "number": st.integers(0, 60),
    }
    about = term.about
    known = st.sampled_from(list(about.values)) if about.type == "choice" else kinds[about.type]
    return st.none() | known


PEOPLE = st.fixed_dictionaries({name: answers_to(term) for name, term in RESIDENT.facts.items()})


def walk(reader: Reader, person: dict) -> tuple[dict, list[int]]:
    """Answer what is asked until nothing is; the answers and how many questions were promised at each step."""
    known, promised = {}, []
    while ask := asking.next_question(reader, known, subject=RESIDENT):
        promised.append(asking.at_most(BENEFITS, reader.decide(known), facts=known))
        known[ask] = person[ask]
    return known, promised


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(person=PEOPLE)
@settings(max_examples=60, deadline=None)
def test_the_few_answers_decide_like_all_of_them(reader, person):
    known, _promised = walk(reader, person)
    short, whole = reader.decide(known), reader.decide(person)
    assert [v.verdict for v in short] == [v.verdict for v in whole]
    assert [v.award for v in short] == [v.award for v in whole]


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
@given(person=PEOPLE)
@settings(max_examples=60, deadline=None)
def test_no_more_is_asked_than_was_promised(reader, person):
    known, promised = walk(reader, person)
    assert all(later < earlier for earlier, later in itertools.pairwise(promised))
    assert len(known) <= (promised[0] if promised else 0)


def test_a_stranger_to_the_district_is_asked_little():
    reader = READERS["as the document stands"]
    person = dict.fromkeys(RESIDENT.facts, False) | {
        "work": "employed",
        "hukou": "urban",
        "sex": "M",
        "birth_date": dt.date(1990, 1, 1),
    }
    known, _promised = walk(reader, person)
    assert len(known) <= 8
    assert not {"birth_date", "sex", "hukou", "contribution_base", "graduated_on"} & set(known)


@pytest.mark.parametrize("reader", READERS.values(), ids=READERS)
def test_nobody_is_asked_when_before_whether(reader):
    asked = list(walk(reader, dict.fromkeys(RESIDENT.facts))[0])
    for later, first in asking.AFTER.items():
        assert later not in asked or asked.index(first) < asked.index(later)


def test_where_one_lives_is_asked_first_for_it_settles_most():
    assert asking.next_question(READERS["as the document stands"], {}, subject=RESIDENT) == "in_district"


def test_what_somebody_does_not_know_is_not_asked_again():
    reader = READERS["as the document stands"]
    assert asking.next_question(reader, {"in_district": None}, subject=RESIDENT) != "in_district"
    assert asking.next_question(reader, dict.fromkeys(RESIDENT.facts), subject=RESIDENT) is None


def test_a_sum_that_waits_for_the_district_asks_nothing_more_of_the_person():
    facts = {
        "in_district": True,
        "hukou": "converted",
        "birth_date": dt.date(1980, 5, 12),
        "sex": "F",
        "work": "flexible",
        "insured": True,
    }
    only = (shelf.get("flexible-work-insurance"),)
    assert asking.next_question(Reader(only, on=DAY, values=Values.none()), facts, subject=RESIDENT) is None
    assert asking.next_question(Reader(only, on=DAY, values=values_on(DAY)), facts, subject=RESIDENT) == "contribution_base"


def test_a_benefit_settled_by_one_no_is_asked_no_further():
    only = (shelf.get("founder-guidance"),)
    assert asking.next_question(Reader(only, on=DAY), {"in_district": False}, subject=RESIDENT) is None
