"""Every error is a problem document that says what happened, where and why, and what would be right."""

import json

import pytest
from django.test import Client

from leye.doors.api import determinations
from leye.doors.api.problems import KINDS
from leye.ground.refusals import Refusal

ASKED = {"subject": "resident", "on": "2018-12-31"}


def told(answer, status, code):
    """The problem document, held to its form."""
    said = answer.json()
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert (answer.status_code, said["status"], said["code"]) == (status, status, code), said
    assert said["title"] and said["detail"].endswith((".", "?"))
    assert said["type"].startswith("/api/v1/docs#")
    return said


def test_a_misspelt_fact_is_refused_with_what_was_probably_meant_and_all_that_is_expected(post):
    said = told(post("determinations", {**ASKED, "facts": {"birthdate": "1980-01-01"}}), 422, "facts_unfit")
    (error,) = said["errors"]
    assert (error["pointer"], error["fact"], error["record"]) == ("/facts/birthdate", "birthdate", 1)
    assert "did you mean birth_date" in error["reason"]
    assert said["expected"]["sex"] == "F | M" and said["expected"]["birth_date"] == "a day as YYYY-MM-DD"


@pytest.mark.parametrize(
    ("fact", "value", "reason"),
    [
        ("sex", "W", "'W' is none of F, M"),
        ("sex", True, "true is not a text"),
        ("birth_date", "1985-13-01", "'1985-13-01' is not a day as YYYY-MM-DD"),
        ("birth_date", "1985-02-30", "'1985-02-30' is no day of the calendar"),
        ("birth_date", "19850201", "'19850201' is not a day as YYYY-MM-DD"),
        ("birth_date", "0001-01-01", "0001-01-01 lies before 1800: is the year right?"),
        ("birth_date", "2019-01-01", "2019-01-01 lies after the day of determination 2018-12-31"),
        ("birth_date", 19850201, "19850201 is not a day as YYYY-MM-DD"),
        ("insured", 1, "1 is not true or false"),
        ("insured", "yes", "'yes' is not true or false"),
        ("contribution_base", -1, "-1 is below 0"),
        ("contribution_base", 4000.5, "4000.5 is not a whole number of fen"),
        ("contribution_base", 2**53 + 1, "9007199254740993 is too large: it takes a whole number of fen"),
        ("attended_days", True, "true is not a whole number from 0 to 10000000"),
        ("attended_days", 10_000_001, "10000001 is too large: it takes a whole number from 0 to 10000000"),
        ("work", ["employed"], "a list is not a text"),
        ("work", {"a": {}}, "an object is not a text"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_its_reason(post, fact, value, reason):
    said = told(post("determinations", {**ASKED, "facts": {fact: value}}), 422, "facts_unfit")
    assert [(e["fact"], e["reason"]) for e in said["errors"]] == [(fact, reason)]
    assert said["detail"].startswith(f"{fact}: {reason}".rstrip("?"))


def test_among_many_records_the_fault_names_its_record(post):
    records = [{"resident": "a"}, {"resident": "b", "sex": "F"}, {"resident": "c", "sex": "X", "insured": 0}]
    said = told(post("determinations", {**ASKED, "records": records}), 422, "facts_unfit")
    assert [(e["record"], e["pointer"]) for e in said["errors"]] == [(3, "/records/2/sex"), (3, "/records/2/insured")]
    assert said["detail"] == "record 3, sex: 'X' is none of F, M (and 1 more)."


def test_a_fault_in_a_counted_table_names_its_record_too(post):
    asked = {"subject": "employer_year", "facts": {}, "tables": {"hire": [{}, {"hired_on": "yesterday"}]}}
    said = told(post("determinations", asked), 422, "facts_unfit")
    assert said["errors"][0]["pointer"] == "/tables/hire/1/hired_on"
    assert said["detail"].startswith("hire 2, hired_on:")
    assert "employer" in said["expected"]


def test_records_without_a_key_or_twice_the_same_are_refused(post):
    said = told(post("determinations", {**ASKED, "records": [{"resident": "a"}, {}, {"resident": "a"}]}), 422, "facts_unfit")
    assert [(e["record"], e["fact"]) for e in said["errors"]] == [(2, "resident"), (3, "resident")]
    years = [{"employer": "A", "year": year} for year in (2018, 2019)]
    assert post("determinations", {"subject": "employer_year", "records": years}).status_code == 200


def test_a_hire_that_names_nobody_is_refused_where_several_employers_are_asked_about(post):
    asked = {"subject": "employer_year", "records": [{"employer": "A"}, {"employer": "B"}], "tables": {"hire": [{"person": "p"}]}}
    said = told(post("determinations", asked), 422, "facts_unfit")
    assert said["errors"][0]["pointer"] == "/tables/hire/0/employer"
    two = {"hire": [{"employer": "A"}, {"employer": "B"}]}
    told(post("determinations", {"subject": "employer_year", "facts": {}, "tables": two}), 422, "facts_unfit")


@pytest.mark.parametrize("text", ["a\u0000b", "\t", "a\u0085", "a\n", "x" * 101, ""])
def test_keys_are_plain_short_texts(post, text):
    told(post("determinations", {**ASKED, "facts": {"resident": text}}), 422, "facts_unfit")


def test_days_before_the_document_are_refused_in_words(post):
    said = told(post("determinations", {"subject": "bid", "on": "2018-09-09", "facts": {}}), 422, "before_document")
    assert "2018-09-09 lies before the document of 2018-09-10" in said["detail"]
    assert post("determinations", {"subject": "bid", "on": "2018-09-10", "facts": {}}).status_code == 200


@pytest.mark.parametrize("on", ["2018-9-10", "20180910", "2018-12-32", "2100-01-01", 20180910, True, "", "２０１８-09-10"])
def test_a_day_of_determination_that_is_none_is_refused(post, on):
    said = told(post("determinations", {"subject": "bid", "on": on, "facts": {}}), 422, "invalid")
    assert said["errors"][0]["pointer"] == "/on"


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        ("hiring-bonus.step", {"3": 1}, "did you mean hiring-bonus.steps"),
        ("hiring-bonus.steps", {"3": "9e999999"}, "it takes steps"),
        ("hiring-bonus.steps", {"0": 1}, "it takes steps"),
        ("hiring-bonus.steps", {}, "it takes steps"),
        ("hiring-bonus.steps", {"3\n": 1}, "it takes steps"),
        ("hiring-bonus.steps", {"3": 10**10}, "it is too large"),
        ("hiring-bonus.graduate_window", 10**6, "a whole number of months"),
        ("hiring-bonus.graduate_window", 1.5, "a whole number of months"),
        ("hiring-bonus.graduate_window", True, "a whole number of months"),
        ("hiring-bonus.forms", "yes", "no figure answers"),
        ("founder-insurance.rate", 101, "it is too large"),
        ("founder-insurance.rate", 0.001, "a share in per cent"),
        ("founder-insurance.rate", [[1]], "a list: it takes a share"),
        ("founder-insurance.rate", None, "a share in per cent"),
    ],
)
def test_what_if_values_are_checked_against_their_parameter(post, key, value, reason):
    asked = {"subject": "employer_year", "facts": {}, "set": {key: value}}
    said = told(post("determinations", asked), 422, "setting_unfit")
    assert reason in said["errors"][0]["reason"]
    assert said["errors"][0]["pointer"] == f"/set/{key}"


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"subject": "residant", "facts": {}}, "/subject"),
        ({"facts": {}}, "/subject"),
        ({"subject": "resident"}, ""),
        ({"subject": "resident", "facts": {}, "records": [{}]}, ""),
        ({"subject": "resident", "records": []}, "/records"),
        ({"subject": "resident", "records": [{}] * 1001}, "/records"),
        ({"subject": "resident", "facts": {}, "benefits": ["hiring-bonus"]}, "/benefits/0"),
        ({"subject": "resident", "facts": {}, "benefits": []}, "/benefits"),
        ({"subject": "resident", "facts": {}, "tables": {}}, "/tables"),
        ({"subject": "employer_year", "facts": {}, "tables": {"resident": []}}, "/tables/resident"),
        ({"subject": "resident", "facts": {}, "samples": "no"}, "/samples"),
        ({"subject": "resident", "facts": {}, "surplus~/": 1}, "/surplus~0~1"),
        ([], ""),
    ],
)
def test_a_question_of_the_wrong_form_is_told_its_place(post, body, pointer):
    said = told(post("determinations", body), 422, "invalid")
    assert said["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    "raw",
    [
        "{",
        '{"a": NaN}',
        '{"a": Infinity}',
        '{"a": 1e999}',
        '{"a": 123456789012345678901234567890}',
        '{"a": "\\ud800"}',
        '{"\\udfff": 1}',
        '{"a": 1, "a": 2}',
        "[" * 100_000,
        b"\xff\xfe",
    ],
)
def test_what_is_not_plain_json_is_refused(post, raw):
    told(post("determinations", raw), 400, "bad_json")


def test_an_empty_body_says_what_to_send(post):
    assert "send a JSON object" in told(post("determinations", ""), 422, "invalid")["detail"]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=gb18030"])
def test_another_media_type_is_refused(post, kind):
    told(post("determinations", "{}", content_type=kind), 415, "not_json")


def test_a_body_over_the_limit_is_refused_unread(post):
    told(post("determinations", '{"a": "' + "x" * (6 * 1024 * 1024) + '"}'), 413, "too_large")


@pytest.mark.parametrize("address", ["", "nowhere", "benefits/", "benefits/none-such", "facts/none", "determinations/1"])
def test_an_unknown_address_is_a_problem_document(get, address):
    told(get(address), 404, "not_found")


def test_a_misspelt_name_in_an_address_gets_a_suggestion(get):
    assert "did you mean hiring-bonus?" in get("benefits/hiring-bonux").json()["detail"]
    assert "did you mean resident?" in get("facts/residents").json()["detail"]


@pytest.mark.parametrize(("method", "address", "allowed"), [("post", "benefits", "GET, HEAD"), ("get", "determinations", "POST")])
def test_a_method_that_is_not_taken_names_those_that_are(method, address, allowed):
    answer = getattr(Client(), method)(f"/api/v1/{address}")
    told(answer, 405, "method_not_allowed")
    assert answer.headers["Allow"] == allowed


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("benefits?audience=x", "audience"),
        ("benefits?clause=4.1", "clause"),
        ("benefits?audiense=unit", "audiense"),
        ("facts?x=1", "x"),
    ],
)
def test_query_parameters_are_checked_by_name_and_value(get, address, parameter):
    said = told(get(address), 422, "invalid")
    assert (said["errors"][0]["in"], said["errors"][0]["pointer"]) == ("query", parameter)


def test_a_refusal_of_the_decisions_is_told_as_unavailable(post, monkeypatch):
    def fail(*_args, **_named):
        raise Refusal("decisions_unreadable", "The file of decisions cannot be read.")

    monkeypatch.setattr(determinations, "values", fail)
    told(post("determinations", {"subject": "bid", "facts": {}}), 503, "decisions_unreadable")


def test_a_bug_is_loud_in_tests_and_told_without_its_secrets(monkeypatch):
    def fail(*_args, **_named):
        raise ZeroDivisionError("110108198001011234")

    monkeypatch.setattr(determinations, "values", fail)
    body = json.dumps({"subject": "bid", "facts": {}})
    with pytest.raises(ZeroDivisionError):
        Client().post("/api/v1/determinations", body, content_type="application/json")
    answer = Client(raise_request_exception=False).post("/api/v1/determinations", body, content_type="application/json")
    told(answer, 500, "bug")
    assert "110108198001011234" not in answer.content.decode()


def test_no_more_than_fifty_faults_are_told(post):
    said = told(post("determinations", {**ASKED, "facts": {f"strange_{n}": 1 for n in range(5000)}}), 422, "facts_unfit")
    assert len(said["errors"]) == 50
    assert said["detail"].endswith("(and more).")


def test_every_kind_of_problem_has_a_status_and_both_languages():
    assert all(400 <= kind.status < 600 and kind.title.zh and kind.title.en for kind in KINDS.values())
