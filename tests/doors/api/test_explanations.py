"""POST explanations: the reasons of one determination, line by line, in the client's language."""

import pytest

FACTS = {"in_district": True, "founder": True, "registered_unemployed": False, "graduate": True, "contribution_base": 400_000}
ASKED = {"benefit": "founder-insurance", "on": "2018-12-31", "facts": FACTS}


def test_each_condition_is_a_line_with_its_values_their_source_and_its_clause(post):
    told = post("explanations?language=en", ASKED).json()
    assert [(line["key"], line["holds"]) for line in told["lines"]] == [
        ("local", True),
        ("founder", True),
        ("group", None),
        ("insured", None),
    ]
    local = told["lines"][0]
    assert local["clause"] == {"number": "2.3.3", "label": "二(三)3"}
    assert local["values"] == [
        {
            "fact": "in_district",
            "text": "Household registered in the district",
            "value": True,
            "words": "yes",
            "source": "Police household register",
        }
    ]
    assert told["lines"][2]["missing"] == ["graduated_on"]


def test_what_is_asked_next_is_what_the_determination_misses(post):
    told = post("explanations?language=en", ASKED).json()
    assert [n["fact"] for n in told["next_facts"]] == told["determination"]["missing"] == ["graduated_on", "insured"]
    assert told["next_facts"][0]["takes"] == "a day as YYYY-MM-DD"


def test_the_explanation_holds_the_same_row_as_the_determination(post):
    row = post("explanations", ASKED).json()["determination"]
    asked = {"subject": "resident", "on": "2018-12-31", "facts": FACTS, "benefits": ["founder-insurance"]}
    assert [row] == post("determinations", asked).json()["determinations"]


def test_figures_readings_exclusions_and_open_points_stand_beside_the_lines(post):
    told = post("explanations?language=en", ASKED).json()
    assert [(f["key"], f["words"], f["sample"]) for f in told["figures"]][:2] == [
        ("founder-insurance.rate", "15%", True),
        ("founder-insurance.graduate_window", "24 months", True),
    ]
    assert [r["code"] for r in told["readings"]] == ["R15", "R17"]
    assert "rural-founder-insurance" in [e["benefit"] for e in told["exclusions"]]
    filled = {p["key"]: (p["in_the_way"], p["filled_by"]) for p in told["open_points"]}
    assert filled["founder-insurance.rate"] == (False, "sample") and filled["founder-insurance.others"] == (False, None)


def test_an_open_point_in_the_way_says_who_must_decide(post):
    asked = {**ASKED, "facts": {**FACTS, "insured": True}, "samples": False}
    told = post("explanations?language=en", asked).json()
    assert (told["determination"]["verdict"], told["verdict_words"]) == ("undecided", "The policy is open")
    point = next(p for p in told["open_points"] if p["in_the_way"])
    assert point["key"] == "founder-insurance.graduate_window"
    assert point["decides"] == "District Bureau of Human Resources and Social Security"
    trial = post("explanations", {**asked, "set": {"founder-insurance.graduate_window": 24}}).json()
    assert next(p["filled_by"] for p in trial["open_points"] if p["key"] == point["key"]) == "what-if"


def test_a_sum_is_told_in_words(post):
    facts = {"kind": "enterprise", "year": 2018, "hires": 6, "bonus_paid": 1_000_000}
    told = post("explanations", {"benefit": "hiring-bonus", "on": "2018-12-31", "facts": facts}).json()
    assert (told["award_words"], told["verdict_words"], told["title"]) == ("40,000元", "符合", "招用一次性奖励")
    assert told["figures"][0]["since"] == "2018-09-10"


def test_each_hire_says_whether_it_counts_and_why_not(post):
    counts = {"person": "a", "in_district": True, "hukou": "converted", "hired_on": "2018-11-01"}
    hires = [counts, {**counts, "person": "b", "in_district": False}, {"person": "c", "in_district": True}]
    hires.insert(0, {**counts, "person": "d", "employer": "B"})
    facts = {"employer": "A", "kind": "enterprise", "year": 2018, "bonus_paid": 0}
    asked = {"benefit": "hiring-bonus", "on": "2018-12-31", "facts": facts, "tables": {"hire": hires}}
    told = post("explanations?language=en", asked).json()
    assert told["counts"] == [{"fact": "hires", "low": 1, "high": 2}]
    assert [(c["record"], c["counts"]) for c in told["counted"]] == [(2, True), (3, False), (4, None)]
    assert [line["key"] for line in told["counted"][1]["lines"] if line["holds"] is False] == ["local"]


@pytest.mark.parametrize(
    ("query", "header", "language"),
    [
        ("", "", "zh-hans"),
        ("", "en-GB,en;q=0.9", "en"),
        ("", "fr,zh-CN;q=0.8,en;q=0.5", "zh-hans"),
        ("", "xx, *;q=0.1", "zh-hans"),
        ("?language=en", "zh-CN", "en"),
        ("?language=zh-hans", "en", "zh-hans"),
    ],
)
def test_the_language_is_the_clients_choice(post, query, header, language):
    answer = post(f"explanations{query}", {"benefit": "procurement-preference", "facts": {}}, accept_language=header)
    assert (answer.json()["language"], answer.headers["Content-Language"]) == (language, language)
    assert answer.json()["verdict_words"] == ("More must be known" if language == "en" else "还需知道")


@pytest.mark.parametrize(
    ("body", "address", "pointer"),
    [
        ({"benefit": "founder-insurence", "facts": {}}, "explanations", "/benefit"),
        ({"benefit": "founder-insurance"}, "explanations", "/facts"),
        ({"benefit": "founder-insurance", "facts": {}, "subject": "resident"}, "explanations", "/subject"),
        ({"benefit": "founder-insurance", "facts": {}}, "explanations?language=fr", "language"),
        ({"benefit": "founder-insurance", "facts": {"hires": 1}}, "explanations", "/facts/hires"),
    ],
)
def test_a_question_of_the_wrong_form_is_refused(post, body, address, pointer):
    answer = post(address, body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == pointer
