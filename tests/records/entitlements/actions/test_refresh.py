"""The night: everybody determined, the yes and nearly yes kept, a second run changes nothing."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest

from leye.ground.refusals import Refusal
from leye.records.entitlements.actions.refresh import refresh
from leye.records.entitlements.models import Entitlement
from leye.records.entitlements.reads import determine_one, last_night
from leye.records.people.actions.record_status import record_status
from leye.records.people.models import Finding, Hukou
from leye.rulebook import shelf

DAY = dt.date(2018, 12, 31)
pytestmark = pytest.mark.django_db


def rows() -> list[tuple]:
    return sorted(Entitlement.objects.values_list("subject", "key", "benefit", "verdict", "award", "missing", "open", "since"))


def test_the_firm_with_three_people_gets_its_bonus(firm, complete_registers):
    night = refresh(on=DAY)
    bonus = Entitlement.objects.get(benefit="hiring-bonus")
    assert (bonus.verdict, bonus.award, bonus.key, bonus.sample) == ("yes", 1_000_000, firm.pk, False)
    assert (night.counts["hiring-bonus"]["yes"], night.counts["hiring-bonus"]["new"]) == (1, 1)
    assert last_night() == night


def test_a_sum_that_rests_on_a_sample_is_marked(hard_man, complete_registers):
    refresh(on=DAY)
    found = Entitlement.objects.get(benefit="job-subsidy-hard-to-place")
    assert (found.verdict, found.award, found.sample) == ("yes", 50_000, True)


def test_running_the_night_again_changes_nothing(firm, complete_registers):
    refresh(on=DAY)
    before = rows()
    again = refresh(on=DAY)
    assert rows() == before
    assert all((c["new"], c["gone"], c["changed"]) == (0, 0, 0) for c in again.counts.values())


def test_the_nearly_yes_is_kept_with_what_is_missing(flexible_woman):
    refresh(on=DAY)
    found = Entitlement.objects.get(benefit="flexible-work-insurance")
    assert (found.verdict, found.missing) == ("unknown", "insured")


def test_what_only_the_person_can_say_is_not_kept_for_everybody(flexible_woman, complete_registers):
    refresh(on=DAY)
    assert not Entitlement.objects.filter(benefit="founder-guidance", verdict="unknown").exists()


def test_a_verdict_that_ends_leaves_the_table(flexible_woman, complete_registers):
    refresh(on=DAY)
    assert Entitlement.objects.filter(benefit="training-place").exists()
    record_status(Hukou, flexible_woman, since=DAY, kind="urban", in_district=True, source="test", as_of=DAY)
    Finding.objects.create(person=flexible_woman, fact="student", value=1, since=DAY, source="test", as_of=DAY)
    flexible_woman.employmentspell_set.update(until=DAY)
    night = refresh(on=DAY)
    assert not Entitlement.objects.filter(benefit="training-place").exists()
    assert night.counts["training-place"]["gone"] == 1


def test_the_snapshot_holds_everybody_with_every_condition(firm, complete_registers):
    night = refresh(on=DAY)
    people = pl.read_parquet(Path(night.snapshot) / "resident", hive_partitioning=True)
    assert people.height == 3
    assert set(people["subdistrict"]) == {"none"}
    assert {"flexible_work_insurance__age", "training_place__group"} <= set(people.columns)
    assert night.edition == shelf.edition()


def test_the_counter_says_what_the_night_says(firm, flexible_woman, hard_man, complete_registers):
    refresh(on=DAY)
    for found in Entitlement.objects.all():
        one = determine_one(shelf.get(found.benefit), found.key, on=DAY).verdict
        assert (one.verdict, one.award, ",".join(one.missing), ",".join(one.open)) == (
            found.verdict, found.award, found.missing, found.open,
        )  # fmt: skip


def test_a_night_before_the_document_is_refused():
    with pytest.raises(Refusal, match="before the document"):
        refresh(on=dt.date(2018, 9, 9))
