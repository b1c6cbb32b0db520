"""The settings: what each profile insists on before it starts."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from leye.ground import keys


def manage(tmp_path: Path, *command: str, **settings: str) -> subprocess.CompletedProcess:
    """Run Django's own command under these settings, in a process of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LEYE_", "DJANGO_"))}
    environment = {**kept, "LEYE_HOME": str(tmp_path), "DJANGO_SETTINGS_MODULE": "leye.config.settings", **settings}
    return subprocess.run([sys.executable, "-m", "django", *command], env=environment, capture_output=True, text=True)


@pytest.fixture
def production(tmp_path: Path) -> dict[str, str]:
    """The environment of a production start with nothing forgotten."""
    return {
        "LEYE_PROFILE": "production",
        "LEYE_SECRET_KEY": "k" * 30 + "0123456789abcdefghijklmnopqrstuvwxyz",
        "LEYE_HOSTS": "leye.example.cn",
        "LEYE_KEYS": str(keys.make(tmp_path / "keys.json")),
    }


def test_production_is_clean_under_the_deployment_checks(tmp_path, production):
    done = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **production)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("forgotten", ["LEYE_SECRET_KEY", "LEYE_KEYS"])
def test_production_does_not_start_without_its_secrets(tmp_path, production, forgotten):
    del production[forgotten]
    done = manage(tmp_path, "check", **production)
    assert done.returncode != 0
    assert forgotten in done.stderr.splitlines()[-1]


def test_a_short_secret_is_refused(tmp_path, production):
    done = manage(tmp_path, "check", **production | {"LEYE_SECRET_KEY": "short"})
    assert done.returncode != 0
    assert "too short" in done.stderr.splitlines()[-1]


def test_a_profile_that_does_not_exist_is_refused(tmp_path):
    done = manage(tmp_path, "check", LEYE_PROFILE="staging")
    assert done.returncode != 0
    assert "it must be demo or production" in done.stderr


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("DEMO", "False"),
        ("DECISIONS", ""),
        ("DEBUG", "False"),
        ("SESSION_COOKIE_SECURE", "True"),
        ("WHITENOISE_USE_FINDERS", "False"),
    ],
)
def test_production_takes_nothing_from_the_demo(tmp_path, production, setting, expected):
    code = f"from django.conf import settings; print(settings.{setting})"
    done = manage(tmp_path, "shell", "--no-imports", "-c", code, **production)
    assert done.stdout.strip() == expected, done.stderr


def test_no_request_holds_a_transaction_open(tmp_path):
    code = "from django.conf import settings; print(settings.DATABASES['default'].get('ATOMIC_REQUESTS', False))"
    assert manage(tmp_path, "shell", "--no-imports", "-c", code).stdout.strip() == "False"


def test_no_migration_is_missing(tmp_path):
    done = manage(tmp_path, "makemigrations", "--check", "--dry-run")
    assert done.returncode == 0, done.stdout
