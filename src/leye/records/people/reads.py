"""Questions about people that doors ask."""

import datetime

from leye.ground import crypto
from leye.ground.identifiers import read_id
from leye.ground.sealed import reveal
from leye.records.people.models import Person
from leye.records.people.models.status import Status


def person_with(id_number: str) -> Person | None:
    """The person of this identity number, found by blind index; a wrong number is refused as such."""
    return Person.objects.filter(id_index=crypto.index(read_id(id_number).text, purpose="id_number")).first()


def standing(kind: type[Status], person: Person, *, on: datetime.date) -> list[Status]:
    """What of one kind holds for a person on a day."""
    return list(kind.objects.filter(person=person).on(on))


def masked_id(person: Person) -> str:
    """The identity number as screens show it: first six, last four."""
    number = reveal(person, "id_number") or ""
    return f"{number[:6]}{'*' * 8}{number[-4:]}"


def seals_open() -> bool:
    """Whether this installation's keys are those of its records: with other keys nobody is found, and everybody would be new."""
    newest = Person.objects.order_by("-pk").first()
    try:
        return newest is None or crypto.index(reveal(newest, "id_number"), purpose="id_number") == newest.id_index
    except crypto.SealBrokenError:
        return False
