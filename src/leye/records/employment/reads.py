"""Questions about who works where."""

import datetime

from leye.records.employers.models import Employer
from leye.records.employment.models import Hire, InsuredMonth
from leye.records.people.models import Person


def hires_of(employer: Employer, *, year: int) -> list[Hire]:
    """An employer's hires of a calendar year, in the order of their days."""
    hires = Hire.objects.filter(employer=employer, hired_on__year=year).select_related("person")
    return list(hires.order_by("hired_on", "pk"))


def insured_in(person: Person, *, month: datetime.date) -> list[InsuredMonth]:
    """The contributions paid for a person for the month of a day."""
    return list(InsuredMonth.objects.filter(person=person, month=month.replace(day=1)))
