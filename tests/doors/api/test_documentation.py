"""docs/api.md is true: each command on it is run, and its answer is what stands below it."""

import json
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.test import Client

from leye.doors.api.urls import api

PAGE = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```sh\n(curl .*?)\n```\n```json\n(.*?)\n```", PAGE, re.DOTALL)
ELIDED = "…"


def run(command):
    """The answer to a curl command of the page, called in process."""
    words = shlex.split(command)
    options = {"-H": [], "-d": [], "-X": []}
    addresses = []
    while words := words[1:]:
        if words[0] in options:
            options[words[0]].append(words[1])
            words = words[1:]
        elif words[0] != "-s":
            addresses.append(words[0])
    (address,) = addresses
    place = urlsplit(address)
    path = f"{place.path}?{place.query}"
    if options["-d"]:
        (header,) = options["-H"]
        return Client().post(path, options["-d"][0], content_type=header.removeprefix("Content-Type: "))
    return Client().get(path)


def matches(shown, given):
    """Whether an answer is what the page shows; what the page leaves out may be anything."""
    if isinstance(shown, dict):
        whole = ELIDED in shown or set(shown) == set(given)
        return whole and all(key in given and matches(value, given[key]) for key, value in shown.items() if key != ELIDED)
    if isinstance(shown, list):
        if shown and shown[-1] == ELIDED:
            shown, given = shown[:-1], given[: len(shown) - 1]
        return len(shown) == len(given) and all(matches(a, b) for a, b in zip(shown, given, strict=True))
    if isinstance(shown, str) and shown.endswith(ELIDED):
        return given.startswith(shown.removesuffix(ELIDED))
    return type(shown) is type(given) and shown == given


@pytest.mark.parametrize(("command", "shown"), SHOWN, ids=[command.splitlines()[0][-60:] for command, _ in SHOWN])
def test_a_command_of_the_page_answers_what_the_page_shows(command, shown):
    answer = run(command).json()
    assert matches(json.loads(shown), answer), json.dumps(answer, ensure_ascii=False, indent=2)


def test_every_command_of_the_page_shows_its_answer_and_every_address_is_named():
    assert len(SHOWN) == PAGE.count("curl -s") == 8
    for path in api.schema["paths"]:
        assert f"`GET {path.removeprefix('/api/v1/')}`" in PAGE or f" {path.removeprefix('/api/v1/')}" in PAGE


@pytest.mark.parametrize(
    ("shown", "given", "same"),
    [
        ({"a": 1, "…": "…"}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"a": 1, "b": 2}, False),
        ({"a": 2, "…": "…"}, {"a": 1, "b": 2}, False),
        ([1, "…"], [1, 2, 3], True),
        ([1], [1, 2], False),
        (1, True, False),
        ("x+…", "x+12", True),
    ],
)
def test_the_comparison_sees_a_difference(shown, given, same):
    assert matches(shown, given) is same
