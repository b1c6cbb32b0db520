"""Record a hire: an employer takes a person on, on a day."""

import datetime
from typing import Any

from django.db import transaction

from leye.records.employers.models import Employer
from leye.records.employment.models import Hire
from leye.records.employment.refusals import TELL
from leye.records.people.models import Person


@transaction.atomic
def record_hire(
    employer: Employer, person: Person, *, hired_on: datetime.date, source: str, as_of: datetime.date, **says: Any
) -> Hire:
    """The hire, new or brought up to date: the same employer, person and day are the same hire. Refuses a hire before birth."""
    if hired_on <= person.birth_date:
        raise TELL.refusal("hire_before_birth", hired_on=hired_on)
    hire = Hire.objects.select_for_update().filter(employer=employer, person=person, hired_on=hired_on).first()
    hire = hire or Hire(employer=employer, person=person, hired_on=hired_on)
    for name, value in {**says, "source": source, "as_of": as_of}.items():
        setattr(hire, name, value)
    if hire.left_on and hire.left_on <= hired_on:
        raise TELL.refusal("hire_order", left_on=hire.left_on, hired_on=hired_on)
    if hire.left_on and hire.still_employed:
        raise TELL.refusal("hire_left_and_still", left_on=hire.left_on)
    hire.save()
    return hire
