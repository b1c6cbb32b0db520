"""The register of people: one row per identity number, whole phones, known words."""

import datetime

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, connection, transaction

from leye.ground.refusals import Refusal
from leye.records.people.actions.add_person import add_person
from leye.records.people.models import Disability, Graduation, Person
from leye.records.people.reads import masked_id, person_with

DAY = datetime.date(2018, 12, 31)
NUMBER = "11010519491231002X"
pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> Person:
    """Somebody."""
    return add_person(NUMBER, " 王淑珍 ", phone="+86 138-0000-1234", source="test", as_of=DAY)


def test_a_person_is_read_from_the_number(person):
    assert (person.name, person.sex, person.birth_date, person.document) == ("王淑珍", "F", datetime.date(1949, 12, 31), "resident")


def test_the_same_number_is_refused_however_it_is_typed(person):
    with pytest.raises(Refusal) as refused:
        add_person("１１０１０５１９４９１２３１００２ｘ", "王淑珍", source="test", as_of=DAY)
    assert refused.value.code == "person_known"
    assert NUMBER not in refused.value.message
    assert Person.objects.count() == 1


def test_a_wrong_number_leaves_nobody_behind():
    with pytest.raises(Refusal, match="last character"):
        add_person("110105194912310021", "王淑珍", source="test", as_of=DAY)
    assert Person.objects.count() == 0


def test_a_person_is_found_by_number(person):
    assert person_with(NUMBER.lower()) == person
    assert person_with("810000198001010030") is None


def test_screens_show_the_ends_of_a_number_only(person):
    assert masked_id(person) == "110105********002X"


def test_the_register_itself_refuses_a_second_row_of_one_number(person):
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO people_person (id, id_number, id_index, document, name, sex, birth_date, source, as_of, learnt_at) "
            "SELECT id + 1, id_number, id_index, document, name, sex, birth_date, source, as_of, learnt_at FROM people_person"
        )


@pytest.mark.parametrize("change", ["sex = 'X'", "document = 'passport'", "phone = NULL", "phone_index = NULL"])
def test_the_register_itself_refuses_what_cannot_be(person, change):
    with pytest.raises(IntegrityError, match="people_person"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE people_person SET {change}")


@pytest.mark.parametrize("day", [None, DAY])
def test_a_graduation_is_recorded_once(person, day):
    Graduation.objects.create(person=person, graduated_on=day, degree="bachelor", source="test", as_of=DAY)
    Graduation.objects.create(person=person, graduated_on=day, degree="master", source="test", as_of=DAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        Graduation.objects.create(person=person, graduated_on=day, degree="bachelor", source="test", as_of=DAY)


def test_disability_asks_for_a_permission_of_its_own():
    assert Disability._meta.default_permissions == ()
    assert [code for code, _ in Disability._meta.permissions] == ["see_disability"]


def test_a_key_file_that_does_not_belong_to_the_records_is_noticed(person, settings, tmp_path):
    assert run_checks(tags=["leye"], include_deployment_checks=True) == []
    settings.KEYS_FILE = str(tmp_path / "other.json")
    assert person_with(NUMBER) is None
    assert [error.id for error in run_checks(tags=["leye"], include_deployment_checks=True)] == ["leye.E002"]
