"""Everybody can use the pages: axe finds no fault in any look, the keyboard reaches everything, targets are large enough."""

import pytest
from playwright.sync_api import Page, expect

from leye.records.units.actions.found_district import found_district

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = (
    "/", "/policies/", "/policies/?by=clause", "/policies/?q=zzzz", "/policies/hiring-bonus/", "/readings/", "/check/",
    "/check/employer/", "/stations/", "/stations/?unit=110108026&q=翠微", "/what-if/", "/design/",
)  # fmt: skip


@pytest.fixture(autouse=True)
def district(live_server) -> None:
    """The district's units, for the page of stations."""
    found_district()


def example_result(visit, **chosen: str) -> Page:
    """A firm's result."""
    page = visit("/check/employer/", **chosen)
    page.click("button[name=example]")
    expect(page.locator("table")).to_be_visible()
    return page


def own_result(visit, **chosen: str) -> Page:
    """A resident's result, everything answered with "I do not know"."""
    page = visit("/check/", **chosen)
    while page.locator("#state input[name=fact]").count():
        unsure = page.locator("input[name=answer][value='?']")
        if unsure.count():
            unsure.check()
            page.click("#state .button.primary")
        else:
            page.click("button[name=unsure]")
    return page


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize("chosen", [{}, {"width": "phone", "language": "en"}], ids=["desk", "phone, English"])
def test_axe_finds_no_fault(visit, axe, address, chosen):
    assert axe(visit(address, **chosen)) == []


@pytest.mark.parametrize("look", ["dark", "contrast"])
@pytest.mark.parametrize("address", ["/", "/check/", "/policies/hiring-bonus/", "/design/"])
def test_axe_finds_no_fault_in_other_looks(visit, axe, address, look):
    assert axe(visit(address, look=look)) == []


def test_axe_finds_no_fault_in_large_type(visit, axe):
    assert axe(visit("/design/", size="large", width="phone")) == []


@pytest.mark.parametrize("result", [own_result, example_result])
@pytest.mark.parametrize("width", ["phone", "desk"])
def test_axe_finds_no_fault_in_results(visit, axe, result, width):
    page = result(visit, width=width)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert axe(page) == []


def test_axe_finds_no_fault_where_something_went_wrong(visit, axe):
    page = visit("/nowhere/", status=404)
    assert axe(page) == []
    page = visit("/check/")
    page.click("#state .button.primary")
    expect(page.get_by_role("alert")).to_be_visible()
    assert axe(page) == []


def test_the_keyboard_alone_answers_a_question(visit):
    page = visit("/check/")
    page.keyboard.press("Tab")
    expect(page.locator("a.skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("input[name=answer]").first).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(page.locator("input[name=answer]").nth(1)).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator("button[name=back]")).to_be_visible()


def test_enter_in_a_field_goes_on_and_does_not_switch_the_language(visit):
    page = visit("/check/employer/")
    page.fill("#list", "姓名\t招用日期\n甲\t2026-01-05\n")
    page.focus("#year")
    page.keyboard.press("Enter")
    expect(page.locator("table")).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "zh-Hans")


def test_everything_that_can_be_pressed_is_reached_by_tab_and_seen(visit):
    page = visit("/")
    total = page.locator("a:visible, button:visible, input:visible, summary:visible").count()
    reached = set()
    for _ in range(total + 40):
        page.keyboard.press("Tab")
        found = page.evaluate(
            """() => { const e = document.activeElement, seen = getComputedStyle(e).outlineStyle !== 'none' || !!e.closest('svg');
            return [e.tagName, e.textContent.trim(), e.getAttribute('href') || e.name || '', seen]; }"""
        )
        assert found[0] == "BODY" or found[3], found
        reached.add(tuple(found[:3]))
    assert len(reached) >= total - 3  # the two links of one address count once


@pytest.mark.parametrize("width", ["phone", "desk"])
def test_targets_are_large_enough_for_a_finger(visit, width):
    for address in ("/", "/check/", "/check/employer/"):
        page = visit(address, width=width)
        small = page.evaluate(
            """() => [...document.querySelectorAll('a, button, summary, .choice, input:not([type=radio]):not([type=hidden])')]
            .filter(e => e.getClientRects().length && !e.closest('p, li.inline, svg') && !e.classList.contains('skip'))
            .filter(e => e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 120))"""
        )
        assert small == []


def test_the_large_type_is_a_third_larger(visit):
    normal = visit("/").evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    large = visit("/", size="large").evaluate("parseFloat(getComputedStyle(document.body).fontSize)")
    assert large == pytest.approx(1.3 * normal)
