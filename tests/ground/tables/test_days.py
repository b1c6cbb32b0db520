"""Days as offices write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leye.ground.tables.days import day

TENTH = date(2018, 9, 10)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2018-09-10",
            "2018/9/10",
            "2018.9.10",
            "20180910",
            "2018年9月10日",
            "2018-9-10",
            "2018/09/10",
            "2018.09.10",
            "2018年09月10日",
        ),
        *("2018年9月10号", "2018-09-10 00:00:00", "2018-09-10T08:30:00", "2018/9/10 8:30", "2018. 9. 10", "2018 年 9 月 10 日"),
        *("43353", "43353.0", "43353.5", "二〇一八年九月十日", "二○一八年九月十日", "20180910 083000", "2018-09-10T00:00:00+08:00"),
    ],
)
def test_a_whole_day_is_read_in_every_form(text):
    assert day(text) == TENTH


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "impossible_day") for text in ("2018-02-30", "2018-13-01", "20180931", "2018年2月29日", "2018/0/1", "1900-02-29")),
        *((text, "only_month") for text in ("2018年9月", "2018-09", "2018.9", "2018/9", "201809", "Sep-18")),
        *((text, "only_year") for text in ("2018", "2018年", "18年")),
        *((text, "ambiguous_day") for text in ("10/9/2018", "18-9-10", "9/10/18", "18年9月10日", "20189", "19905")),
        *((text, "no_year") for text in ("9月10日", "9-10", "09/10")),
        *((text, "not_a_day") for text in ("昨天", "2018-09-10日前", "2018-9/10", "2018年9-10", "201809101", "abc", "٢٠١٨-٠٩-١٠")),
        *((text, "day_out_of_range") for text in ("1899-12-31", "2100-01-01", "99999")),
    ],
)
def test_what_is_no_whole_day_is_told_why(text, code):
    found = day(text)
    assert getattr(found, "code", found) == code
    assert "2018-09-10" in found.text.zh
    assert "2018-09-10" in found.text.en


@given(st.dates(min_value=date(1927, 6, 1), max_value=date(2099, 12, 31)), st.sampled_from("-/."))
def test_every_day_is_read_back_from_each_form(one, mark):
    serial = (one - date(1899, 12, 30)).days
    forms = [f"{one:%Y{mark}%m{mark}%d}", f"{one.year}{mark}{one.month}{mark}{one.day}", f"{one:%Y%m%d}", str(serial)]
    read = {day(form) for form in (forms if forms[-1][:2] not in ("19", "20") else forms[:-1])}
    assert read == {one}


@given(st.text(max_size=30))
def test_no_text_whatever_is_an_accident(text):
    found = day(text)
    assert isinstance(found, date) or found.text.zh
