"""Pictures of the main pages for the README: `python scripts/screenshots.py [FOLDER]` (default docs/screenshots).

A small demo district is made in a folder of its own, a server runs on a free port, Debian's Chromium takes the pictures: phone and
desk, Chinese and English, the other looks. Look at them beside the last ones before committing.
"""

import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PHONE, DESK = (390, 844), (1280, 900)
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"]
COOKIES = {"language": "django_language", "size": "leye_size", "look": "leye_look"}
STEPS = "/what-if/?p=hiring-bonus.steps&set=1&people-0=3&sum-0=15000&people-1=6&sum-1=60000&people-2=10&sum-2=100000"
PERSON = {"in_district": "yes", "hukou": "converted", "sex": "F", "work": "flexible", "hard_to_place": "yes", "insured": "yes"}
UNSURE = ("intends_business", "basic_services_failed")


class Server(ThreadingMixIn, WSGIServer):
    """One thread a request."""

    daemon_threads = True


class Silent(WSGIRequestHandler):
    """Says nothing of each request."""

    def log_message(self, *_said: object) -> None:
        """Nothing."""


def serve() -> str:
    """A server of this house; its address."""
    from django.core.wsgi import get_wsgi_application

    server = make_server("127.0.0.1", 0, get_wsgi_application(), server_class=Server, handler_class=Silent)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def answer(page: Page, *, until: str = "") -> None:
    """Answer the screener's questions as one resident does."""
    field = page.locator("#state input[name=fact]")
    while field.count() and (fact := field.get_attribute("value")) != until:
        if fact == "birth_date":
            for part, value in (("year", "1980"), ("month", "5"), ("day", "12")):
                page.fill(f"[name=answer-{part}]", value)
        elif fact == "contribution_base":
            page.fill("[name=answer]", "5360")
        else:
            page.check(f"input[type=radio][value='{'?' if fact in UNSURE else PERSON.get(fact, 'no')}']")
        page.click("#state .button.primary")


def question(page: Page) -> None:
    """Go on to a question in the middle."""
    answer(page, until="hard_to_place")


def example(page: Page) -> None:
    """Try the employer's screener with the example."""
    page.click("button[name=example]")


Act = Callable[[Page], None] | None
PICTURES: tuple[tuple[str, str, tuple[int, int], dict[str, str], Act], ...] = (
    ("home", "/", DESK, {}, None),
    ("home-en", "/", DESK, {"language": "en"}, None),
    ("home-phone", "/", PHONE, {}, None),
    ("home-large", "/", PHONE, {"size": "large"}, None),
    ("question", "/check/", DESK, {}, question),
    ("question-phone", "/check/", PHONE, {}, question),
    ("result", "/check/", DESK, {}, answer),
    ("result-en", "/check/", DESK, {"language": "en"}, answer),
    ("result-phone", "/check/", PHONE, {}, answer),
    ("employer", "/check/employer/", DESK, {}, example),
    ("employer-en", "/check/employer/", DESK, {"language": "en"}, example),
    ("employer-phone", "/check/employer/", PHONE, {}, example),
    ("policy", "/policies/hiring-bonus/", DESK, {}, None),
    ("policy-dark", "/policies/flexible-work-insurance/", DESK, {"look": "dark"}, None),
    ("policies-phone", "/policies/", PHONE, {}, None),
    ("readings", "/readings/", DESK, {}, None),
    ("stations", "/stations/?unit=110108022", DESK, {}, None),
    ("contrast", "/check/", DESK, {"look": "contrast"}, answer),
    ("what-if", STEPS, DESK, {}, None),
)


def take(browser: Browser, address: str, folder: Path) -> None:
    """Every picture: what one sees first, not the whole length of the page."""
    for name, path, (width, height), chosen, act in PICTURES:
        context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN")
        context.add_cookies([{"name": COOKIES[k], "value": v, "url": address} for k, v in chosen.items()])
        page = context.new_page()
        page.goto(address + path)
        if act:
            act(page)
        page.screenshot(path=folder / f"{name}.png", full_page=name == "what-if")
        context.close()


def main(folder: Path) -> int:
    """Make the demo district, serve it, take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="leye-pictures-") as home:
        os.environ |= {"LEYE_HOME": home, "LEYE_PROFILE": "demo", "DJANGO_SETTINGS_MODULE": "leye.config.settings"}
        subprocess.run([sys.executable, str(ROOT / "scripts/messages.py"), "compile"], check=True)
        for command in (["prepare"], ["demo", "--persons", "20000"]):
            subprocess.run([str(Path(sys.executable).parent / "leye"), *command], check=True, stdout=subprocess.DEVNULL)
        address = serve()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
            take(browser, address, folder)
            browser.close()
    print(f"{len(PICTURES)} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs/screenshots"))
