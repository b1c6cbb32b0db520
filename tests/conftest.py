"""What every test stands on: a data folder of its own, never `var/`; SQLite, or the PostgreSQL that LEYE_DATABASE_URL names."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

# Before any setting is read (pytest-django would read them earlier if pyproject named the settings module).
_HOME = Path(tempfile.mkdtemp(prefix="leye-tests-"))
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
os.environ["LEYE_HOME"] = str(_HOME)
os.environ["LEYE_PROFILE"] = "demo"
for _name in ("LEYE_KEYS", "LEYE_DECISIONS", "LEYE_SECRET_KEY", "LEYE_HOSTS"):
    os.environ.pop(_name, None)
os.environ["DJANGO_SETTINGS_MODULE"] = "leye.config.settings"
# Playwright keeps an event loop running in the thread of the test; Django would otherwise refuse the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

import django  # noqa: E402  (the environment comes first)
import pytest  # noqa: E402

django.setup()  # now, so that the conftest of a room may import models
del os.environ["DJANGO_SETTINGS_MODULE"]  # xdist's workers inherit it and would read this process's settings

ON_POSTGRES = os.environ.get("LEYE_DATABASE_URL", "").startswith("postgres")
DATABASE_FIXTURES = {"db", "transactional_db", "live_server", "django_db_setup", "django_user_model"}


def _chromium() -> bool:
    return bool(shutil.which("chromium"))


def _java() -> bool:
    return bool(shutil.which("java"))


NEEDS: dict[str, tuple[Callable[[], bool], str]] = {
    "browser": (_chromium, "no chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)"),
    "spark": (_java, "no Java on this machine (Debian: apt-get install openjdk-17-jre-headless)"),
    "postgres": (lambda: ON_POSTGRES, "LEYE_DATABASE_URL names no PostgreSQL"),
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what touches the database (the run on PostgreSQL repeats just that) and skip what the machine cannot run."""
    missing = {marker: reason for marker, (present, reason) in NEEDS.items() if not present()}
    for item in items:
        if item.get_closest_marker("django_db") or DATABASE_FIXTURES.intersection(getattr(item, "fixturenames", ())):
            item.add_marker("database")
        for marker, reason in missing.items():
            if item.get_closest_marker(marker):
                item.add_marker(pytest.mark.skip(reason=reason))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """With LEYE_NO_SKIPS=1 (as in CI) a skipped test fails the run: nothing is left untested unnoticed."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get("LEYE_NO_SKIPS") == "1" and reporter and reporter.stats.get("skipped"):
        reporter.write_line("skipped tests are not allowed in this run (LEYE_NO_SKIPS=1)", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """SQLite tests use a file as the real thing does: other processes and other readers must see what was committed."""
    from django.conf import settings

    for database in settings.DATABASES.values():
        if database["ENGINE"].endswith("sqlite3"):
            database.setdefault("TEST", {})["NAME"] = str(_HOME / "test.sqlite3")


@pytest.fixture
def leye_home() -> Path:
    """The data folder of this test process; removed when the process ends."""
    return _HOME
