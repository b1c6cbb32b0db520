"""Language, size and look are kept in the reader's browser; a form half filled is not lost on the way."""

import pytest


def test_a_choice_is_remembered_and_leads_back(client):
    answer = client.post("/preferences/", {"language": "en", "next": "/policies/?q=job"})
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/policies/?q=job"
    assert client.cookies["django_language"].value == "en"
    assert "All policies" in client.get("/policies/").content.decode()


@pytest.mark.parametrize(("name", "value", "mark"), [("size", "large", 'data-size="large"'), ("look", "dark", 'data-look="dark"')])
def test_size_and_look_mark_the_page(client, name, value, mark):
    assert mark not in client.get("/policies/").content.decode()
    client.post("/preferences/", {name: value, "next": "/"})
    assert mark in client.get("/policies/").content.decode()


def test_a_half_filled_form_goes_on_with_the_same_body(client):
    answer = client.post("/preferences/", {"language": "en", "next": "/check/", "keep": "1", "known.sex": "F"})
    assert answer.status_code == 307
    assert answer.headers["Location"] == "/check/"


@pytest.mark.parametrize("target", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)", "check/"])
def test_one_is_never_led_elsewhere(client, target):
    assert client.post("/preferences/", {"size": "large", "next": target}).headers["Location"] == "/"


@pytest.mark.parametrize(("name", "value"), [("language", "fr"), ("size", "huge"), ("look", "<script>")])
def test_a_choice_that_is_none_sets_nothing(client, name, value):
    assert client.post("/preferences/", {name: value, "next": "/"}).cookies == {}


def test_looking_at_the_address_is_refused(client):
    assert client.get("/preferences/").status_code == 405
