"""Everyday words find the right benefits, and every situation of life has some."""

import pytest

from leye.doors.web.public import everyday


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("开店贷款", "personal-loan"),
        ("我想借钱做生意", "personal-loan"),
        ("下岗了怎么办", "training-place"),
        ("社保补贴", "flexible-work-insurance"),
        ("跑外卖 社保", "flexible-work-insurance"),
        ("公司招人有奖励吗", "hiring-bonus"),
        ("学手艺", "training-place"),
        ("培训补助", "training-living-allowance"),
        ("利息", "interest-subsidy"),
        ("大学生", "graduate-priority"),
        ("退伍", "counter-guarantee-waiver"),
        ("公益性岗位", "welfare-post"),
        ("众创空间", "incubator-award"),
        ("loan", "personal-loan"),
        ("laid off", "training-place"),
    ],
)
def test_everyday_words_find_what_is_meant(asked, slug):
    assert slug in [b.slug for b in everyday.search(asked)][:6]


@pytest.mark.parametrize("asked", ["", "   ", "zzzz", "%", "()", "的"])
def test_words_that_mean_nothing_find_nothing(asked):
    assert everyday.search(asked) == []


def test_a_very_long_question_is_cut():
    assert everyday.search("贷款" * 5_000)


@pytest.mark.parametrize("name", everyday.SITUATIONS)
def test_every_situation_has_benefits(name):
    assert everyday.in_situation(name)


def test_the_facts_of_situations_exist():
    from leye.rulebook import shelf

    known = {fact for subject in shelf.subjects().values() for fact in subject.facts}
    assert {fact for _text, facts in everyday.SITUATIONS.values() for fact in facts} - known == set()
