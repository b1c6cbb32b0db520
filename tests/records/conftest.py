"""A few people and firms with a story each, for the rooms above people and employers."""

import datetime as dt

import pytest

from leye.records.employers.actions.add_employer import add_employer
from leye.records.employers.models import Employer
from leye.records.employment.actions.record_hire import record_hire
from leye.records.employment.models import BusinessOwnership, EmploymentSpell
from leye.records.people.actions.add_person import add_person
from leye.records.people.actions.record_status import record_status
from leye.records.people.models import HardToPlace, Hukou, Person, UnemploymentRegistration
from leye.records.units.models import Register

DAY = dt.date(2018, 12, 31)
LONG_AGO = dt.date(2010, 1, 1)
BY = {"source": "test register", "as_of": DAY}
# Numbers of no issued area sequence, valid by their check digit.
WOMAN_OF_35, MAN_OF_50, YOUNG = "11010819831231002X", "110108196803010014", "110108199606060013"


def check_digit(body: str) -> str:
    """The 18th character of a number."""
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return "10X98765432"[sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11]


@pytest.fixture
def flexible_woman(db) -> Person:
    """Of rural registration in the district, 35 on the very day, in flexible work."""
    person = add_person(WOMAN_OF_35[:17] + check_digit(WOMAN_OF_35[:17]), "李秀英", **BY)
    record_status(Hukou, person, since=LONG_AGO, kind="agricultural", in_district=True, **BY)
    record_status(EmploymentSpell, person, since=LONG_AGO, kind="flexible", **BY)
    return person


@pytest.fixture
def hard_man(db) -> Person:
    """Recognised as hard to place, employed, of urban registration."""
    person = add_person(MAN_OF_50[:17] + check_digit(MAN_OF_50[:17]), "王建国", **BY)
    record_status(Hukou, person, since=LONG_AGO, kind="urban", in_district=True, **BY)
    record_status(HardToPlace, person, since=dt.date(2018, 1, 1), category="age_4050", **BY)
    registered = record_status(UnemploymentRegistration, person, since=dt.date(2018, 1, 1), ground="lost_job", **BY)
    registered.until = dt.date(2018, 10, 9)
    registered.save()
    record_status(EmploymentSpell, person, since=dt.date(2018, 10, 9), kind="formal", **BY)
    return person


@pytest.fixture
def young_founder(db) -> Person:
    """Registered as unemployed until the day before founding a firm in autumn 2018."""
    person = add_person(YOUNG[:17] + check_digit(YOUNG[:17]), "张伟", **BY)
    record_status(Hukou, person, since=LONG_AGO, kind="urban", in_district=True, **BY)
    registered = record_status(UnemploymentRegistration, person, since=dt.date(2018, 2, 1), ground="lost_job", **BY)
    registered.until = dt.date(2018, 10, 15)
    registered.save()
    record_status(BusinessOwnership, person, since=dt.date(2018, 10, 15), **BY)
    return person


@pytest.fixture
def firm(flexible_woman, hard_man, young_founder) -> Employer:
    """A firm that hired the three, one of them twice."""
    employer = _firm()
    for person, day in ((flexible_woman, 8), (hard_man, 9), (young_founder, 10)):
        record_hire(employer, person, hired_on=dt.date(2018, 10, day), registered_unemployed=person != flexible_woman, **BY)
    record_hire(employer, hard_man, hired_on=dt.date(2018, 12, 20), registered_unemployed=True, **BY)
    return employer


def _firm() -> Employer:
    letters = "0123456789ABCDEFGHJKLMNPQRTUWXY"
    body = "91110108MA0123456"
    total = sum(letters.index(c) * pow(3, i, 31) for i, c in enumerate(body))
    return add_employer(body + letters[(31 - total % 31) % 31], "海淀示例公司", kind="enterprise", **BY)


@pytest.fixture
def complete_registers(db) -> None:
    """Every register is complete, so that silence means no."""
    names = "hukou hardtoplace graduation veteran lowincome finding employmentspell unemploymentregistration businessownership"
    for name in (*names.split(), "insuredmonth", "bonuspaid"):
        Register.objects.create(name=name, since=LONG_AGO, **BY)
