"""Declaring a register complete."""

import datetime as dt

import pytest

from leye.records.units.actions.declare_complete import declare_complete
from leye.records.units.models import Register

BY = {"source": "台账", "as_of": dt.date(2018, 9, 30)}


def declare(since, until, name="hukou"):
    """Declare for days of 2018, given as month and day."""
    return declare_complete(name, since=dt.date(2018, *since), until=dt.date(2018, *until), **BY)


def declared():
    """All declarations."""
    return [(r.name, str(r.since), r.until and str(r.until)) for r in Register.objects.order_by("name", "since")]


@pytest.mark.django_db
def test_days_that_touch_become_one_and_others_stay_apart():
    declare((1, 1), (4, 1))
    declare((4, 1), (7, 1))
    declare((9, 1), (10, 1))
    declare((3, 1), (5, 1))
    declare((1, 1), (2, 1), name="graduation")
    assert declared() == [
        ("graduation", "2018-01-01", "2018-02-01"),
        ("hukou", "2018-01-01", "2018-07-01"),
        ("hukou", "2018-09-01", "2018-10-01"),
    ]
    assert declare((6, 1), (9, 15)) == (dt.date(2018, 1, 1), dt.date(2018, 10, 1))


@pytest.mark.django_db
def test_the_same_again_changes_nothing():
    declare((1, 1), (4, 1))
    before = list(Register.objects.values())
    declare((1, 1), (4, 1))
    declare((2, 1), (3, 1))
    assert list(Register.objects.values()) == before


@pytest.mark.django_db
def test_an_open_declaration_stays_open():
    Register.objects.create(name="hukou", since=dt.date(2018, 3, 1), **BY)
    assert declare((1, 1), (4, 1)) == (dt.date(2018, 1, 1), None)
    assert declared() == [("hukou", "2018-01-01", None)]
