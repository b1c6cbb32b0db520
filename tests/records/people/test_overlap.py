"""Every table of dated statements refuses a second, overlapping period in raw SQL; what may stand side by side stands."""

import datetime

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from leye.records.people.actions.add_person import add_person
from leye.records.people.models import Person
from leye.records.people.models.status import Status
from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Unit

DAY = datetime.date(2018, 12, 31)
pytestmark = pytest.mark.django_db
STATUSES = [model for model in apps.get_models() if issubclass(model, Status)]
WORDS = {
    "Hukou": {"kind": "urban"},
    "Residence": {"unit_id": None},
    "UnemploymentRegistration": {"ground": "other"},
    "HardToPlace": {"category": "disabled"},
    "LowIncome": {"kind": "low_income"},
    "Veteran": {"kind": "retired"},
    "Disability": {"detail": b"\x01\x01" + b"0" * 40},
    "Finding": {"fact": "pension", "value": 1},
    "EmploymentSpell": {"kind": "formal"},
    "BusinessOwnership": {},
}


@pytest.fixture
def person() -> Person:
    """Somebody."""
    return add_person("11010519491231002X", "王淑珍", source="test", as_of=DAY)


def put(model: type[Status], person: Person, *, since: str, until: str | None, **words) -> None:
    """Insert one row in raw SQL, past every line of Python."""
    if "unit_id" in words:
        found_district()
        words["unit_id"] = Unit.objects.first().pk
    row = {
        "person_id": person.pk,
        "since": since,
        "until": until,
        "source": "s",
        "as_of": "2018-01-01",
        "learnt_at": "2018-01-01",
        **words,
    }
    names, places = ", ".join(row), ", ".join(["%s"] * len(row))
    with connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {model._meta.db_table} ({names}) VALUES ({places})", list(row.values()))


def test_every_dated_statement_is_tried_here():
    assert {model.__name__ for model in STATUSES} == set(WORDS)


@pytest.mark.parametrize("model", STATUSES, ids=lambda model: model.__name__)
def test_an_overlap_is_refused_in_raw_sql(model, person):
    words = WORDS[model.__name__]
    put(model, person, since="2018-01-01", until="2018-06-01", **words)
    for since, until in [("2018-05-31", None), ("2017-01-01", "2018-01-02"), ("2018-02-01", "2018-03-01")]:
        with pytest.raises(IntegrityError, match=f"{model._meta.db_table}_no_overlap"), transaction.atomic():
            put(model, person, since=since, until=until, **words)
    put(model, person, since="2018-06-01", until=None, **words)
    assert model.objects.filter(person=person).count() == 2


@pytest.mark.parametrize("model", STATUSES, ids=lambda model: model.__name__)
def test_a_period_without_days_is_refused_in_raw_sql(model, person):
    with pytest.raises(IntegrityError, match="has_days"), transaction.atomic():
        put(model, person, since="2018-01-01", until="2018-01-01", **WORDS[model.__name__])


@pytest.mark.parametrize("model", STATUSES, ids=lambda model: model.__name__)
def test_another_person_may_have_the_same_days(model, person):
    other = add_person("810000198001010030", "李阳", source="test", as_of=DAY)
    for one in (person, other):
        put(model, one, since="2018-01-01", until=None, **WORDS[model.__name__])
    assert model.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("HardToPlace", {"category": "disabled"}, {"category": "age_4050"}),
        ("Finding", {"fact": "pension", "value": 1}, {"fact": "student", "value": 0}),
        ("EmploymentSpell", {"kind": "formal"}, {"kind": "flexible"}),
    ],
)
def test_two_kinds_may_stand_side_by_side(name, first, second, person):
    (model,) = [model for model in STATUSES if model.__name__ == name]
    for words in (first, second):
        put(model, person, since="2018-01-01", until=None, **words)
    assert model.objects.filter(person=person).on(DAY).count() == 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Hukou", {"kind": "rural"}),
        ("Hukou", {"kind": "urban", "converted_on": "2018-01-01"}),
        ("HardToPlace", {"category": "tired"}),
        ("Finding", {"fact": "favourite_colour", "value": 1}),
        ("Finding", {"fact": "pension", "value": -1}),
        ("Veteran", {"kind": "deserted"}),
        ("EmploymentSpell", {"kind": "lazy"}),
    ],
)
def test_words_that_are_not_in_use_are_refused_in_raw_sql(name, words, person):
    (model,) = [model for model in STATUSES if model.__name__ == name]
    with pytest.raises(IntegrityError, match=r"people_|employment_"), transaction.atomic():
        put(model, person, since="2018-01-01", until=None, **words)
