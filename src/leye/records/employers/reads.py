"""Questions about employers that doors ask."""

from leye.ground.identifiers import read_credit_code
from leye.records.employers.models import BonusPaid, Employer


def employer_with(credit_code: str) -> Employer | None:
    """The employer of this credit code; a wrong code is refused as such."""
    return Employer.objects.filter(credit_code=read_credit_code(credit_code)).first()


def bonus_paid(employer: Employer, *, year: int) -> int:
    """Fen of hiring bonus paid to the employer for a calendar year."""
    return sum(BonusPaid.objects.filter(employer=employer, year=year).values_list("amount", flat=True))
