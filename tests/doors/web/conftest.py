"""What page tests stand on: compiled words, a client in either language, gathered static files."""

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.utils import translation

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session", autouse=True)
def words() -> None:
    """Compile the catalogues, as installation does."""
    runpy.run_path(str(ROOT / "scripts/messages.py"))["compile_catalogues"]()


@pytest.fixture(scope="session", autouse=True)
def static_folder() -> None:
    """The folder of gathered static files exists, as after `leye prepare`."""
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    """Tests outside a request speak Chinese, whatever the request before them spoke."""
    with translation.override("zh-hans"):
        yield


@pytest.fixture
def english(client: Client) -> Client:
    """A client whose reader chose English."""
    client.cookies["django_language"] = "en"
    return client
