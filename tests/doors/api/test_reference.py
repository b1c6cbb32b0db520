"""The reference page: every operation and every kind of problem, drawn on the server, nothing loaded from elsewhere."""

import re

import pytest

from leye.doors.api.problems import KINDS
from leye.doors.api.sentences import OPERATIONS
from leye.doors.api.urls import api


def test_the_page_loads_nothing_from_elsewhere_and_has_no_script_of_its_own(get):
    answer = get("docs")
    assert answer.status_code == 200
    page = answer.content.decode()
    assert re.findall(r'(?:src|<link[^>]*href)="(?:https?:)?//', page) == []
    assert "<script" not in page and "style=" not in page
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "script-src 'self'" in policy
    assert not answer.cookies


@pytest.mark.parametrize(("language", "place"), [("zh-hans", 0), ("en", 1)])
def test_every_operation_is_described_in_both_languages(get, language, place):
    page = get("docs", accept_language=language).content.decode()
    for _group, title, what in OPERATIONS.values():
        assert (title.zh, title.en)[place] in page
        assert (what.zh, what.en)[place].replace("'", "&#x27;") in page
    for path in api.schema["paths"]:
        assert path in page


def test_the_type_of_each_problem_leads_to_a_place_on_the_page(get):
    page = get("docs").content.decode()
    assert [name for name in KINDS if f'id="{name.replace("_", "-")}"' not in page] == []


def test_the_words_of_operations_are_those_of_the_openapi_document():
    said = {op["operationId"]: op["summary"] for methods in api.schema["paths"].values() for op in methods.values()}
    assert said == {name: title.en for name, (_group, title, _what) in OPERATIONS.items()}


def test_every_operation_documents_its_problems():
    for methods in api.schema["paths"].values():
        for method, operation in methods.items():
            codes = {int(status) for status in operation["responses"]}
            assert codes >= {200, 404, 405, 422} | ({400, 413, 415} if method == "post" else set())


def test_facts_are_typed_in_the_openapi_document():
    facts = api.schema["components"]["schemas"]["ResidentFacts"]
    assert facts["additionalProperties"] is False
    assert facts["properties"]["sex"]["enum"] == ["F", "M", None]
    assert facts["properties"]["contribution_base"]["type"] == ["integer", "null"]
    assert facts["properties"]["birth_date"]["format"] == "date"
