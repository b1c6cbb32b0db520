"""Units by code and by every name; and what stands in a closed unit's place."""

import datetime

import pytest

from leye.records.units import reads
from leye.records.units.actions.found_district import found_district
from leye.records.units.actions.succeed import succeed
from leye.records.units.models import SuccessionKind, Unit

DAY = datetime.date(2019, 1, 1)


@pytest.fixture
def district(db):
    """The whole tree."""
    found_district()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("海淀镇", "110108023"),
        ("万柳地区", "110108023"),
        ("苏家坨镇", "110108029"),
        ("110108001", "110108001"),
        ("区人力社保局", "bureau"),
        ("北京市海淀区财政局", "finance"),
        ("翠微路社区居委会", "110108001001"),
    ],
)
def test_a_unit_answers_to_its_code_and_to_every_name(district, text, code):
    assert reads.unit_called(text).code == code


def test_a_name_that_nobody_bears_finds_nobody(district):
    assert reads.unit_called("不存在街道") is None


def test_a_name_borne_twice_needs_its_subdistrict(district):
    twice = [ids for ids in reads.codes_by_name().values() if len(ids) > 1]
    assert twice
    one = Unit.objects.get(pk=twice[0][0])
    assert reads.unit_called(one.name) is None
    assert reads.unit_called(one.name, under=one.parent) == one


def test_a_closed_unit_is_followed_by_its_heirs_and_theirs(district):
    first, second, third = Unit.objects.filter(kind="community").order_by("code")[:3]
    succeed(first, [second], on=DAY, kind=SuccessionKind.MERGED)
    succeed(second, [third], on=datetime.date(2020, 1, 1), kind=SuccessionKind.MERGED)
    first.refresh_from_db()
    assert reads.heirs_of(first, on=datetime.date(2018, 12, 31)) == [first]
    assert [unit.code for unit in reads.heirs_of(first, on=DAY)] == [second.code]
    assert [unit.code for unit in reads.heirs_of(first, on=datetime.date(2020, 1, 1))] == [third.code]
