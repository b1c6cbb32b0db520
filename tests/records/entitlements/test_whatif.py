"""What if: the same day under other figures."""

import datetime as dt

import pytest

from leye.ground.refusals import Refusal
from leye.records.entitlements.whatif import what_if

DAY = dt.date(2018, 12, 31)
pytestmark = pytest.mark.django_db


def test_a_higher_step_shows_who_gains_and_what_it_costs(firm, complete_registers):
    found = what_if({"hiring-bonus.steps": {3: 1_500_000, 6: 5_000_000}}, on=DAY)
    (bonus,) = found.benefits
    assert (bonus.name, bonus.yes_old, bonus.yes_new, bonus.sum_old, bonus.sum_new) == ("hiring-bonus", 1, 1, 1_000_000, 1_500_000)
    assert (bonus.gain, bonus.lose) == (1, 0)
    assert found.lines[0].name == "district-employment"
    assert found.changed["key"].to_list() == [firm.pk]


def test_a_later_first_step_shows_who_loses(firm, complete_registers):
    found = what_if({"hiring-bonus.steps": {6: 5_000_000}}, on=DAY)
    assert (found.benefits[0].gain, found.benefits[0].lose, found.benefits[0].sum_new) == (0, 1, 0)


def test_nothing_set_is_refused():
    with pytest.raises(Refusal, match="Nothing is changed"):
        what_if({}, on=DAY)
