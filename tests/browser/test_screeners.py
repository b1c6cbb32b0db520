"""A resident and a firm go through the screeners in a real browser, on a phone and at a desk, with and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ANSWERS = {
    "in_district": "yes", "hukou": "converted", "sex": "F", "work": "flexible", "hard_to_place": "yes", "insured": "yes",
    "intends_business": "?", "basic_services_failed": "?",
}  # fmt: skip
LIST = "姓名\t人员类别\t本区户籍\t招用日期\n" + "".join(f"甲{n}\t登记失业人员\t是\t2026-0{n}-10\n" for n in range(1, 7))
SCRIPTS = pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
WIDTHS = pytest.mark.parametrize("width", ["phone", "desk"])


def asked(page: Page) -> str:
    """The fact that the screen asks for; nothing on the result."""
    field = page.locator("#state input[name=fact]")
    return field.get_attribute("value") if field.count() else ""


def reply(page: Page, fact: str) -> None:
    """Answer one question as this resident does."""
    if fact == "birth_date":
        for part, value in (("year", "1980"), ("month", "5"), ("day", "12")):
            page.fill(f"[name=answer-{part}]", value)
    elif fact == "contribution_base":
        page.fill("[name=answer]", "5360")
    else:
        page.locator(f"label.choice:has(input[value='{ANSWERS.get(fact, 'no')}'])").click()
    page.click("#state .button.primary")


def walk(page: Page, *, until: str = "") -> list[str]:
    """Answer until the result stands there (or a question is reached); the facts asked."""
    seen = []
    while (fact := asked(page)) and fact != until:
        assert fact not in seen
        seen.append(fact)
        reply(page, fact)
    return seen


@WIDTHS
@SCRIPTS
def test_a_resident_learns_what_is_theirs(visit, width, scripts):
    page = visit("/check/", width=width, scripts=scripts)
    assert len(walk(page)) <= 16
    expect(page.locator("h1")).to_have_text("您现在可以享受 2 项")
    expect(page.locator("article.is-yes").first).to_contain_text("643.20元/月")
    assert "?" not in page.url
    page.locator("details.group summary").click()
    expect(page.locator("details.group article.is-no").first).to_be_visible()


@WIDTHS
def test_one_goes_back_by_the_page_and_by_the_browser(visit, width):
    page = visit("/check/", width=width)
    first = asked(page)
    reply(page, first)
    second = asked(page)
    page.click("button[name=back]")
    assert asked(page) == first
    expect(page.locator("input[name=answer][value=yes]")).to_be_checked()
    page.click("#state .button.primary")
    assert asked(page) == second
    page.go_back()
    assert asked(page) == first


@WIDTHS
def test_an_answer_is_seen_and_changed(visit, width):
    page = visit("/check/", width=width)
    walk(page)
    page.locator("button[name=change][value=work]").first.click()
    assert asked(page) == "work"
    expect(page.locator("input[type=radio][value=flexible]")).to_be_checked()
    page.check("input[type=radio][value=retired]")
    page.click("#state .button.primary")
    walk(page)
    expect(page.locator("#flexible-work-insurance")).to_have_class(re.compile("is-no"))


@SCRIPTS
def test_the_language_is_switched_in_the_middle_without_losing_answers(visit, scripts):
    page = visit("/check/", scripts=scripts)
    walk(page, until="hard_to_place")
    page.click(".modes button[name=language]")
    assert asked(page) == "hard_to_place"
    expect(page.locator("legend")).to_contain_text("Are you recognised as hard to place?")
    walk(page)
    expect(page.locator("h1")).to_have_text("2 benefits are yours now")


def test_a_reload_loses_nothing_and_leaving_keeps_nothing(visit):
    page = visit("/check/")
    walk(page, until="hard_to_place")
    page.goto(page.url)
    assert asked(page) == "in_district"
    assert page.context.cookies() == []


@WIDTHS
@SCRIPTS
def test_a_firm_pastes_its_hires(visit, width, scripts):
    page = visit("/check/employer/", width=width, scripts=scripts)
    page.fill("#year", "2026")
    page.fill("#list", LIST)
    page.click("#state .button.primary")
    expect(page.locator("h1")).to_have_text("可以领 50,000元")
    expect(page.locator("tr.is-yes")).to_have_count(6)
    expect(page.get_by_text("再招 4 名符合条件的人")).to_be_visible()
    page.click("button[name=edit]")
    assert page.input_value("#list").startswith("姓名\t人员类别")


def test_a_firm_uploads_a_file_and_takes_the_list_away(visit, tmp_path):
    file = tmp_path / "名单.csv"
    file.write_text(LIST.replace("\t", ","), encoding="gb18030")
    page = visit("/check/employer/")
    page.fill("#year", "2026")
    page.set_input_files("#file", file)
    page.click("#state .button.primary")
    expect(page.locator("h1")).to_have_text("可以领 50,000元")
    with page.expect_download() as waiting:
        page.click("button[value=csv]")
    assert Path(waiting.value.path()).read_text("utf-8-sig").count("计入") == 7


@pytest.mark.parametrize("width", ["320", "390", "768", "1280"])
@pytest.mark.parametrize("size", ["normal", "large"])
def test_nothing_is_wider_than_the_window(visit, width, size):
    for address in (
        "/",
        "/check/",
        "/check/employer/",
        "/policies/",
        "/policies/hiring-bonus/",
        "/readings/",
        "/stations/",
        "/what-if/",
    ):
        page = visit(address, width=width, size=size)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, address
        page.context.close()
