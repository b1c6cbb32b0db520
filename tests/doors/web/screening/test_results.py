"""Results in words: the group, the sum, what is missing, what would change it, what to do next."""

import datetime as dt

import pytest

from leye.doors.web.screening import results
from leye.doors.web.screening.coming_of_age import of_age_on
from leye.records.entitlements.decisions import values_on
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader

DAY = dt.date(2026, 11, 24)
FLEXIBLE = {
    "in_district": True,
    "hukou": "converted",
    "birth_date": dt.date(1980, 5, 12),
    "sex": "F",
    "work": "flexible",
    "insured": True,
}


def answer(slug: str, *, values: Values | None = None, **facts) -> results.Answer:
    """One benefit's answer for these facts."""
    benefit, held = shelf.get(slug), values or Values.none()
    verdict = Reader((benefit,), on=DAY, values=held).decide(facts)[0]
    return results.answer(benefit, verdict, facts=facts, on=DAY, values=held)


def test_a_yes_with_its_sum_is_yours_now_and_says_that_it_is_a_sample():
    found = answer("flexible-work-insurance", values=values_on(DAY), **FLEXIBLE, contribution_base=536_000)
    assert (found.group, found.sum, found.sample) == ("yes", "643.20元/月", True)
    assert [str(text) for text in found.bring] == ["灵活就业情况说明（承诺）"]


def test_a_yes_whose_sum_the_document_leaves_open_waits_for_the_district():
    found = answer("flexible-work-insurance", **FLEXIBLE)
    assert (found.group, found.sum) == ("undecided", "")
    assert [str(question) for question, _office in found.questions] == ["补贴按缴费基数的多少比例计算？"]
    assert all(reason.mark == "yes" for reason in found.reasons)


def test_a_yes_without_the_base_says_what_its_sum_depends_on():
    found = answer("flexible-work-insurance", values=values_on(DAY), **FLEXIBLE)
    assert (found.group, found.sum) == ("yes", "")
    assert found.note == "数额还要看：月缴费基数"


def test_an_unknown_names_what_is_missing():
    found = answer("flexible-work-insurance", **FLEXIBLE | {"insured": None})
    assert found.group == "unknown"
    assert [name for name, _text in found.missing] == ["insured"]


def test_a_no_names_what_would_change_it_and_the_day_of_coming_of_age():
    found = answer("flexible-work-insurance", **FLEXIBLE | {"birth_date": dt.date(1996, 2, 29)})
    assert found.group == "no"
    assert found.from_day == dt.date(2031, 3, 1)
    assert found.to_change == ()
    outside = answer("flexible-work-insurance", **FLEXIBLE | {"birth_date": dt.date(1996, 2, 29), "work": "employed"})
    assert [str(text) for text in outside.to_change] == ["处于灵活就业状态"]


@pytest.mark.parametrize(("sex", "years"), [("F", 35), ("M", 40)])
def test_age_begins_on_the_birthday(sex, years):
    born = dt.date(1995, 11, 24)
    benefit = shelf.get("flexible-work-insurance")
    facts = FLEXIBLE | {"birth_date": born, "sex": sex}
    verdict = Reader((benefit,), on=DAY).decide(facts)[0]
    assert of_age_on(benefit, verdict, facts=facts, on=DAY, values=Values.none()) == dt.date(1995 + years, 11, 24)


def test_where_age_is_not_what_is_missing_no_day_is_promised():
    assert answer("flexible-work-insurance", **FLEXIBLE | {"in_district": False}).from_day is None


def test_reasons_repeat_what_was_said_but_neither_a_mere_yes_nor_their_own_words():
    found = {str(r.text): r.said for r in answer("flexible-work-insurance", **FLEXIBLE).reasons}
    assert found["户籍在本区"] == ""
    assert found["女满35周岁、男满40周岁"] == "1980年5月12日"


def test_groups_come_in_the_order_of_reading_and_empty_ones_are_left_out():
    mine = [
        answer("welfare-post", specialist_help_failed=False),
        answer("founder-guidance", intends_business=True, in_district=True),
    ]
    assert [group["name"] for group in results.grouped(mine)] == ["yes", "no"]


def test_benefits_that_exclude_each_other_are_told():
    both = FLEXIBLE | {"founder": True, "registered_unemployed": True}
    mine = [
        answer(slug, values=values_on(DAY), **both) for slug in ("rural-founder-insurance", "founder-insurance", "founder-guidance")
    ]
    assert [(a.slug, b.slug) for a, b in results.rivals(mine, DAY)] == [("rural-founder-insurance", "founder-insurance")]
