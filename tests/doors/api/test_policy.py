"""GET: the policy, the vocabulary, the figures and the readings are told in full, as the rulebook holds them."""

import pytest

from leye.doors.api.what_if import values
from leye.records.entitlements.decisions import values_on
from leye.rulebook import shelf
from leye.rulebook.haidian_2018 import ISSUED_ON
from leye.rulebook.kernel.dated import Open


def test_every_benefit_is_listed_in_the_order_of_the_catalogue(get):
    listed = get("benefits").json()
    assert [b["slug"] for b in listed] == [b.slug for b in shelf.all()]
    assert listed[0]["clause"] == {"number": "2.4.3", "label": "二(四)3"}


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("audience=employer", lambda b: b.audience == "employer"),
        ("subject=loan", lambda b: b.subject.name == "loan"),
        ("clause=2.3.2", lambda b: b.clause == "2.3.2"),
        ("clause=2.3", lambda b: b.clause.startswith("2.3.")),
        ("subject=resident&audience=founder&clause=2.2", lambda b: b.slug == "rural-founder-insurance"),
    ],
)
def test_benefits_are_filtered_by_audience_subject_and_clause(get, query, holds):
    found = [b["slug"] for b in get(f"benefits?{query}").json()]
    assert found == [b.slug for b in shelf.all() if holds(b)] and found


@pytest.mark.parametrize("benefit", shelf.all(), ids=lambda b: b.slug)
def test_a_benefit_is_told_with_everything_of_its_file(get, benefit):
    told = get(f"benefits/{benefit.slug}").json()
    assert told["title"] == {"zh": benefit.title.zh, "en": benefit.title.en}
    assert [c["key"] for c in told["conditions"]] == list(benefit.conditions)
    parameters = benefit.parameters
    assert [f["key"] for f in told["figures"]] == [k for k, p in parameters.items() if not isinstance(p, Open)]
    assert [f["key"] for f in told["open_points"]] == [k for k, p in parameters.items() if isinstance(p, Open)]
    assert [f["key"] for f in told["open_points"] if f["decisive"]] == [o.key for o in benefit.opens]
    assert {r.code for r in benefit.reading} <= {r["code"] for r in told["readings"]}
    assert len(told["evidence"]) == len(benefit.evidence) and len(told["route"]) == len(benefit.route)
    assert (told["funding"] is None) == (not benefit.funding)
    assert [e["verdict"] for e in told["examples"]] == [e.expect for e in benefit.examples]
    assert told["facts"] == list(benefit.facts)
    assert (told["lead"] or {}).get("zh") == (benefit.lead and benefit.lead.zh)


def test_a_figure_is_told_with_its_days_and_in_the_units_of_a_what_if(get):
    steps = get("benefits/hiring-bonus").json()["figures"][0]
    assert (steps["key"], steps["unit"], steps["settable"]) == ("hiring-bonus.steps", "steps", True)
    assert [(v["since"], v["value"]) for v in steps["values"]] == [("2018-09-10", {"3": 10000, "6": 50000, "10": 100000})]


def test_a_counted_list_is_told_with_what_each_record_must_meet(get):
    counted = get("benefits/hiring-bonus").json()["counted"]
    assert [c["key"] for c in counted["hire"]] == ["local", "group", "in_year", "stayed"]


def test_insurance_subsidies_exclude_each_other_and_say_how_one_is_chosen(get):
    told = get("benefits/founder-insurance").json()
    assert {"benefit": "rural-founder-insurance", "certain": True}.items() <= told["exclusions"][3].items()
    assert told["readings"][-1]["code"] == "R17"


@pytest.mark.parametrize("subject", shelf.subjects().values(), ids=lambda s: s.name)
def test_the_vocabulary_is_typed_and_complete(get, subject):
    told = get(f"facts/{subject.name}").json()
    assert (told["key"], told["identity"]) == (subject.key, list(subject.identity))
    assert [f["name"] for f in told["facts"]] == list(subject.facts)
    for fact, term in zip(told["facts"], subject.facts.values(), strict=True):
        assert (fact["type"], [v["value"] for v in fact["values"]]) == (term.about.type, list(term.about.values))
        assert fact["register"]["code"] == term.about.register and fact["takes"]


def test_subjects_are_listed_with_their_benefits(get):
    listed = {s["name"]: s for s in get("facts").json()}
    assert list(listed) == list(shelf.subjects())
    assert listed["resident"]["benefits"] == [b.slug for b in shelf.of("resident")]


def test_parameters_carry_the_districts_decisions_and_mark_samples(get):
    told = {p["key"]: p for p in get("parameters").json()}
    assert list(told) == list(shelf.parameters())
    (decision,) = told["founder-insurance.rate"]["decisions"]
    assert (decision["value"], decision["since"], decision["sample"]) == (15, "2018-09-10", True)
    assert told["hiring-bonus.graduate_window"]["decisions"] == []
    assert told["hiring-bonus.steps"]["kind"] == "stated" and told["hiring-bonus.steps"]["decides"] is None
    assert told["personal-loan.term"]["decides"]["en"]


def test_a_published_figure_set_as_a_what_if_changes_nothing(get):
    for parameter in get("parameters").json():
        for known in (*parameter["values"], *parameter["decisions"]):
            key, rule = parameter["key"], shelf.parameters()[parameter["key"]]
            found = values(ISSUED_ON, {key: known["value"]}, samples=True).of(rule, ISSUED_ON)
            assert found == values_on(ISSUED_ON).of(rule, ISSUED_ON)


def test_readings_are_told_once_with_the_benefits_that_rest_on_them(get):
    told = get("readings").json()
    assert [r["code"] for r in told["readings"]] == [f"R{n}" for n in range(1, 18)]
    assert len(told["readings"][16]["benefits"]) == 5
    assert [p["key"] for p in told["open_points"]] == [k for k, p in shelf.parameters().items() if isinstance(p, Open)]


@pytest.mark.parametrize("address", ["benefits", "benefits/hiring-bonus", "facts", "facts/hire", "parameters", "readings"])
def test_chinese_is_written_as_chinese_and_head_answers_like_get(client, address):
    answer, head = client.get(f"/api/v1/{address}"), client.head(f"/api/v1/{address}")
    assert "\\u" not in answer.content.decode()
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["Content-Length"] == str(len(answer.content))
    assert not answer.cookies
