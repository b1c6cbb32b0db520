"""How values are said: sums, days, lists, in the reader's language."""

import datetime as dt

import pytest
from django.utils import translation

from leye.doors.web import wording
from leye.rulebook import shelf
from leye.rulebook.kernel.text import Text


@pytest.mark.parametrize(
    ("fen", "zh", "en"), [(1_000_000, "10,000元", "10,000 yuan"), (64_320, "643.20元", "643.20 yuan"), (0, "0元", "0 yuan")]
)
def test_a_sum_is_said_in_yuan(fen, zh, en):
    assert wording.yuan(fen) == zh
    with translation.override("en"):
        assert wording.yuan(fen) == en


def test_a_day_is_said_as_in_a_sentence():
    assert wording.day(dt.date(2018, 9, 10)) == "2018年9月10日"
    with translation.override("en"):
        assert wording.day(dt.date(2018, 9, 10)) == "10 September 2018"


def test_words_come_in_the_reader_s_language():
    text = Text("劳动合同", "Labour contract")
    assert wording.say(text) == "劳动合同"
    with translation.override("en"):
        assert wording.say(text) == "Labour contract"
    assert wording.say(None) == ""


def test_a_fact_s_value_is_said():
    facts = shelf.subjects()["resident"].facts
    assert wording.fact(facts["hukou"], "converted") == "农转非"
    assert wording.fact(facts["in_district"], False) == "否"
    assert wording.fact(facts["birth_date"], dt.date(1980, 5, 12)) == "1980年5月12日"
    assert wording.fact(facts["contribution_base"], None) == "不清楚"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("二(四)3", "二（四）3"),
        ("至少1个(29个街镇为8个)", "至少1个（29个街镇为8个）"),
        ("因为:甲,乙;丙", "因为：甲，乙；丙"),
        ("f(x)", "f(x)"),
    ],
)
def test_marks_beside_chinese_words_are_full_width(typed, printed):
    assert wording.say(typed) == printed


def test_clauses_are_kept_apart_by_semicolons_for_they_hold_commas():
    assert wording.joined(["登记失业，或灵活就业", "户籍在本区"]) == "登记失业，或灵活就业；户籍在本区"
    with translation.override("en"):
        assert wording.joined(["a founder, alone", "of the district"]) == "a founder, alone; of the district"
