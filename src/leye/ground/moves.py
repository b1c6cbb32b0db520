"""Moves: an edge of a state graph is one line of data, and one function makes it: locked, permitted, written down."""

from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass

from django.db import connection, models, transaction

from leye.ground.actor import Actor
from leye.ground.history.reads import those_who_did
from leye.ground.history.record import record
from leye.ground.refusals import Sentences

SENTENCES = Sentences(
    gone="{about} is not there any more, so {verb} could not be done. Nothing was changed; go back to the list.",
    wrong_stage=(
        "{verb} leads from {leaves}, but {about} stands at {stage}: somebody may have been faster. "
        "Nothing was changed; look at it again."
    ),
    wrong_role="{verb} takes the role {role}, which you do not hold. Nothing was changed; hand it to somebody who does.",
    same_person=(
        "{verb} may not be done by whoever did {earlier} to {about}, under any account or for anybody else. "
        "Nothing was changed; hand it to a colleague."
    ),
)


@dataclass(frozen=True, slots=True)
class Move:
    """One edge: the verb, the stages that it leaves, the one that it enters, the role that it takes, and whom it excludes.

    `not_the_one_who`: a verb, or several, that nobody who makes this move may ever have done to the same thing.
    """

    verb: str
    _: KW_ONLY
    leaves: tuple[str, ...]
    enters: str
    role: str
    not_the_one_who: str | tuple[str, ...] = ()

    @property
    def excludes(self) -> tuple[str, ...]:
        """The verbs as a tuple."""
        given = self.not_the_one_who
        return (given,) if isinstance(given, str) else tuple(given)


def make(
    move: Move, obj: models.Model, *, by: Actor, note: str = "", case: str = "", purpose: str = "", column: str = "stage"
) -> None:
    """Make a move: lock the row, check stage, role and who came before, change the stage, write history. Refusal or all of it.

    To be called in the transaction of the verb, best within `history.record.act()`, so that the head of the history is taken last.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(f"{move.verb} must be made in a transaction")
    stage = locked_stage(move, obj, column=column)
    check(move, obj, by=by, stage=stage)
    # SQLite has no row locks; there, as everywhere, the stage is changed only from the one that was seen.
    if rows_of(obj).filter(**{column: stage}).update(**{column: move.enters}) != 1:
        raise SENTENCES.refusal("wrong_stage", **words(move, obj), leaves=" / ".join(move.leaves), stage="another stage")
    setattr(obj, column, move.enters)
    record(move.verb, obj, by=by, role=move.role, left=stage, entered=move.enters, case=case, purpose=purpose, note=note)


def check(move: Move, obj: models.Model, *, by: Actor, stage: str) -> None:
    """Refuse a move from another stage, without its role, or by a person whom an earlier verb excludes."""
    if stage not in move.leaves:
        raise SENTENCES.refusal("wrong_stage", **words(move, obj), leaves=" / ".join(move.leaves), stage=stage)
    if move.role not in by.roles:
        raise SENTENCES.refusal("wrong_role", **words(move, obj), role=move.role)
    if move.excludes and by.persons & those_who_did(move.excludes, obj):
        raise SENTENCES.refusal("same_person", **words(move, obj), earlier=" / ".join(move.excludes))


def locked_stage(move: Move, obj: models.Model, *, column: str) -> str:
    """The stage that the row has now, whatever the object in hand says; nobody else changes it until we commit."""
    stage = rows_of(obj).select_for_update().values_list(column, flat=True).first()
    if stage is None:
        raise SENTENCES.refusal("gone", **words(move, obj))
    return stage


def rows_of(obj: models.Model) -> models.QuerySet:
    """The one row, past any manager that asks who is looking."""
    return type(obj)._base_manager.filter(pk=obj.pk)


def words(move: Move, obj: models.Model) -> dict[str, str]:
    """What every sentence is filled with."""
    return {"verb": move.verb, "about": f"{obj._meta.verbose_name} {obj.pk}"}


def graph(moves: Iterable[Move]) -> str:
    """The state graph as Mermaid text for the documents: one line per edge, with the role and whom it excludes."""
    lines = ["stateDiagram-v2"]
    for move in moves:
        excluded = f", not who did {' / '.join(move.excludes)}" if move.excludes else ""
        lines += [f"    {stage} --> {move.enters}: {move.verb} ({move.role}{excluded})" for stage in move.leaves]
    return "\n".join(lines)
