"""Secret columns: what reaches the database is sealed, and opening is an act."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from leye.ground import bulk, crypto
from leye.ground.crypto import SealBrokenError
from leye.ground.sealed import reveal
from leye.records.people.actions.add_person import add_person
from leye.records.people.models import Person

DAY = datetime.date(2018, 12, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    """A person with a phone."""
    return add_person("11010519491231002X", "王淑珍", phone="138 0000 1234", source="test", as_of=DAY)


def test_a_plain_text_never_reaches_a_sealed_column(person):
    person.phone = "13800001234"
    with pytest.raises(ValidationError, match="seal the text first"):
        person.save()


def test_opening_gives_the_text_back(person):
    stored = Person.objects.get(pk=person.pk)
    assert reveal(stored, "id_number") == "11010519491231002X"
    assert reveal(stored, "phone") == "13800001234"
    assert isinstance(stored.id_number, bytes)


def test_nothing_opens_to_nothing():
    assert reveal(add_person("11010519491231002X", "甲", source="test", as_of=DAY), "phone") is None


def test_the_row_as_stored_holds_neither_number_nor_phone(person):
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_person")
        stored = b"|".join(
            value if isinstance(value, bytes) else bytes(value) if isinstance(value, memoryview) else str(value).encode()
            for value in cursor.fetchone()
        )
    assert b"11010519491231002X" not in stored
    assert b"13800001234" not in stored


def test_two_numbers_swapped_in_the_table_do_not_open(person):
    other = add_person("810000198001010030", "乙", source="test", as_of=DAY)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE people_person SET id_number = %s WHERE id = %s", [person.id_number, other.pk])
    with pytest.raises(SealBrokenError):
        reveal(Person.objects.get(pk=other.pk), "id_number")


def test_the_index_finds_the_person_and_only_once(person):
    index = crypto.index("11010519491231002X", purpose="id_number")
    assert Person.objects.get(id_index=index).pk == person.pk
    assert bulk.ids_of(Person, [index], by="id_index") == {index: person.pk}
