"""Looking up many rows at once."""

import pytest
from django.db import connection

from leye.ground.lookups import rows_where
from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Unit


@pytest.mark.django_db
def test_rows_are_found_by_many_values_and_strangers_are_not(monkeypatch):
    found_district()
    monkeypatch.setattr("leye.ground.lookups.IN_A_QUERY", 7)
    units = list(Unit.objects.order_by("id").values_list("code", "name")[:50])
    asked = [code for code, _ in units] + ["nowhere"]
    assert sorted(rows_where(Unit, asked, by="code", columns=("code", "name"))) == sorted(units)
    assert rows_where(Unit, [], by="code", columns=("code",)) == []


@pytest.mark.django_db
@pytest.mark.postgres
def test_what_comes_after_may_read_whole_tables_again():
    rows_where(Unit, ["110108"], by="code", columns=("id",))
    with connection.cursor() as cursor:
        cursor.execute("SHOW enable_seqscan")
        assert cursor.fetchone() == ("on",)
