"""Every address: it answers in both languages, is light, asks no other server, and hands no component to the browser."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client
from django.urls import get_resolver, reverse

from leye.records.units.actions.found_district import found_district
from leye.rulebook import shelf

PAGES = (
    "/", "/policies/", "/policies/?by=clause", "/policies/?q=开店贷款", "/policies/?q=zzzz", "/policies/?for=graduate",
    "/readings/", "/check/", "/check/loan/", "/check/post/", "/check/employer/", "/stations/", "/stations/?unit=110108026",
    "/stations/?q=翠微", "/stations/?q=没有", "/what-if/", "/design/",
)  # fmt: skip
BUDGET = 60_000
CHINESE = re.compile("[一-鿿]")

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["zh-hans", "en"])
def reader(request: pytest.FixtureRequest, client: Client) -> Client:
    """A client in each language."""
    client.cookies["django_language"] = request.param
    return client


def linked(html: str) -> list[str]:
    """Styles, scripts and icons that a page loads."""
    found = re.findall(r'(?:href|src)="(/static/[^"#]+)', html)
    return sorted({path for path in found if path.endswith((".css", ".js", ".svg"))})


def weight(html: str) -> int:
    """Bytes of a page with all that it loads, uncompressed."""
    files = [finders.find(path.removeprefix(settings.STATIC_URL)) for path in linked(html)]
    return len(html.encode()) + sum(Path(file).stat().st_size for file in files if file and not file.endswith("sprite.svg"))


@pytest.mark.parametrize("address", PAGES)
def test_a_page_answers_in_both_languages(reader, address):
    found_district()
    answer = reader.get(address)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "<c-" not in html
    assert html.count("<h1") == 1
    assert f'<html lang="{"en" if reader.cookies["django_language"].value == "en" else "zh-Hans"}"' in html


@pytest.mark.parametrize("slug", [b.slug for b in shelf.all()])
def test_every_benefit_has_its_page(reader, slug):
    html = reader.get(f"/policies/{slug}/").content.decode()
    benefit = shelf.get(slug)
    title = benefit.title.of(reader.cookies["django_language"].value)
    assert f"<h1>{title}</h1>".replace("'", "&#x27;") in html
    assert "<c-" not in html
    for condition in benefit.conditions.values():
        assert condition.text.of(reader.cookies["django_language"].value).replace("'", "&#x27;") in html


@pytest.mark.parametrize("address", [*PAGES, "/policies/hiring-bonus/", "/policies/founder-insurance/"])
def test_a_page_weighs_at_most_sixty_thousand_bytes(client, address):
    html = client.get(address).content.decode()
    if address != "/design/":  # the living page shows every component at once
        assert weight(html) <= BUDGET


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_no_other_server_and_runs_nothing_inline(client, address):
    answer = client.get(address)
    html = answer.content.decode()
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]*', html) == []
    assert "<script" not in html
    assert " style=" not in html
    assert "'unsafe-inline'" not in answer.headers["Content-Security-Policy"]


def test_english_pages_speak_english(english):
    for address in ("/", "/check/", "/check/employer/", "/readings/", "/policies/", "/what-if/"):
        main = re.search(r"<main.*</main>", english.get(address).content.decode(), re.S)[0]
        said = re.sub(r"<svg.*?</svg>|<textarea.*?</textarea>", "", main, flags=re.S)
        assert CHINESE.findall(re.sub(r"<[^>]*>", "", said)) == [], address


def test_pages_keep_their_language_in_the_browser_alone(client):
    assert client.get("/").cookies == {}
    assert client.get("/check/").cookies == {}


def test_every_named_address_of_the_door_is_tried_here():
    names = {n for n in get_resolver("leye.doors.web.urls").reverse_dict if isinstance(n, str)}
    tried = {reverse(name) for name in names - {"policy", "preferences", "robots", "check-employer-list"}}
    assert tried - {address.split("?")[0] for address in PAGES} == set()


def test_search_engines_keep_out_of_the_screeners(client):
    answer = client.get("/robots.txt")
    assert answer.headers["Content-Type"].startswith("text/plain")
    assert "Disallow: /check/" in answer.content.decode()


def test_a_public_page_takes_no_other_method(client):
    assert client.post("/policies/").status_code == 405
    assert client.delete("/check/").status_code == 405
