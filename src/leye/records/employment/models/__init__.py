"""Where people and employers meet: spells of work, hires, insured months, ownership, loans."""

from leye.records.employment.models.hire import Contract, Hire
from leye.records.employment.models.insurance import InsuredMonth, Payer
from leye.records.employment.models.loan import Applicant, LoanApplication
from leye.records.employment.models.spell import BusinessOwnership, EmploymentSpell, SpellKind

__all__ = [
    "Applicant",
    "BusinessOwnership",
    "Contract",
    "EmploymentSpell",
    "Hire",
    "InsuredMonth",
    "LoanApplication",
    "Payer",
    "SpellKind",
]
