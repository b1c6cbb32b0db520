"""Hires, insured months and loans: what the tables take and what they refuse."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from leye.ground.refusals import Refusal
from leye.records.employers.actions.add_employer import add_employer
from leye.records.employment.actions.record_hire import record_hire
from leye.records.employment.models import Hire, InsuredMonth, LoanApplication
from leye.records.employment.reads import hires_of, insured_in
from leye.records.people.actions.add_person import add_person

DAY = datetime.date(2018, 12, 31)
VOUCHER = {"source": "test", "as_of": DAY}
pytestmark = pytest.mark.django_db


@pytest.fixture
def employer():
    """An enterprise."""
    return add_employer("91110000600037341L", "示范科技有限公司", kind="enterprise", **VOUCHER)


@pytest.fixture
def person():
    """Somebody born at the end of 1949."""
    return add_person("11010519491231002X", "王淑珍", **VOUCHER)


def test_the_same_hire_told_twice_is_one_hire(employer, person):
    first = record_hire(employer, person, hired_on=datetime.date(2018, 3, 1), still_employed=True, **VOUCHER)
    again = record_hire(employer, person, hired_on=datetime.date(2018, 3, 1), still_employed=False, left_on=DAY, **VOUCHER)
    assert first.pk == again.pk
    assert Hire.objects.get().left_on == DAY


def test_a_person_hired_again_by_the_same_employer_is_a_second_hire(employer, person):
    record_hire(employer, person, hired_on=datetime.date(2018, 3, 1), left_on=datetime.date(2018, 5, 1), **VOUCHER)
    record_hire(employer, person, hired_on=DAY, **VOUCHER)
    record_hire(employer, person, hired_on=datetime.date(2019, 1, 1), **VOUCHER)
    assert [hire.hired_on for hire in hires_of(employer, year=2018)] == [datetime.date(2018, 3, 1), DAY]


@pytest.mark.parametrize(
    ("says", "code"),
    [
        ({"hired_on": datetime.date(1949, 12, 31)}, "hire_before_birth"),
        ({"hired_on": DAY, "left_on": DAY}, "hire_order"),
        ({"hired_on": datetime.date(2018, 1, 1), "left_on": DAY, "still_employed": True}, "hire_left_and_still"),
    ],
)
def test_a_hire_that_cannot_be_is_refused(employer, person, says, code):
    with pytest.raises(Refusal) as refused:
        record_hire(employer, person, **says, **VOUCHER)
    assert refused.value.code == code
    assert Hire.objects.count() == 0


@pytest.mark.parametrize(
    "says", [{"left_on": DAY}, {"left_on": datetime.date(2019, 1, 1), "still_employed": True}, {"contract": "oral"}]
)
def test_the_table_itself_refuses_it_too(employer, person, says):
    with pytest.raises(IntegrityError, match="employment_hire"), transaction.atomic():
        Hire.objects.create(employer=employer, person=person, hired_on=DAY, **says, **VOUCHER)


def test_an_insured_month_is_recorded_once_and_as_its_first_day(person):
    month = datetime.date(2018, 12, 1)
    InsuredMonth.objects.create(person=person, month=month, payer="own", base=538_700, **VOUCHER)
    assert [row.base for row in insured_in(person, month=DAY)] == [538_700]
    assert insured_in(person, month=datetime.date(2018, 11, 30)) == []
    for wrong in ({"month": month, "payer": "own"}, {"month": DAY, "payer": "own"}, {"month": month, "payer": "state"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            InsuredMonth.objects.create(person=person, **wrong, **VOUCHER)


@pytest.mark.parametrize(
    ("applicant", "by_person", "by_employer", "accepted"),
    [
        ("individual", True, False, True),
        ("partnership", True, True, True),
        ("enterprise", False, True, True),
        ("enterprise", True, True, False),
        ("individual", False, True, False),
    ],
)
def test_a_loan_has_the_borrower_that_its_form_asks_for(employer, person, applicant, by_person, by_employer, accepted):
    borrower = {"person": person if by_person else None, "employer": employer if by_employer else None}
    words = {"applicant": applicant, "amount": 30_000_000, "applied_on": DAY, **borrower, **VOUCHER}
    if accepted:
        assert LoanApplication.objects.create(**words).pk
        return
    with pytest.raises(IntegrityError, match="borrower"), transaction.atomic():
        LoanApplication.objects.create(**words)
