"""The planted cases: people whom chance would hardly draw, so that every benefit and every edge of it is met in any demo."""

import datetime
from dataclasses import dataclass, field

from leye.doors.console.demo_district.chance import DAY
from leye.records.employment.models import BusinessOwnership, EmploymentSpell, Hire, InsuredMonth, LoanApplication
from leye.records.people.models import (
    Finding,
    Graduation,
    HardToPlace,
    Hukou,
    PostApplication,
    UnemploymentRegistration,
    Veteran,
)

Rows = list[tuple[type, dict]]
EVE = DAY - datetime.timedelta(days=1)


def on(text: str) -> datetime.date:
    """A day, as written."""
    return datetime.date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Story:
    """One planted person: why, who, born when, and the rows of the registers."""

    why: str
    sex: str
    born: datetime.date
    rows: Rows = field(default_factory=list)
    name: str = "钱安心"
    document: str = "resident"


def local(kind: str | None, born: datetime.date, *, here: bool | None = True) -> Rows:
    """Household registration in the district since birth; the converted since a day of 2010."""
    since = on("2010-05-01") if kind == "converted" else born
    return [(Hukou, {"kind": kind, "in_district": here, "since": since, "converted_on": since if kind == "converted" else None})]


def works(kind: str, *, employer: int | None = None, since: str = "2016-03-01") -> Rows:
    """A form of work, still going on."""
    return [(EmploymentSpell, {"kind": kind, "employer_id": employer, "since": on(since), "contract_months": None})]


def insured(payer: str, *, employer: int | None = None, base: int | None = 600_000, months: int = 12) -> Rows:
    """Contributions for the last months of the year."""
    first = range(13 - months, 13)
    return [
        (InsuredMonth, {"month": datetime.date(2018, m, 1), "payer": payer, "base": base, "employer_id": employer}) for m in first
    ]


def registered(since: str, *, until: str | None = None) -> Rows:
    """Registered as unemployed."""
    end = {"until": on(until) if until else None, "end_reason": "self_employed" if until else None}
    return [(UnemploymentRegistration, {"ground": "lost_job", "since": on(since), **end})]


def hard(category: str = "age_4050", *, since: str = "2018-02-01") -> Rows:
    """Recognised as hard to place."""
    return [(HardToPlace, {"category": category, "since": on(since)})]


def found(fact: str, number: int = 1, *, since: str = "2018-06-01") -> Rows:
    """A finding."""
    return [(Finding, {"fact": fact, "value": number, "since": on(since)})]


def graduated(day: str | None) -> Rows:
    """A bachelor's degree."""
    return [(Graduation, {"graduated_on": on(day) if day else None, "degree": "bachelor", "school": "北京联合大学"})]


def left_service(since: str) -> Rows:
    """Retired from the services."""
    return [(Veteran, {"kind": "retired", "since": on(since)})]


def owns(since: str) -> Rows:
    """Runs a business."""
    return [(BusinessOwnership, {"employer_id": None, "since": on(since)})]


def asks_loan(yuan: int, *, applicant: str = "individual", qualified: bool | None = True, safe: bool | None = True) -> Rows:
    """Applies for a guaranteed loan."""
    words = {"applicant": applicant, "amount": yuan * 100, "applied_on": on("2018-11-20"), "employer_id": None, "size": None}
    return [(LoanApplication, {**words, "qualified": qualified, "risk_controllable": safe})]


def applies(post_kind: str | None) -> Rows:
    """Applies for a post."""
    return [(PostApplication, {"post_kind": post_kind, "post": "示例岗位", "applied_on": on("2018-12-03")})]


def hired(
    employer: int, day: str, *, left: str | None = None, subsidy_ended: datetime.date | None = None, still: bool | None = True
) -> Rows:
    """A hire."""
    words = {
        "employer_id": employer,
        "hired_on": on(day),
        "left_on": on(left) if left else None,
        "still_employed": None if left else still,
    }
    return [(Hire, {**words, "contract": "fixed", "contract_months": 36, "municipal_subsidy_ended_on": subsidy_ended})]
