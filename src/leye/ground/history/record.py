"""Write down what was done, in the transaction that does it: both happen, or neither.

The head of the chain is taken last. Within `act()` entries wait until everything else of the transaction is written, and are then
appended together; outside, `record` appends at once and must be the last thing that its transaction does. Whoever appends holds the
head until the commit, so numbers have no gaps and stand in the order of commits.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import connection, models, transaction
from django.utils import timezone

from leye.ground import sealed
from leye.ground.actor import Actor
from leye.ground.history import chain, merkle
from leye.ground.history.entry import Draft, check_changes, columns_of, draft
from leye.ground.models import HistoryEntry, HistoryNote

LOCK = (0x6C657965, 1)  # PostgreSQL's advisory lock of the head: it asks for no right but INSERT on the table
_waiting: ContextVar[list[Draft] | None] = ContextVar("waiting", default=None)


@contextmanager
def act() -> Iterator[None]:
    """One act, one transaction; also a decorator (`@act()`). An act within an act is a savepoint of the outer one."""
    if _waiting.get() is not None:
        with transaction.atomic():
            yield
        return
    with transaction.atomic():
        token = _waiting.set([])
        try:
            yield
            append(waiting())
        finally:
            _waiting.reset(token)


def waiting() -> list[Draft]:
    """The entries of the act at hand that are not appended yet, less those whose savepoint was rolled back."""
    alive = {id(mark) for _, mark, *_ in connection.run_on_commit}
    return [one for one in _waiting.get() or [] if id(one.alive) in alive]


def record(
    verb: str,
    about: models.Model | str,
    *,
    by: Actor,
    role: str = "",
    left: str = "",
    entered: str = "",
    case: str = "",
    purpose: str = "",
    changed: Mapping[str, tuple[str | None, str | None] | None] | None = None,
    rows: Sequence[bytes] | None = None,
    note: str = "",
) -> None:
    """Write down one act. `changed`: fields with commitments to their values (`chain.commitments`); `rows`: those of a chunk.

    The note is kept sealed beside the entry, which holds a commitment to it. ValueError where a word is no code.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(f"{verb} must be recorded in the transaction that does it")
    words = {"role": role, "left": left, "entered": entered, "case": case, "purpose": purpose, "request": by.request}
    more = {"changed": check_changes(changed or {})}
    if rows is not None:
        alg = chain.best_algorithm()
        more["chunk"] = {"rows": len(rows), "alg": alg, "root": merkle.root(rows, alg=alg).hex()}
    salt = chain.fresh_salt() if note else b""
    made = draft(verb, about, by=by, words=words, more={**more, "note": chain.commit(note, salt) if note else ""})
    made.salt, made.note = salt, note
    put_off(made) if _waiting.get() is not None else append([made])


def put_off(made: Draft) -> None:
    """Let the entry wait for the end of the act. Django drops the mark with the savepoint that it was set in."""
    made.alive = lambda: None
    transaction.on_commit(made.alive)
    _waiting.get().append(made)


def append(drafts: Sequence[Draft]) -> None:
    """Take the head and put the entries behind it."""
    if not drafts:
        return
    take_head()
    seq, prev = head()
    for one in drafts:
        body, alg, seq = one.body(timezone.now()), chain.best_algorithm(), seq + 1
        link = chain.link(seq, prev, alg=alg, body=body.encode())
        HistoryEntry.objects.create(seq=seq, body=body, alg=alg, prev=prev, hash=link, **columns_of(body))
        if one.note:
            text = sealed.seal_for(HistoryNote, "text", value=one.note, row=seq)
            HistoryNote.objects.create(seq=seq, salt=one.salt, text=text)
        prev = link


def take_head() -> None:
    """Nobody else appends until this transaction ends; on SQLite nobody else writes anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", LOCK)


def head() -> tuple[int, bytes]:
    """Number and hash of the last entry; 0 and zeros before the first."""
    last = HistoryEntry.objects.order_by("-seq").values_list("seq", "hash").first()
    return (0, chain.GENESIS) if last is None else (last[0], bytes(last[1]))
