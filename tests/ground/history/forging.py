"""What the owner of a database can do to the history once the triggers are out of the way: the six attacks."""

from django.db import connection

from leye.ground.history import chain
from leye.ground.history.record import record
from tests.ground.actors import ANN

ENTRIES = 30


def sql(statement: str, *values) -> None:
    """As the owner, past the programme."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def unlock() -> None:
    """Take the triggers away, as only an owner can."""
    if connection.vendor == "postgresql":
        return sql("ALTER TABLE ground_history DISABLE TRIGGER USER")
    for name in ("update", "delete", "replace"):
        sql(f"DROP TRIGGER ground_history_append_only_{name}")


def begin(count: int = ENTRIES) -> None:
    """A history of its own: nothing but these entries, and no trigger."""
    unlock()
    sql("DELETE FROM ground_history")
    for n in range(1, count + 1):
        record("errands.check", f"ground.errand:{n}", by=ANN, role="checker", left="new", entered="checked", note="seen" * (n % 2))


def body_of(seq: int) -> str:
    """The body of an entry."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT body FROM ground_history WHERE seq = %s", [seq])
        return cursor.fetchone()[0]


def edit(seq: int = 12) -> None:
    """Make somebody else the one who did it, in body and column, and leave the hash."""
    sql("UPDATE ground_history SET body = replace(body, 'person:1', 'person:9'), actor = 'person:9' WHERE seq = %s", seq)


def remove(seq: int = 12) -> None:
    """Take one entry out."""
    sql("DELETE FROM ground_history WHERE seq = %s", seq)


def swap() -> None:
    """Exchange two entries, with everything that they hold."""
    for old, new in ((12, 999), (20, 12), (999, 20)):
        sql("UPDATE ground_history SET seq = %s WHERE seq = %s", new, old)


def cut() -> None:
    """Cut the last ten off."""
    sql("DELETE FROM ground_history WHERE seq > %s", ENTRIES - 10)


def rewrite() -> None:
    """Forge an entry and reckon all hashes from there to the end anew, as the programme would have."""
    edit(21)
    with connection.cursor() as cursor:
        cursor.execute("SELECT hash FROM ground_history WHERE seq = 20")
        prev = bytes(cursor.fetchone()[0])
    for seq in range(21, ENTRIES + 1):
        link = chain.link(seq, prev, alg=chain.best_algorithm(), body=body_of(seq).encode())
        sql("UPDATE ground_history SET prev = %s, hash = %s WHERE seq = %s", prev, link, seq)
        prev = link


def delete_all() -> None:
    """Leave nothing."""
    sql("DELETE FROM ground_history")


ATTACKS = {edit: 12, remove: 12, swap: 12, cut: 21, rewrite: 30, delete_all: 1}  # and the number that must be named
BLIND_WITHOUT_ANCHOR = {cut, rewrite, delete_all}
