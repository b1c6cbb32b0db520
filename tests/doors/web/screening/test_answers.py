"""Answers as they travel in the form: read back exactly, refused kindly, never trusted."""

import datetime as dt

import pytest

from leye.doors.web.screening import answers
from leye.rulebook import shelf

DAY = dt.date(2026, 11, 24)
RESIDENT = shelf.subjects()["resident"]


def sheet(**post: str) -> answers.Sheet:
    """What was sent; double underscores stand for the dot and the dash in names."""
    return answers.read_sheet(RESIDENT, {k.replace("__", ".").replace("answer_", "answer-"): v for k, v in post.items()}, on=DAY)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("sex", "F"),
        ("in_district", True),
        ("in_district", False),
        ("birth_date", dt.date(1980, 2, 29)),
        ("contribution_base", 536_000),
        ("insured", None),
    ],
)
def test_an_answer_comes_back_as_it_was_given(name, value):
    written = answers.written(value)
    assert answers.read(RESIDENT.facts[name], written, on=DAY) == value
    assert sheet(**{f"known__{name}": written}).known == {name: value}


def test_answers_keep_their_order():
    found = sheet(known__work="flexible", known__sex="F", known__hukou="?")
    assert list(found.known) == ["work", "sex", "hukou"]
    assert found.hidden() == [("known.work", "flexible"), ("known.sex", "F"), ("known.hukou", "?")]


@pytest.mark.parametrize(
    "post",
    [
        {"known__sex": "X"}, {"known__sex": ""}, {"known__in_district": "maybe"}, {"known__birth_date": "1980-02-30"},
        {"known__birth_date": "2030-01-01"}, {"known__contribution_base": "-1"}, {"known__contribution_base": "9" * 30},
        {"known__nonsense": "1"},
    ],
)  # fmt: skip
def test_a_field_that_no_page_wrote_is_left_out(post):
    assert sheet(**post).known == {}


def test_an_answer_to_the_question_is_taken():
    assert sheet(fact="work", answer="flexible").known == {"work": "flexible"}
    assert sheet(fact="insured", answer="no").known == {"insured": False}
    assert sheet(fact="insured", answer="?").known == {"insured": None}
    assert sheet(fact="birth_date", answer_year="1980", answer_month="5", answer_day="12").known == {
        "birth_date": dt.date(1980, 5, 12)
    }
    assert sheet(fact="birth_date", unsure="1").known == {"birth_date": None}


@pytest.mark.parametrize(
    ("typed", "fen"),
    [("5360", 536_000), ("5,360", 536_000), ("5，360", 536_000), ("5360元", 536_000), ("5360.5", 536_050), ("0", 0), ("0.05", 5)],
)
def test_a_sum_is_read_as_people_write_it(typed, fen):
    assert sheet(fact="contribution_base", answer=typed).known == {"contribution_base": fen}


@pytest.mark.parametrize(
    ("post", "said"),
    [
        ({"fact": "work", "answer": ""}, "请选择一项"),
        ({"fact": "work", "answer": "lazy"}, "请选择一项"),
        ({"fact": "birth_date"}, "请填写年、月、日"),
        ({"fact": "birth_date", "answer_year": "1980", "answer_month": "2", "answer_day": "30"}, "没有这一天"),
        ({"fact": "birth_date", "answer_year": "80", "answer_month": "2", "answer_day": "3"}, "四位数"),
        ({"fact": "birth_date", "answer_year": "2027", "answer_month": "2", "answer_day": "3"}, "还没有到"),
        ({"fact": "birth_date", "answer_year": "1980", "answer_month": "May", "answer_day": "3"}, "没有这一天"),
        ({"fact": "contribution_base", "answer": "many"}, "请填写数字"),
        ({"fact": "contribution_base", "answer": "-5"}, "请填写数字"),
        ({"fact": "contribution_base", "answer": "٣٤"}, "请填写数字"),
        ({"fact": "attended_days", "answer": "1.5"}, "请填写整数"),
    ],
)
def test_a_wrong_answer_is_asked_again_with_what_to_do(post, said):
    found = sheet(known__sex="F", **post)
    assert found.ask == post["fact"]
    assert said in found.fault
    assert found.known == {"sex": "F"}


def test_back_takes_the_last_answer_away_and_shows_it_again():
    found = sheet(known__sex="F", known__birth_date="1980-05-12", fact="work", answer="flexible", back="1")
    assert found.known == {"sex": "F"}
    assert found.ask == "birth_date"
    assert found.typed["answer-year"] == "1980"


def test_an_answer_can_be_changed_in_its_place():
    found = sheet(known__sex="F", known__work="flexible", change="sex")
    assert found.ask == "sex"
    assert found.typed["answer"] == "F"
    again = sheet(known__sex="F", known__work="flexible", fact="sex", answer="M")
    assert list(again.known.items()) == [("sex", "M"), ("work", "flexible")]


def test_changing_the_look_of_the_page_answers_nothing():
    found = sheet(known__sex="F", fact="work", language="en")
    assert (found.ask, found.fault, found.known) == ("work", "", {"sex": "F"})
