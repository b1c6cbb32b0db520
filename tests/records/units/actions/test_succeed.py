"""A unit that is merged, split or renamed ends, and its successors are recorded."""

import datetime

import pytest

from leye.ground.refusals import Refusal
from leye.records.units.actions.succeed import succeed
from leye.records.units.models import SuccessionKind, Unit, UnitSuccession

DAY = datetime.date(2019, 1, 1)


@pytest.fixture
def units(db):
    """Two communities that exist and one that comes later."""
    since = datetime.date(2018, 1, 1)
    old, new = (Unit.objects.create(code=c, name=c, kind="community", path=f"{c}/", since=since) for c in "ab")
    later = Unit.objects.create(code="c", name="c", kind="community", path="c/", since=datetime.date(2020, 1, 1))
    return old, new, later


def test_the_earlier_unit_ends_and_the_later_ones_are_named(units):
    old, new, _ = units
    succeed(old, [new], on=DAY, kind=SuccessionKind.MERGED)
    old.refresh_from_db()
    assert old.until == DAY
    assert set(Unit.objects.on(DAY)) == {new}
    assert UnitSuccession.objects.get().later == new


def test_a_unit_ends_once(units):
    old, new, _ = units
    succeed(old, [new], on=DAY, kind=SuccessionKind.MERGED)
    with pytest.raises(Refusal) as refused:
        succeed(old, [new], on=DAY, kind=SuccessionKind.MERGED)
    assert refused.value.code == "unit_ended"


def test_a_unit_that_does_not_exist_yet_cannot_follow(units):
    old, _, later = units
    with pytest.raises(Refusal) as refused:
        succeed(old, [later], on=DAY, kind=SuccessionKind.RENAMED)
    assert refused.value.code == "unit_not_yet"
    old.refresh_from_db()
    assert old.until is None
