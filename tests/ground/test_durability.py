"""The house opens only on a database that keeps what it has confirmed."""

import pytest
from django.core.checks import run_checks
from django.db import connection

from leye.ground import durability
from leye.ground.refusals import Refusal

WEAKER = {
    "sqlite": ("PRAGMA synchronous = NORMAL", "PRAGMA synchronous = FULL", "synchronous"),
    "postgresql": ("SET synchronous_commit = off", "SET synchronous_commit = on", "synchronous_commit"),
}


@pytest.fixture
def weakened(transactional_db):
    """A connection that confirms before the disk has it; set right again afterwards."""
    weaken, restore, name = WEAKER[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(weaken)
    yield name
    with connection.cursor() as cursor:
        cursor.execute(restore)


@pytest.mark.django_db
def test_the_settings_of_the_house_are_durable():
    assert durability.faults() == []
    durability.assert_durable()


def test_a_connection_that_confirms_too_early_is_refused_by_name(weakened):
    with pytest.raises(Refusal) as refused:
        durability.assert_durable()
    assert refused.value.code == "not_durable"
    assert weakened in refused.value.message


def test_the_check_for_deployment_finds_the_same_fault(weakened):
    found = run_checks(tags=["leye"], include_deployment_checks=True)
    assert [error.id for error in found] == ["leye.E001"]


@pytest.mark.parametrize("pragma", ["foreign_keys = OFF"])
def test_sqlite_without_foreign_keys_is_refused(transactional_db, pragma):
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {pragma}")
        try:
            assert any("foreign_keys" in fault for fault in durability.faults())
        finally:
            cursor.execute("PRAGMA foreign_keys = ON")
