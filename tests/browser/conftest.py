"""What browser tests stand on: Debian's Chromium on a real server, at the widths of a phone and a desk."""

import runpy
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def ready() -> None:
    """Words compiled and the folder of static files there, as after installation."""
    runpy.run_path(str(HERE.parents[1] / "scripts/messages.py"))["compile_catalogues"]()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


@pytest.fixture
def visit(chromium: Browser, live_server) -> Iterator[Callable[..., Page]]:
    """Open an address as a reader with a width, a language, a size, a look, with or without scripts; complaints fail the test."""
    contexts, complaints = [], []

    def opened(address: str, *, width: str = "desk", scripts: bool = True, status: int = 200, **chosen: str) -> Page:
        size = WIDTHS[width] if width in WIDTHS else (int(width), 900)
        context = chromium.new_context(
            viewport={"width": size[0], "height": size[1]}, java_script_enabled=scripts, locale="zh-CN", accept_downloads=True
        )
        contexts.append(context)
        cookies = {"language": "django_language", "size": "leye_size", "look": "leye_look"}
        context.add_cookies([{"name": cookies[k], "value": v, "url": live_server.url} for k, v in chosen.items()])
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" and "40" not in said.text else None)
        page.on("request", lambda asked: None if asked.url.startswith(live_server.url) else complaints.append(asked.url))
        answer = page.goto(live_server.url + address)
        assert answer.status == status
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def axe() -> Callable[[Page], list[str]]:
    """Accessibility faults of a page against WCAG 2.2 A and AA, one line each."""
    source = (HERE / "vendor/axe.min.js").read_text(encoding="utf-8")

    def faults(page: Page) -> list[str]:
        page.evaluate(source)
        found = page.evaluate("rules => axe.run({runOnly: {type: 'tag', values: rules}})", RULES)
        return [f"{v['id']}: {n['target']} {n.get('failureSummary', '')}" for v in found["violations"] for n in v["nodes"]]

    return faults
