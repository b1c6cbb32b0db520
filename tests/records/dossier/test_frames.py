"""Dossiers of many and of one: the same facts, with who vouches for them; silence means no only where a register is complete."""

import datetime as dt

import pytest

from leye.records.dossier import catalogue
from leye.records.dossier.frames import frame
from leye.records.dossier.one import NO_ENTRY, dossier_of

DAY = dt.date(2018, 12, 31)
pytestmark = pytest.mark.django_db


def row(person, on=DAY) -> dict:
    return frame("resident", on).filter(frame("resident", on)["_key"] == person.pk).row(0, named=True)


def test_every_fact_has_one_supplier_or_is_asked():
    assert catalogue.unsupplied() == []
    assert [name for name, count in catalogue.suppliers().items() if count != 1] == []


def test_what_the_registers_hold_is_known(flexible_woman):
    found = row(flexible_woman)
    assert (found["sex"], found["birth_date"], found["hukou"]) == ("F", dt.date(1983, 12, 31), "agricultural")
    assert (found["in_district"], found["work"]) == (True, "flexible")


def test_what_no_register_holds_is_unknown(flexible_woman):
    found = row(flexible_woman)
    assert [found[n] for n in ("veteran", "hard_to_place", "founder", "insured", "registered_unemployed")] == [None] * 5


def test_silence_of_a_complete_register_means_no(flexible_woman, complete_registers):
    found = row(flexible_woman)
    assert [found[n] for n in ("veteran", "hard_to_place", "founder", "insured", "registered_unemployed")] == [False] * 5
    assert found["attended_days"] is None


def test_a_founder_counts_as_registered_by_the_day_before_founding(young_founder, complete_registers):
    assert row(young_founder)["registered_unemployed"] is True
    assert row(young_founder, dt.date(2018, 10, 14))["registered_unemployed"] is True


def test_a_status_holds_on_its_days_only(hard_man, complete_registers):
    assert row(hard_man)["hard_to_place"] is True
    assert row(hard_man, dt.date(2017, 12, 31))["hard_to_place"] is False
    assert row(hard_man)["work"] == "employed"
    assert row(hard_man, dt.date(2018, 10, 8))["work"] == "unemployed"


def test_one_dossier_says_what_the_frame_says_and_who_vouches_for_it(flexible_woman, hard_man, complete_registers):
    for person in (flexible_woman, hard_man):
        dossier, whole = dossier_of("resident", person.pk, on=DAY), row(person)
        assert dossier.facts == {n: v for n, v in whole.items() if v is not None and n != "resident" and not n.startswith("_")}
    known = dossier_of("resident", hard_man.pk, on=DAY).known
    assert (known["hard_to_place"].source, known["hard_to_place"].as_of, known["hard_to_place"].age) == ("test register", DAY, 0)
    assert known["veteran"].source == NO_ENTRY


def test_a_hire_carries_the_persons_facts_of_its_day(firm, complete_registers):
    hires = {h["hired_on"]: h for h in frame("hire", DAY).to_dicts()}
    first = hires[dt.date(2018, 10, 8)]
    assert (first["hukou"], first["in_district"], first["registered_unemployed"]) == ("agricultural", True, False)
    founder = hires[dt.date(2018, 10, 10)]
    assert founder["registered_unemployed"] is True
    assert hires[dt.date(2018, 10, 9)]["hard_to_place"] is True


def test_an_unknown_key_has_no_dossier():
    assert dossier_of("resident", 999, on=DAY) is None
