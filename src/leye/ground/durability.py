"""Durability: the house refuses to open on a database that could forget what it has confirmed."""

from django.core.checks import Error, register
from django.db import connection

from leye.ground.refusals import Refusal

SQLITE_WANTS = {"journal_mode": ("wal", "wal"), "synchronous": (2, "FULL"), "foreign_keys": (1, "ON")}
POSTGRES_WANTS = ("fsync", "synchronous_commit", "full_page_writes")
MEMORY = ":memory:"


def faults() -> list[str]:
    """What is wrong with this connection's settings, one plain sentence each; empty when a commit is safe."""
    return sqlite_faults() if connection.vendor == "sqlite" else postgres_faults()


def sqlite_faults() -> list[str]:
    """SQLite must write ahead, sync on each commit and hold its foreign keys; a database in memory has nothing to lose."""
    found = []
    with connection.cursor() as cursor:
        in_memory = not cursor.execute("PRAGMA database_list").fetchone()[2]
        for name, (wanted, spoken) in SQLITE_WANTS.items():
            value = cursor.execute(f"PRAGMA {name}").fetchone()[0]
            if value != wanted and not (in_memory and name == "journal_mode"):
                found.append(f"SQLite runs with {name} = {value}, and it must be {spoken}.")
    return found


def postgres_faults() -> list[str]:
    """PostgreSQL must sync to disk before it confirms; `synchronous_commit` may be stricter than `on`, never looser."""
    found = []
    with connection.cursor() as cursor:
        for name in POSTGRES_WANTS:
            cursor.execute("SELECT current_setting(%s)", [name])
            (value,) = cursor.fetchone()
            if value not in ("on", "remote_apply"):
                found.append(f"PostgreSQL runs with {name} = {value}, and it must be on.")
    return found


def assert_durable() -> None:
    """Raise a Refusal that names every wrong setting; called before a door opens."""
    if found := faults():
        raise Refusal(
            "not_durable",
            f"This database could lose what it has confirmed, so the system does not start. {' '.join(found)} "
            "Correct the setting (LEYE_DATABASE_URL, or the server's configuration) and start again.",
            faults=found,
        )


@register("leye", deploy=True)
def check_durability(app_configs, **options) -> list[Error]:
    """The same question for `check --deploy`."""
    return [Error(fault, id="leye.E001") for fault in faults()]
