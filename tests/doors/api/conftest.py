"""What tests of the interface stand on: the whole application, called without a socket and without a database."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client

Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)  # the server's static files are looked for when it starts


@pytest.fixture
def get() -> Callable[..., HttpResponse]:
    """GET an address below /api/v1/."""

    def call(address: str, **headers: str) -> HttpResponse:
        return Client().get(f"/api/v1/{address}", headers=headers)

    return call


@pytest.fixture
def post() -> Callable[..., HttpResponse]:
    """POST a value (or raw text) as JSON to an address below /api/v1/."""

    def call(address: str, body: Any, *, content_type: str = "application/json", **headers: str) -> HttpResponse:
        raw = body if isinstance(body, (str, bytes)) else json.dumps(body)
        return Client().post(f"/api/v1/{address}", raw, content_type=content_type, headers=headers)

    return call
