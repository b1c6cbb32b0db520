"""End a dated statement about a person: from a day on it no longer holds."""

import datetime
from typing import Any

from django.db import transaction

from leye.records.people.models import Person
from leye.records.people.models.status import Status
from leye.records.people.refusals import TELL


@transaction.atomic
def end_status(
    model: type[Status], person: Person, /, *, on: datetime.date, source: str, as_of: datetime.date, **says: Any
) -> Status:
    """The row that stood on the day before, now ending on `on` (the first day that no longer counts).

    `says` narrows to a category or fact and sets what belongs to the end, such as `end_reason`. Refuses where nothing stands.
    """
    Person.objects.select_for_update().get(pk=person.pk)
    narrowed = {name: value for name, value in says.items() if name in model.PER}
    row = model.objects.filter(person=person, **narrowed).on(on - datetime.timedelta(days=1)).first()
    if row is None:
        raise TELL.refusal("status_absent", kind=model.__name__, on=on)
    for name, value in {**says, "until": on, "source": source, "as_of": as_of}.items():
        setattr(row, name, value)
    row.save()
    return row
