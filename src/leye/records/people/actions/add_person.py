"""Add a person to the register: the identity number is checked, sealed and indexed; sex and birth date are read from it."""

import datetime

from django.db import transaction

from leye.ground import bulk, crypto
from leye.ground.identifiers import normal_phone, read_id
from leye.ground.sealed import seal_for
from leye.records.people.models import Person
from leye.records.people.refusals import TELL
from leye.records.units.models import Unit


@transaction.atomic
def add_person(
    id_number: str, name: str, *, source: str, as_of: datetime.date, phone: str | None = None, unit: Unit | None = None
) -> Person:
    """The new person. Refuses a wrong number, and a number that is on the register."""
    number = read_id(id_number)
    index = crypto.index(number.text, purpose="id_number")
    if Person.objects.filter(id_index=index).exists():
        raise TELL.refusal("person_known")
    (pk,) = bulk.next_ids(Person, 1)
    plain_phone = normal_phone(phone) if phone else None
    return Person.objects.create(
        id=pk,
        id_number=seal_for(Person, "id_number", value=number.text, row=pk),
        id_index=index,
        document=number.document,
        name=name.strip(),
        sex=number.sex,
        birth_date=number.birth_date,
        phone=seal_for(Person, "phone", value=plain_phone, row=pk),
        phone_index=crypto.index(plain_phone, purpose="phone") if plain_phone else None,
        unit=unit,
        source=source,
        as_of=as_of,
    )
