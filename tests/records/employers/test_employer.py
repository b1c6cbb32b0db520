"""The register of employers: one row per credit code, known words, sums above nothing."""

import datetime

import pytest
from django.db import IntegrityError, connection, transaction

from leye.ground.refusals import Refusal
from leye.records.employers.actions.add_employer import add_employer
from leye.records.employers.models import BonusPaid, Employer
from leye.records.employers.reads import bonus_paid, employer_with

DAY = datetime.date(2018, 12, 31)
CODE = "91110000600037341L"
pytestmark = pytest.mark.django_db


@pytest.fixture
def employer() -> Employer:
    """An enterprise."""
    return add_employer(CODE.lower(), " 示范科技有限公司 ", kind="enterprise", size="small", source="test", as_of=DAY)


def test_an_employer_is_found_by_its_code(employer):
    assert employer_with(" 91110000 600037341L") == employer
    assert employer.name == "示范科技有限公司"


def test_the_same_code_is_refused(employer):
    with pytest.raises(Refusal) as refused:
        add_employer(CODE, "另一家", source="test", as_of=DAY)
    assert refused.value.code == "employer_known"


@pytest.mark.parametrize(
    "change", ["kind = 'bank'", "size = 'huge'", "credit_code = '123'", "since = '2018-01-01', until = '2017-01-01'"]
)
def test_the_register_itself_refuses_what_cannot_be(employer, change):
    with pytest.raises(IntegrityError, match="employers_employer"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE employers_employer SET {change}")


def test_the_bonus_of_a_year_is_the_sum_of_its_payments(employer):
    for year, reference, amount in [(2018, "a", 1_000_000), (2018, "b", 4_000_000), (2017, "c", 1_000_000)]:
        BonusPaid.objects.create(
            employer=employer, year=year, reference=reference, amount=amount, paid_on=DAY, source="test", as_of=DAY
        )
    assert bonus_paid(employer, year=2018) == 5_000_000
    with pytest.raises(IntegrityError), transaction.atomic():
        BonusPaid.objects.create(employer=employer, year=2018, reference="a", amount=1, paid_on=DAY, source="test", as_of=DAY)
