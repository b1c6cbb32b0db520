"""`leye demo`: a district that does not exist, the same for the same number and seed, in which every benefit is met by somebody."""

import datetime

import pytest
from django.apps import apps

from leye.doors.console import demo
from leye.doors.console.demo_district import planted
from leye.doors.console.main import main
from leye.ground.sealed import reveal
from leye.records.employment.actions import load_district
from leye.records.employment.models import Hire
from leye.records.entitlements.decisions import values_on
from leye.records.entitlements.determination import wide
from leye.records.people.actions.add_person import add_person
from leye.records.people.models import Person
from leye.records.units.models import Unit
from leye.rulebook import shelf

DAY = datetime.date(2018, 12, 31)
FEW = ("demo", "--persons", "700")
pytestmark = pytest.mark.django_db


def counts() -> dict[str, int]:
    """Rows of every table of the records."""
    return {m._meta.db_table: m._base_manager.count() for m in apps.get_models() if m.__module__.startswith("leye.records")}


def people() -> list[tuple]:
    """What the register says of everybody, in plain text."""
    rows = Person.objects.order_by("pk")
    return [(p.pk, reveal(p, "id_number"), reveal(p, "phone"), p.name, p.sex, p.birth_date, p.document) for p in rows]


@pytest.fixture
def district(db):
    """A small demo."""
    assert main([*FEW]) == 0


def test_every_benefit_is_met_by_somebody_and_every_subject_is_there(district):
    met = {}
    for subject in shelf.subjects():
        if shelf.of(subject):
            table = wide(subject, on=DAY, values=values_on(DAY)).collect()
            met |= {b.slug: 1 in set(table[b.slug.replace("-", "_")]) for b in shelf.of(subject)}
    assert met == {benefit.slug: True for benefit in shelf.all()}


def test_the_same_call_again_changes_nothing(district, capsys):
    before, everybody = counts(), people()
    assert main([*FEW]) == 0
    assert "nothing was changed" in capsys.readouterr().out
    assert counts() == before
    assert people() == everybody


def test_identity_numbers_are_valid_and_nobodys_twice(district):
    numbers = [number for _, number, *_ in people()]
    assert len(set(numbers)) == len(numbers) == 700
    assert {number[:6] for number in numbers} >= {"110108", "810000", "820000", "830000"}
    assert all(phone is None or phone.startswith("129") for _, _, phone, *_ in people())


def test_every_station_serves_somebody(district):
    serving = set(Person.objects.values_list("unit_id", flat=True))
    assert set(Unit.objects.stations().values_list("pk", flat=True)) <= serving
    assert Unit.objects.filter(kind="incubator").count() == 8


def test_the_planted_cases_stand_first(district):
    first = [(sex, born, name) for _, _, _, name, sex, born, _ in people()[: len(planted.STORIES)]]
    assert first == [(story.sex, story.born, story.name) for story in planted.STORIES]
    twice = Hire.objects.filter(person__name="冯再来").order_by("hired_on")
    assert [hire.employer_id for hire in twice] == [1, 1]
    assert Hire.objects.filter(hired_on=DAY).exists()
    assert Person.objects.filter(name="𠮷㛃龘").exists()


@pytest.mark.parametrize("call", [("demo", "--persons", "701"), ("demo", "--persons", "700", "--seed", "2")])
def test_another_demo_is_not_mixed_with_it(district, capsys, call):
    before = counts()
    assert main([*call]) == 2
    assert "another source" in capsys.readouterr().err
    assert counts() == before


def test_real_people_are_not_mixed_with_invented_ones(capsys):
    add_person("11010519491231002X", "王淑珍", source="街道", as_of=DAY)
    assert main([*FEW]) == 2
    assert "街道" in capsys.readouterr().err
    assert Person.objects.count() == 1


def test_a_production_installation_gets_no_invented_people(settings, capsys):
    settings.DEMO = False
    assert main([*FEW]) == 2
    assert "production" in capsys.readouterr().err
    assert Person.objects.count() == 0


@pytest.mark.parametrize("call", [("--persons", "10"), ("--persons", "100000000"), ("--seed", "-1")])
def test_a_number_that_cannot_be_is_refused(capsys, call):
    assert main(["demo", *call]) == 2
    assert "seed" in capsys.readouterr().err


def test_a_call_that_was_cut_off_goes_on_where_it_stopped(monkeypatch, capsys):
    whole = load_district.load_district

    def cut_off(people, tables, *, voucher):
        if len(people):
            raise KeyboardInterrupt
        return whole(people, tables, voucher=voucher)

    monkeypatch.setattr(load_district, "load_district", cut_off)
    assert main([*FEW]) == 130
    assert Person.objects.count() == 0
    monkeypatch.setattr(load_district, "load_district", whole)
    assert main([*FEW]) == 0
    assert Person.objects.count() == 700


def test_the_command_says_that_nobody_is_real():
    assert "Nobody in it is real" in demo.__doc__
