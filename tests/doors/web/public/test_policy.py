"""/policies/<slug>/: a page made of the benefit's file: figures with dates, open points, readings, examples, clause."""

import pytest

from leye.rulebook import shelf


def page(client, slug: str) -> str:
    """The page's words."""
    return client.get(f"/policies/{slug}/").content.decode()


def test_figures_stand_with_their_date_and_clause(client):
    html = page(client, "hiring-bonus")
    assert "3人 10,000元" in html
    assert "自 2018年9月10日 起 · 二（四）3" in html


def test_open_points_name_who_decides(client):
    html = page(client, "hiring-bonus")
    assert "毕业后多久内仍按高校毕业生计算？" in html
    assert "由区人力社保局明确" in html


def test_a_sample_value_is_marked_as_one(client):
    assert "样例" in page(client, "flexible-work-insurance")


def test_examples_are_told_with_their_outcome(client):
    html = page(client, "hiring-bonus")
    assert "40,000元" in html
    assert "还要知道：本年度合格招用人数" in html


def test_what_excludes_it_is_linked(client):
    html = page(client, "founder-insurance")
    assert 'href="/policies/rural-founder-insurance/"' in html


@pytest.mark.parametrize("slug", [b.slug for b in shelf.all()])
def test_clause_lead_and_readings_are_named(client, slug):
    benefit, html = shelf.get(slug), page(client, slug)
    for reading in benefit.reading:
        assert reading.code in html
    if benefit.lead:
        assert benefit.lead.zh in html


def test_evidence_from_registers_is_not_asked_of_the_person(client):
    assert "由系统核对，不用您提供" in page(client, "flexible-work-insurance")


def test_the_page_leads_to_the_screener(client):
    assert 'href="/check/employer/"' in page(client, "hiring-bonus")
    assert "看看我是否符合" in page(client, "training-place")
