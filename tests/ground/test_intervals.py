"""Periods that overlap are refused by the database itself, in raw SQL, on both engines."""

import datetime
from itertools import pairwise

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from leye.ground import intervals
from leye.ground.intervals import NoOverlap
from leye.records.units.models import Register

INSERT = (
    "INSERT INTO units_register (name, since, until, source, as_of, learnt_at) "
    "VALUES (%s, %s, %s, 'test', '2018-01-01', '2018-01-01')"
)


def put(name: str, since: str, until: str | None = None) -> bool:
    """Insert one row in raw SQL; False when the database refuses it."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(INSERT, [name, since, until])
    except IntegrityError as refused:
        assert "units_register_no_overlap" in str(refused)
        return False
    return True


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("since", "until", "accepted"),
    [
        ("2018-01-01", "2018-03-01", True),
        ("2018-01-01", "2018-03-02", False),
        ("2018-03-01", "2018-06-01", False),
        ("2018-04-01", "2018-05-01", False),
        ("2018-05-31", None, False),
        ("2018-06-01", None, True),
        ("2018-06-01", "2018-06-02", True),
        ("2017-01-01", None, False),
    ],
)
def test_beside_a_period_of_march_to_may(since, until, accepted):
    assert put("hukou", "2018-03-01", "2018-06-01")
    assert put("hukou", since, until) is accepted


@pytest.mark.django_db
def test_periods_of_another_name_do_not_disturb():
    assert put("hukou", "2018-01-01")
    assert put("veteran", "2018-01-01")


@pytest.mark.django_db
@pytest.mark.parametrize("change", ["until = NULL", "until = '2018-07-01'", "since = '2018-05-01' WHERE since = '2018-06-01'"])
def test_a_period_cannot_be_stretched_over_another(change):
    assert put("hukou", "2018-01-01", "2018-06-01")
    assert put("hukou", "2018-06-01")
    narrowed = change if "WHERE" in change else f"{change} WHERE until IS NOT NULL"
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"UPDATE units_register SET {narrowed}")


@pytest.mark.django_db
def test_a_row_may_be_changed_within_its_own_days():
    assert put("hukou", "2018-01-01", "2018-06-01")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE units_register SET since = '2018-02-01', until = '2018-05-01'")
        assert cursor.rowcount == 1


@pytest.mark.django_db
@pytest.mark.parametrize("until", ["2018-01-01", "2017-12-31"])
def test_a_period_has_at_least_one_day(until):
    with pytest.raises(IntegrityError, match="units_register_has_days"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(INSERT, ["hukou", "2018-01-01", until])


@pytest.mark.django_db
def test_a_form_is_told_before_the_database_has_to():
    day = datetime.date(2018, 1, 1)
    Register.objects.create(name="hukou", since=day, source="test", as_of=day)
    again = Register(name="hukou", since=datetime.date(2018, 5, 1), source="test", as_of=day)
    with pytest.raises(ValidationError, match="overlap"):
        again.full_clean()
    again.name = "veteran"
    again.full_clean()


days = st.integers(0, 40)


class Agreement(TestCase):
    """Against a model of it in Python."""

    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.tuples(days, st.one_of(st.none(), st.integers(1, 15))), max_size=12))
    def test_the_database_keeps_exactly_what_does_not_overlap(self, wanted):
        start, kept = datetime.date(2018, 1, 1), []
        for offset, length in wanted:
            since = start + datetime.timedelta(days=offset)
            until = None if length is None else since + datetime.timedelta(days=length)
            end = until or datetime.date.max
            free = all(end <= other or since >= other_end for other, other_end in kept)
            assert put("hukou", since.isoformat(), until and until.isoformat()) is free
            if free:
                kept.append((since, end))
        assert all(one[1] <= other[0] for one, other in pairwise(sorted(kept)))


class Scrap(models.Model):
    """A table made for the tests of what happens to tables."""

    name = models.CharField(max_length=10)
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        app_label = "ground"
        managed = False
        constraints = [NoOverlap(name="ground_scrap_no_overlap", per=("name",))]

    def __str__(self) -> str:
        return self.name


def holds() -> bool:
    """Does the database refuse an overlap in the scrap table?"""
    Scrap.objects.create(name="a", since="2018-01-01")
    try:
        with transaction.atomic():
            Scrap.objects.create(name="a", since="2018-05-01")
    except IntegrityError as refused:
        return "ground_scrap_no_overlap" in str(refused)
    return False


@pytest.fixture
def scrap(transactional_db):
    """The scrap table, gone afterwards."""
    with connection.schema_editor() as editor:
        editor.create_model(Scrap)
    yield
    with connection.schema_editor() as editor:
        editor.delete_model(Scrap)


def test_the_constraint_survives_a_table_that_is_remade(scrap):
    length = models.IntegerField(null=True)
    length.set_attributes_from_name("length")
    with connection.schema_editor() as editor:
        editor.add_field(Scrap, length)
        wider = models.CharField(max_length=30)
        wider.set_attributes_from_name("name")
        editor.alter_field(Scrap, Scrap._meta.get_field("name"), wider)
    assert holds()


def test_the_constraint_can_be_taken_away_and_put_back(scrap):
    (constraint,) = Scrap._meta.constraints
    Scrap._meta.constraints = []
    with connection.schema_editor() as editor:
        editor.remove_constraint(Scrap, constraint)
    assert not holds()
    Scrap.objects.all().delete()
    Scrap._meta.constraints = [constraint]
    with connection.schema_editor() as editor:
        editor.add_constraint(Scrap, constraint)
    assert holds()


def test_where_the_server_allows_no_extension_triggers_hold(transactional_db, monkeypatch):
    monkeypatch.setattr(intervals, "uses_gist", lambda connection: False)
    with connection.schema_editor() as editor:
        editor.create_model(Scrap)
    try:
        assert holds()
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("INSERT INTO ground_scrap (name, since, until) VALUES ('a', '2017-01-01', '2018-01-02')")
    finally:
        with connection.schema_editor() as editor:
            editor.delete_model(Scrap)
            if connection.vendor == "postgresql":
                editor.execute("DROP FUNCTION IF EXISTS ground_scrap_no_overlap() CASCADE")
