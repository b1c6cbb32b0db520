"""POST determinations: the same answers as the rulebook's, for one subject and for many, without a database."""

import datetime as dt
import json
import time

import pytest
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from leye.doors.api.wording import settable
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader
from leye.rulebook.kernel.rehearse import rehearse

CASES = [pytest.param(b, case, id=f"{b.slug}-{n}") for b in shelf.all() for n, case in enumerate(b.examples)]
FOUNDER = {"in_district": True, "founder": True, "registered_unemployed": True, "insured": True, "contribution_base": 400_000}
HIRE = {"in_district": True, "hukou": "converted", "hired_on": "2018-11-01"}


def question_of(benefit, case):
    """An example of the rulebook as a client would ask it."""
    asked = {"subject": benefit.subject.name, "on": case.on, "benefits": [benefit.slug], "samples": False}
    asked["set"] = {key: settable(shelf.parameters()[key], value) for key, value in case.settings.items()}
    if case.tables:
        asked["tables"] = case.tables
    if not case.cohort:
        return {**asked, "facts": case.facts}
    key = benefit.subject.key
    return {**asked, "records": [{**facts, key: f"u{n}"} for n, facts in enumerate((case.facts, *case.cohort))]}


@pytest.mark.parametrize(("benefit", "case"), CASES)
def test_every_example_of_the_rulebook_comes_out_over_the_interface(post, benefit, case):
    answer = post("determinations", question_of(benefit, case))
    assert answer.status_code == 200, answer.content.decode()
    row, expected = answer.json()["determinations"][0], rehearse(benefit, case)
    assert (row["benefit"], row["verdict"], row["award"]) == (benefit.slug, case.expect, expected.award)
    assert (row["open"], row["missing"]) == (list(expected.open), list(expected.missing))
    assert row["conditions"] == expected.conditions
    assert row["sample"] is False


def test_a_row_has_the_fields_of_the_console_and_the_mark_of_samples(post):
    answer = post("determinations", {"subject": "resident", "on": "2018-12-31", "facts": {**FOUNDER, "resident": "R1"}}).json()
    assert list(answer) == ["edition", "document", "on", "subject", "next_fact", "unmatched", "determinations"]
    assert answer["edition"] == shelf.edition()
    assert answer["document"]["issued_on"] == "2018-09-10"
    assert answer["on"] == "2018-12-31"
    assert [row["benefit"] for row in answer["determinations"]] == [b.slug for b in shelf.of("resident")]
    fields = ["subject", "benefit", "verdict", "award", "open", "conditions", "missing", "sample"]
    assert all(list(row) == fields and row["subject"] == "R1" for row in answer["determinations"])


def test_sample_values_of_the_demo_are_marked_and_can_be_left_out(post):
    asked = {"subject": "resident", "on": "2018-12-31", "benefits": ["founder-insurance"], "facts": FOUNDER}
    with_samples = post("determinations", asked).json()["determinations"][0]
    assert (with_samples["award"], with_samples["sample"], with_samples["open"]) == (60_000, True, [])
    without = post("determinations", {**asked, "samples": False}).json()["determinations"][0]
    assert (without["verdict"], without["award"], without["sample"]) == ("yes", None, False)
    assert without["open"] == ["founder-insurance.rate"]


def test_a_what_if_value_takes_the_place_of_a_sample_and_is_none(post):
    asked = {"subject": "resident", "on": "2018-12-31", "benefits": ["founder-insurance"], "facts": FOUNDER}
    row = post("determinations", {**asked, "set": {"founder-insurance.rate": "12.5%"}}).json()["determinations"][0]
    assert row["award"] == 50_000
    left = post("determinations", {**asked, "set": {"founder-insurance.rate": 12.5}, "samples": False}).json()["determinations"][0]
    assert (left["award"], left["sample"]) == (50_000, False)


def test_steps_may_be_set_in_yuan(post):
    asked = {
        "subject": "employer_year",
        "on": "2018-12-31",
        "facts": {"kind": "enterprise", "year": 2018, "hires": 6, "bonus_paid": 0},
    }
    assert post("determinations", asked).json()["determinations"][0]["award"] == 5_000_000
    row = post("determinations", {**asked, "set": {"hiring-bonus.steps": {"3": 10000, "6": 60000}}}).json()["determinations"][0]
    assert row["award"] == 6_000_000


def test_the_day_is_today_if_it_is_left_out(post):
    answer = post("determinations", {"subject": "bid", "facts": {}}).json()
    assert abs(dt.date.fromisoformat(answer["on"]) - dt.datetime.now(tz=dt.UTC).date()) <= dt.timedelta(days=1)


def test_several_records_come_back_row_by_row_in_their_order(post):
    records = [{"resident": "B", **FOUNDER}, {"resident": "A"}, {"resident": 7, "founder": False}]
    answer = post("determinations", {"subject": "resident", "on": "2018-12-31", "records": records}).json()
    keys = [row["subject"] for row in answer["determinations"]]
    assert keys == [key for key in ("B", "A", "7") for _ in shelf.of("resident")]
    assert answer["next_fact"] is None


def test_hires_find_their_employer_by_its_key(post):
    years = [{"employer": name, "kind": "enterprise", "year": 2018, "bonus_paid": 0} for name in "AB"]
    hires = [{**HIRE, "employer": "A" if n < 6 else "B", "person": f"p{n}"} for n in range(9)]
    asked = {"subject": "employer_year", "on": "2018-12-31", "records": years, "tables": {"hire": hires}}
    rows = post("determinations", asked).json()["determinations"]
    assert [(row["subject"], row["award"]) for row in rows] == [("A", 5_000_000), ("B", 1_000_000)]


def test_a_single_employer_counts_its_own_hires_only(post):
    hires = [{**HIRE, "person": f"p{n}"} for n in range(3)] + [{**HIRE, "employer": "B", "person": f"q{n}"} for n in range(7)]
    facts = {"employer": "A", "kind": "enterprise", "year": 2018, "bonus_paid": 0}
    asked = {"subject": "employer_year", "on": "2018-12-31", "facts": facts, "tables": {"hire": hires}}
    answer = post("determinations", asked).json()
    assert answer["determinations"][0]["award"] == 1_000_000
    assert answer["unmatched"] == {"hire": 7}


def test_hires_of_nobody_asked_about_are_told_and_do_not_count(post):
    years = [{"employer": name, "kind": "enterprise", "year": 2018} for name in "AB"]
    hires = [{**HIRE, "employer": "C", "person": f"p{n}"} for n in range(4)]
    answer = post("determinations", {"subject": "employer_year", "records": years, "tables": {"hire": hires}}).json()
    assert answer["unmatched"] == {"hire": 4}
    assert [row["verdict"] for row in answer["determinations"]] == ["no", "no"]


def test_a_table_that_is_left_out_is_unknown_and_an_empty_one_counts_nothing(post):
    asked = {"subject": "employer_year", "on": "2018-12-31", "facts": {"kind": "enterprise", "year": 2018}}
    assert post("determinations", asked).json()["determinations"][0]["missing"] == ["hires"]
    for_nothing = post("determinations", {**asked, "tables": {"hire": []}}).json()["determinations"][0]
    assert (for_nothing["verdict"], for_nothing["award"]) == ("no", 0)


def test_a_ranking_is_read_over_the_given_records_and_stays_unknown_for_one_unit_alone(post):
    units = [{"unit": f"u{n}", "pool": "subdistrict", "score": 90.5 + n, "target_missed": False} for n in range(29)]
    asked = {"subject": "unit_year", "on": "2018-12-31", "benefits": ["outstanding-unit"]}
    rows = post("determinations", {**asked, "records": units}).json()["determinations"]
    assert [row["verdict"] for row in rows] == ["no"] * 21 + ["yes"] * 8
    alone = post("determinations", {**asked, "facts": units[0]}).json()["determinations"][0]
    assert alone["verdict"] == "unknown"


def test_the_next_fact_is_one_that_settles_something(post):
    facts, asked = {}, []
    answers = {
        "in_district": True,
        "hukou": "urban",
        "founder": False,
        "work": "employed",
        "hard_to_place": True,
        "in_training": False,
    }
    while (
        name := post("determinations", {"subject": "resident", "facts": facts, "samples": False}).json()["next_fact"]
    ) is not None:
        asked.append(name)
        facts[name] = answers.get(name, False)
        assert len(asked) <= len(shelf.subjects()["resident"].facts)
    assert asked[0] == "in_district"
    rows = post("determinations", {"subject": "resident", "facts": facts, "samples": False}).json()["determinations"]
    assert {row["verdict"] for row in rows} <= {"yes", "no", "undecided"}


def value_of(about):
    """Any value that a fact takes, unknown among them."""
    days = st.dates(dt.date(1900, 1, 1), dt.date(2018, 12, 31)).map(str)
    kinds = {
        "truth": st.booleans(),
        "number": st.integers(0, 3000),
        "money": st.integers(0, 2**53),
        "ratio": st.floats(-1e6, 1e6),
        "day": days,
        "choice": st.sampled_from(sorted(about.values)) if about.values else st.nothing(),
        "text": st.sampled_from(["a", "b", "丙"]),
    }
    return st.none() | kinds[about.type]


def facts_of(subject):
    """Any facts of a subject, many left out."""
    return st.fixed_dictionaries({}, optional={name: value_of(term.about) for name, term in subject.facts.items()})


@pytest.mark.parametrize("subject", [s for s in shelf.subjects().values() if shelf.of(s.name)], ids=lambda s: s.name)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_interface_and_the_reader_agree_on_whatever_is_known(subject, data):
    facts = data.draw(facts_of(subject))
    asked = {"subject": subject.name, "on": "2018-12-31", "samples": False, "facts": facts}
    answer = Client().post("/api/v1/determinations", json.dumps(asked), content_type="application/json")
    typed = {n: dt.date.fromisoformat(v) if v and subject.facts[n].about.type == "day" else v for n, v in facts.items()}
    verdicts = Reader(shelf.of(subject.name), on=dt.date(2018, 12, 31), values=Values.none()).decide(typed)
    told = [(r["verdict"], r["award"], r["conditions"], r["missing"], r["open"]) for r in answer.json()["determinations"]]
    assert told == [(v.verdict, v.award, v.conditions, list(v.missing), list(v.open)) for v in verdicts]


@pytest.mark.django_db
def test_no_database_query_and_no_cookie_comes_of_a_call(post, django_assert_num_queries):
    asked = {"subject": "resident", "on": "2018-12-31", "facts": FOUNDER}
    with django_assert_num_queries(0):
        answer = post("determinations", asked)
        reasons = post("explanations", {"benefit": "founder-insurance", "facts": FOUNDER})
    assert (answer.status_code, reasons.status_code) == (200, 200)
    assert not answer.cookies and not reasons.cookies
    assert answer.headers["Cache-Control"] == "no-store"


def test_all_person_benefits_are_determined_in_five_milliseconds_of_cpu(post):
    spent = []
    for number in range(60):
        before = time.process_time()
        answer = post(
            "determinations", {"subject": "resident", "on": "2018-12-31", "facts": {**FOUNDER, "contribution_base": number}}
        )
        spent.append(time.process_time() - before)
        assert answer.status_code == 200
    assert sorted(spent)[len(spent) // 2] < 0.005
