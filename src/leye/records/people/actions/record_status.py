"""Record a dated statement about a person: the period that stood before is closed, and the new one opens."""

import datetime
from typing import Any

from django.db import transaction

from leye.records.people.models import Person
from leye.records.people.models.status import Status
from leye.records.people.refusals import TELL


@transaction.atomic
def record_status(
    model: type[Status], person: Person, /, *, since: datetime.date, source: str, as_of: datetime.date, **says: Any
) -> Status:
    """The row that now says so from `since` on.

    Whoever says again what is known changes only `as_of`, if it is later. A statement that begins where another begins corrects it;
    one that begins inside another ends it. A period recorded for later days stays: the new one ends where that begins.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    strangers = set(says) - {field.attname for field in model._meta.concrete_fields} - {f.name for f in model._meta.concrete_fields}
    if strangers:
        raise TELL.refusal("status_words", kind=model.__name__, strangers=", ".join(sorted(strangers)))
    said = model(person=person, since=since, source=source, as_of=as_of, **says)
    same_line = {name: getattr(said, model._meta.get_field(name).attname) for name in model.PER}
    line = model.objects.filter(**{model._meta.get_field(name).attname: value for name, value in same_line.items()})
    stands = line.on(since).first()
    if stands is not None and agrees(stands, said):
        return vouch(stands, said)
    if stands is not None and stands.since == since:
        said.pk, said.until = stands.pk, stands.until
    else:
        said.until = succeed_to(line, stands, since=since)
    said.save()
    return said


def agrees(one: Status, other: Status) -> bool:
    """Do two rows say the same?"""
    return all(getattr(one, name) == getattr(other, name) for name in one.DECIDES)


def vouch(stands: Status, said: Status) -> Status:
    """The standing row is vouched for once more, as of a later day."""
    if said.as_of > stands.as_of:
        stands.as_of, stands.source = said.as_of, said.source
        stands.save(update_fields=["as_of", "source"])
    return stands


def succeed_to(line, stands: Status | None, *, since: datetime.date) -> datetime.date | None:
    """Close what stands; the end of the new period is that of the old one, or the beginning of the next."""
    if stands is not None:
        until = stands.until
        stands.until = since
        stands.save(update_fields=["until"])
        return until
    following = line.filter(since__gt=since).order_by("since").first()
    return following.since if following else None
