"""Add an employer to the register, by its credit code."""

import datetime

from django.db import transaction

from leye.ground.identifiers import read_credit_code
from leye.records.employers.models import Employer, EmployerKind, Size
from leye.records.employers.refusals import TELL
from leye.records.units.models import Unit


@transaction.atomic
def add_employer(
    credit_code: str,
    name: str,
    *,
    source: str,
    as_of: datetime.date,
    kind: EmployerKind | None = None,
    size: Size | None = None,
    unit: Unit | None = None,
) -> Employer:
    """The new employer. Refuses a wrong code, and a code that is on the register."""
    code = read_credit_code(credit_code)
    if Employer.objects.filter(credit_code=code).exists():
        raise TELL.refusal("employer_known", credit_code=code)
    return Employer.objects.create(credit_code=code, name=name.strip(), kind=kind, size=size, unit=unit, source=source, as_of=as_of)
