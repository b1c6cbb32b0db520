"""The figures that the document states, one by one, and what it leaves open."""

import datetime as dt

import pytest

from leye.rulebook import shelf
from leye.rulebook.haidian_2018.clauses import CLAUSES
from leye.rulebook.haidian_2018.duties.groups import PRIORITY_GROUPS, PUBLIC_SERVICE_POSTS
from leye.rulebook.haidian_2018.duties.ladder import FULL_SERVICE, SPECIALIST_PACKAGE, STATION_FUNCTIONS, TIERS
from leye.rulebook.haidian_2018.duties.staffing import DEDICATED_WORKER, FIRST_RESPONSIBLE
from leye.rulebook.haidian_2018.exclusions import INSURANCE, excluded_with
from leye.rulebook.readings import all_readings, open_points

DAY = dt.date(2018, 12, 31)
STATED = {
    "outstanding-unit.share": 3_000,  # N04
    "full-employment-subdistrict.amount": 10_000_000,  # N05
    "model-community.amount": 1_000_000,  # N06
    "full-employment-community.amount": 500_000,  # N07
    "rural-hire-insurance.woman_from": 35,  # N10
    "rural-hire-insurance.man_from": 40,
    "flexible-work-insurance.woman_from": 35,
    "flexible-work-insurance.man_from": 40,
    "personal-loan.floor": 30_000_000,  # N12
    "personal-loan.ceiling": 100_000_000,
    "enterprise-loan.ceiling": 200_000_000,  # N13
    "interest-subsidy.share": 10_000,  # N14
    "counter-guarantee-waiver.window": 2,  # N15
    "incubator-award.amount": 10_000_000,  # N17
    "hiring-bonus.steps": {3: 1_000_000, 6: 5_000_000, 10: 10_000_000},  # N18
}


@pytest.mark.parametrize(("key", "value"), STATED.items())
def test_a_stated_figure_is_held_exactly(key, value):
    assert shelf.parameters()[key].on(DAY) == value


def test_no_other_figure_is_stated():
    restated = {"interest-subsidy.floor", "interest-subsidy.ceiling"}  # the personal loan's band, which the subsidy rests on
    assert {k for k, p in shelf.parameters().items() if p.op == "dated"} == set(STATED) | restated


def test_the_counted_lists_are_whole():
    assert [len(d.items) for d in (TIERS, SPECIALIST_PACKAGE, FULL_SERVICE, STATION_FUNCTIONS)] == [3, 6, 5, 4]
    assert [len(d.items) for d in (PRIORITY_GROUPS, PUBLIC_SERVICE_POSTS, FIRST_RESPONSIBLE)] == [6, 6, 2]
    assert DEDICATED_WORKER.least == 1


def test_leads_are_those_of_the_responsibility_matrix():
    leads = [c.lead.zh for c in CLAUSES if c.lead]
    assert len(leads) == 19
    counts = {name: leads.count(name) for name in leads}
    assert counts == {
        "区人力社保局": 13, "海淀园管委会": 2, "区发展改革委": 1, "区政府办": 1, "区财政局": 1, "区农委": 1,
    }  # fmt: skip
    named = [o.zh for c in CLAUSES for o in c.responsible]
    assert [named.count(n) for n in ("各街镇", "区人力社保局", "区农委", "区社会办", "区商务委", "区民政局", "海淀园管委会")] == [
        11,
        6,
        5,
        4,
        3,
        3,
        3,
    ]


def test_there_are_twenty_eight_benefits_and_seventeen_readings():
    assert len(shelf.all()) == 28
    assert next(r.code for r in dict.fromkeys(r for r, _ in all_readings())) == "R1"
    assert {r.code for r, _ in all_readings()} == {f"R{n}" for n in range(1, 18)}


def test_every_open_point_asks_a_question_and_names_who_decides():
    assert len(open_points()) >= 40
    for benefit, point in open_points():
        assert point.question.zh.endswith("？"), point.key
        assert point.question.en.endswith("?"), point.key
        assert point.decides or benefit.lead, point.key


def test_one_social_insurance_subsidy_a_month():
    for slug in INSURANCE:
        marks = excluded_with(slug, DAY)
        assert {s for s, m in marks.items() if m == "X"} >= set(INSURANCE) - {slug} | {"welfare-post"}
