"""The main job on the console: a demo district determined, explained, and determined again under another figure."""

import json

import pytest

from leye.doors.console.main import main
from leye.ground.sealed import reveal
from leye.records.employers.models import Employer
from leye.records.entitlements.models import Entitlement
from leye.records.people.models import Person
from leye.rulebook import shelf

pytestmark = pytest.mark.django_db
PERSONS = "600"


@pytest.fixture
def district(db, capsys) -> dict:
    """A demo district of a few hundred people, determined once; the counts of its night."""
    assert main(["demo", "--persons", PERSONS]) == 0
    capsys.readouterr()
    assert main(["determine", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_benefit_is_hit_by_someone_and_counts_add_up(district):
    counts = district["counts"]
    assert set(counts) == {b.slug for b in shelf.all()}
    assert [slug for slug, c in counts.items() if c["yes"] == 0] == []
    residents = {
        slug: sum(counts[slug][w] for w in ("yes", "no", "unknown", "undecided")) for slug in (b.slug for b in shelf.of("resident"))
    }
    assert set(residents.values()) == {int(PERSONS)}
    assert district["on"] == "2018-12-31"
    assert district["edition"] == shelf.edition()


def test_the_table_holds_what_was_counted(district):
    for slug, count in district["counts"].items():
        rows = Entitlement.objects.filter(benefit=slug)
        assert rows.filter(verdict="yes").count() == count["yes"], slug
        assert sum(rows.filter(verdict="yes", award__isnull=False).values_list("award", flat=True)) == count["award"], slug


def test_a_second_night_finds_nothing_new(district, capsys):
    assert main(["determine", "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert {c["new"] + c["gone"] + c["changed"] for c in again["counts"].values()} == {0}


def test_the_page_of_the_night_names_every_benefit(district, capsys):
    assert main(["determine", "--english"]) == 0
    said = capsys.readouterr().out
    assert [b.title.en for b in shelf.all() if b.title.en not in said] == []
    assert district["edition"] in said


def test_an_officer_is_told_the_reasons_by_identity_number(district, capsys):
    found = Entitlement.objects.filter(benefit="flexible-work-insurance", verdict="yes").first()
    number = reveal(Person.objects.get(pk=found.key), "id_number")
    assert main(["explain", number, "flexible-work-insurance"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("✓ 符合: 灵活就业社会保险补贴")
    assert "二(二)2" in said
    assert "演示数据" in said
    assert number not in said


def test_a_silent_register_is_named_in_words_and_what_gives_no_money_names_no_sum(district, capsys):
    found = Entitlement.objects.filter(benefit="job-subsidy-hard-to-place", verdict="yes").first()
    assert main(["explain", f"#{found.key}", "founder-insurance"]) == 0
    assert "通过自己创业实现就业: 否 — 市场主体登记：无登记, 2018-12-31" in capsys.readouterr().out
    assert main(["explain", f"#{found.key}", "welfare-post", "--english"]) == 0
    assert "yuan" not in capsys.readouterr().out


def test_an_employer_is_told_which_hires_count(district, capsys):
    found = Entitlement.objects.filter(benefit="hiring-bonus", verdict="yes").first()
    assert main(["explain", Employer.objects.get(pk=found.key).credit_code, "hiring-bonus", "--english"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("✓ Entitled: Hiring bonus")
    assert said.count("✓ #") >= 3


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["110108199001010000", "welfare-post"], "last character"),
        (["#99999999", "welfare-post"], "There is no"),
        (["#1", "welfare-pst"], "did you mean welfare-post"),
        (["#1", "welfare-post", "--on", "2017-01-01"], "before the document"),
    ],
)
def test_what_cannot_be_explained_is_refused_in_words(words, told, capsys):
    assert main(["explain", *words]) == 2
    assert told in capsys.readouterr().err


def test_what_if_tells_who_gains(district, capsys):
    assert main(["whatif", "--set", "hiring-bonus.steps={3:20000,6:60000,10:100000}"]) == 0
    said = capsys.readouterr().out
    assert "招用一次性奖励" in said
    assert "区就业创业专项资金" in said
    assert main(["whatif", "--set", "hiring-bonus.steps=many"]) == 2
    assert "it takes steps of people and yuan" in capsys.readouterr().err


def test_readings_are_printed_in_both_languages(capsys):
    assert main(["readings"]) == 0
    assert "hiring-bonus" in capsys.readouterr().out
    assert main(["readings", "--markdown"]) == 0
    said = capsys.readouterr().out
    assert "| R17 |" in said
    assert "How many services are “several”?" in said
