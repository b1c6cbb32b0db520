"""/check/: a resident's walk from the first question to the result, without any trace."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.doors.web.test_urls import BUDGET, weight

ANSWERS = {
    "in_district": "yes", "hukou": "converted", "sex": "F", "work": "flexible", "registered_unemployed": "no",
    "hard_to_place": "yes",
    "insured": "yes", "founder": "no", "intends_business": "?", "in_training": "no", "basic_services_failed": "?",
    "specialist_help_failed": "no", "contribution_base": "5360",
}  # fmt: skip
BORN = {"answer-year": "1980", "answer-month": "5", "answer-day": "12"}


def fields(html: str, form: str = "state") -> dict[str, str]:
    """The hidden fields of a form, as a browser would send them."""
    inside = re.search(rf'<form[^>]*id="{form}".*?</form>', html, re.S)[0]
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', inside))


def reply(html: str) -> dict[str, str]:
    """What this resident sends from a question's page."""
    sent = fields(html)
    return sent | (BORN if sent["fact"] == "birth_date" else {"answer": ANSWERS[sent["fact"]]})


def walk(client, most: int = 30) -> str:
    """Answer until the result stands there."""
    html = client.get("/check/").content.decode()
    for _ in range(most):
        if 'name="fact"' not in html:
            return html
        html = client.post("/check/", reply(html)).content.decode()
    raise AssertionError("the questions do not end")


def test_the_walk_ends_with_what_is_mine_and_why(client):
    html = walk(client)
    assert "您现在可以享受 2 项" in html
    assert "灵活就业社会保险补贴" in html
    assert "643.20元/月" in html
    assert "样例" in html
    for group in ("现在就能领、能享受 · 2", "可能符合 · 2", "暂不符合 · 5"):
        assert group in html


def test_results_say_what_to_do_next(client):
    html = walk(client)
    assert "到社区（村）服务站提出申请。" in html
    assert "请带上：灵活就业情况说明（承诺）。" in html
    assert re.search(r'name="change" value="basic_services_failed"', html)


def test_the_english_walk_speaks_english(english):
    html = walk(english)
    assert "2 benefits are yours now" in html
    assert "643.20 yuan a month" in html


def test_one_question_a_screen_with_not_knowing_always_offered(client):
    html = client.get("/check/").content.decode()
    assert html.count("<fieldset") == 1
    assert "不清楚" in html
    assert re.search(r"最多还有 \d+ 题", html)


def test_back_shows_the_last_answer_again(client):
    first = client.get("/check/").content.decode()
    second = client.post("/check/", reply(first)).content.decode()
    back = client.post("/check/", fields(second) | {"back": "1"}).content.decode()
    assert fields(back)["fact"] == fields(first)["fact"]
    assert re.search(r'value="yes" checked', back)
    assert "known." not in str(fields(back))


def test_an_answer_can_be_changed_at_the_end(client):
    result = walk(client)
    html = client.post("/check/", fields(result) | {"change": "work"}).content.decode()
    assert fields(html)["fact"] == "work"
    html = client.post("/check/", fields(html) | {"answer": "retired"}).content.decode()
    assert "灵活就业社会保险补贴" not in html or "现在就能领" not in html


def test_a_missing_answer_is_asked_again_with_what_to_do(client):
    html = client.get("/check/").content.decode()
    again = client.post("/check/", fields(html)).content.decode()
    assert "请选择一项" in again
    assert fields(again)["fact"] == fields(html)["fact"]


@pytest.mark.django_db
def test_nothing_is_stored_anywhere(client):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        walk(client)
    assert asked.captured_queries == []
    assert dict(client.cookies) == {}


def test_answers_never_stand_in_an_address(client):
    html = walk(client)
    assert re.findall(r'(?:href|action)="[^"]*(?:converted|=flexible|1980|536000)[^"]*"', html) == []
    assert client.get("/check/?known.sex=F&fact=work&answer=flexible").content == client.get("/check/").content


def test_pages_may_be_gone_back_to_but_are_kept_by_nobody_between(client):
    assert client.get("/check/").headers["Cache-Control"] == "private, no-cache"


def test_switching_the_language_keeps_the_answers(client):
    second = client.post("/check/", reply(client.get("/check/").content.decode())).content.decode()
    kept = fields(second, "keep")
    assert client.post("/preferences/", kept | {"language": "en"}).status_code == 307
    html = client.post("/check/", kept | {"language": "en"}).content.decode()
    assert "Your answers" in html
    assert fields(html)["fact"] == fields(second)["fact"]
    assert "Please choose one" not in html


@pytest.mark.parametrize(
    "sent",
    [
        {"known.sex": "<script>"},
        {"fact": "nonsense", "answer": "1"},
        {"change": "nobody"},
        {"back": "1"},
        {"known.birth_date": "x" * 5_000},
    ],
)
def test_what_no_page_wrote_breaks_nothing(client, sent):
    answer = client.post("/check/", sent)
    assert answer.status_code == 200
    assert "<script>" not in answer.content.decode()


def test_a_founder_goes_on_to_loans_with_the_answers_given(client):
    result = walk(client)
    html = client.post("/check/loan/", fields(result)).content.decode()
    assert fields(html)["known.in_district"] == "yes"
    assert "known.sex" not in fields(html)
    sent = {"known.in_district": "yes", "known.applicant": "individual", "known.qualified": "yes", "known.amount": "50000000"}
    for name in ("work", "graduate", "veteran", "low_income", "hard_to_place", "village_official", "risk_controllable"):
        sent[f"known.{name}"] = "unemployed" if name == "work" else "no"
    html = client.post("/check/loan/", sent).content.decode()
    assert "个人创业担保贷款" in html
    assert "500,000元" in html


def test_priority_for_a_post_is_told(client):
    sent = {"known.post_kind": "grassroots", "known.graduate": "yes", "known.hard_to_place": "no", "known.in_district": "yes"}
    html = client.post("/check/post/", sent).content.decode()
    assert "您现在可以享受 1 项" in html
    assert "基层岗位优先招用高校毕业生" in html


def test_a_result_weighs_no_more_than_any_page(client):
    assert weight(walk(client)) <= BUDGET
