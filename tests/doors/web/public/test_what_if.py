"""/what-if/: a figure is set otherwise and nothing in the records changes; it is for the demo alone."""

import datetime as dt
import importlib

import pytest

from leye.doors.web import urls
from leye.doors.web.public import settings_form, what_if
from leye.records.entitlements.whatif import Change
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values

DAY = dt.date(2026, 11, 24)
pytestmark = pytest.mark.django_db


def test_the_form_shows_the_figure_as_it_stands(client):
    html = client.get("/what-if/").content.decode()
    assert 'value="10000"' in html
    assert 'value="100000"' in html


def test_an_empty_register_is_told(client):
    html = client.get("/what-if/?p=hiring-bonus.steps&set=1&people-0=3&sum-0=20000").content.decode()
    assert "没有人受影响" in html


@pytest.mark.parametrize("value", ["much", "-1", "1e99", ""])
def test_a_value_that_is_none_is_told(client, value):
    html = client.get("/what-if/", {"p": "flexible-work-insurance.rate", "set": "1", "v": value}).content.decode()
    assert "没有算成" in html


@pytest.mark.parametrize("key", ["nonsense", "hiring-bonus.forms", ""])
def test_a_figure_that_is_none_falls_back_to_the_first(client, key):
    assert "奖励档次" in client.get("/what-if/", {"p": key}).content.decode()


@pytest.mark.parametrize(
    ("get", "given"),
    [
        ({"p": "hiring-bonus.steps", "set": "1", "people-0": "3", "sum-0": "10000"}, {"hiring-bonus.steps": {3: 1_000_000}}),
        ({"p": "flexible-work-insurance.rate", "set": "1", "v": "12.5"}, {"flexible-work-insurance.rate": 1_250}),
        ({"p": "flexible-work-insurance.rate"}, {}),
    ],
)
def test_settings_are_read_in_the_officer_s_units(get, given):
    assert settings_form.read_setting(get, Values.none(), on=DAY).given == given


def test_every_figure_that_a_number_answers_can_be_tried():
    offered = {p.key for _benefit, parameters in settings_form.settable() for p in parameters}
    assert offered == {key for key, p in shelf.parameters().items() if p.unit != "words"}


def test_gains_losses_and_costs_are_shown_beside_the_chart(client, monkeypatch):
    changes = (Change("110108001", 3, 5, 3_000_000, 5_500_000, 4, 1), Change("110108022", 1, 0, 1_000_000, 0, 0, 1))
    found = what_if.WhatIf(DAY, {}, (Change("hiring-bonus", 4, 5, 4_000_000, 5_500_000, 4, 2),), (), changes, None)
    monkeypatch.setattr(what_if, "what_if", lambda given, *, on: found)
    html = client.get("/what-if/?p=hiring-bonus.steps&set=1&people-0=3&sum-0=20000").content.decode()
    assert "多 15,000元" in html
    assert "110108001" in html  # no names without units
    assert html.count('class="after"') >= 2


def test_production_has_neither_trial_nor_design_page(settings):
    settings.DEMO = False
    names = {p.name for p in importlib.reload(urls).urlpatterns}
    settings.DEMO = True
    assert {p.name for p in importlib.reload(urls).urlpatterns} - names == {"design", "what-if"}
    assert "home" in names
