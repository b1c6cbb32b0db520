"""Main elements as they were last looked at; LEYE_SNAPSHOTS=write writes them anew, the change is then read in the diff."""

import os
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parent / "snapshots"
PAGES = {
    "home": ("/", {}),
    "home-en": ("/", {"django_language": "en"}),
    "first-question": ("/check/", {}),
    "employer": ("/check/employer/", {}),
    "nothing-found": ("/policies/?q=zzzz", {}),
    "not-found": ("/nowhere/", {}),
}


def main_of(html: str) -> str:
    """The main element, one tag a line, so that a difference is read at a glance."""
    found = re.search(r"<main.*</main>", html, re.S)[0]
    return re.sub(r"\n\s*", "\n", re.sub(r">\s*<", ">\n<", found)).strip() + "\n"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_looks_as_it_did(client, name):
    address, cookies = PAGES[name]
    client.cookies.load(cookies)
    shown = re.sub(r'value="20\d\d"', 'value="YEAR"', main_of(client.get(address).content.decode()))
    file = FOLDER / f"{name}.html"
    if os.environ.get("LEYE_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


def test_no_snapshot_is_left_over():
    assert {file.stem for file in FOLDER.glob("*.html")} == set(PAGES)
