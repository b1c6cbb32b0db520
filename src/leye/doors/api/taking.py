"""What a question hands in: its benefits, its records and the tables that are counted for them, checked together."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from leye.doors.api.intake import Facts, Intake
from leye.doors.api.requests import Asked, counted_of
from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.fact import Subject, suggest

Tables = dict[str, list[Facts]]


@dataclass(frozen=True)
class Taken:
    """Typed records of one subject, with their tables; `single` when one was handed in alone, as `facts`.

    `places` are the numbers of the records of a table as they were handed in, `unmatched` how many were of nobody asked about.
    """

    records: list[Facts]
    tables: Tables
    places: dict[str, list[int]]
    unmatched: dict[str, int]
    single: bool


def _taken(records: list[Facts], handed: dict[str, tuple[list[Facts], list[bool]]], *, single: bool) -> Taken:
    """The records with those of their tables that belong to them."""
    own = {
        name: [(n, row) for n, (row, is_own) in enumerate(zip(*both, strict=True), 1) if is_own] for name, both in handed.items()
    }
    tables = {name: [row for _, row in rows] for name, rows in own.items()}
    places = {name: [n for n, _ in rows] for name, rows in own.items()}
    lost = {name: len(rows) - len(tables[name]) for name, (rows, _) in handed.items()}
    return Taken(records, tables, places, {name: count for name, count in lost.items() if count}, single)


def take_single(asked: Asked, subject: type[Subject], *, on: dt.date) -> Taken:
    """One subject alone: records of its tables are its own, unless they name another."""
    (facts,) = Intake(subject, on, ("facts",), single=True).take([asked.facts])
    handed = {}
    for name, rows in _typed_tables(asked, subject, on):
        by, key = counted_of(subject)[name].by, facts.get(subject.key)
        named = {r[by] for r in rows if r.get(by) is not None}
        if key is None and len(named) > 1:
            said = f"The records of {name!r} name several subjects in {by!r}: name the one you ask about, as {subject.key!r}."
            raise Refusal("facts_unfit", said)
        handed[name] = rows, [key is None or row.get(by) in (None, key) for row in rows]
    return _taken([facts], handed, single=True)


def take_many(asked: Asked, subject: type[Subject], *, on: dt.date) -> Taken:
    """Several subjects, each with its key, by which records of the tables find theirs."""
    intake = Intake(subject, on, ("records",))
    records = intake.take(asked.records)
    if len(records) > 1:
        intake.check_keys(records)
    handed, keys = {}, {record.get(subject.key) for record in records}
    for name, rows in _typed_tables(asked, subject, on):
        counted, owner = counted_of(subject)[name], records[0].get(subject.key)
        place = Intake(counted.record, on, ("tables", name))
        for number, row in enumerate(rows, 1):
            if row.get(counted.by) is None and len(records) > 1:
                place.fault(number, counted.by, reason="it is missing: it tells whose record this is")
        place.refuse()
        owned = [row if row.get(counted.by) is not None else {**row, counted.by: owner} for row in rows]
        handed[name] = owned, [row[counted.by] in keys for row in owned]
    return _taken(records, handed, single=False)


def _typed_tables(asked: Asked, subject: type[Subject], on: dt.date) -> Iterable[tuple[str, list[Facts]]]:
    """The tables that were handed in; one that is left out is unknown, an empty one counts nothing."""
    handed = getattr(asked, "tables", None)
    for name in handed.model_fields_set if handed else ():
        record = counted_of(subject)[name].record
        yield name, Intake(record, on, ("tables", name)).take(getattr(handed, name))


def take(asked: Any, subject: type[Subject], *, on: dt.date) -> Taken:
    """What a determination is asked for: `facts` of one subject, or `records` of several."""
    if (asked.facts is None) == (asked.records is None):
        said = "give either facts (one subject) or records (several), not both and not neither"
        raise Refusal("invalid", f"{said.capitalize()}.", errors=[{"in": "body", "pointer": "", "reason": said}])
    return take_single(asked, subject, on=on) if asked.facts is not None else take_many(asked, subject, on=on)


def chosen_benefits(subject: type[Subject], slugs: list[str]) -> tuple[type[Benefit], ...]:
    """The benefits asked for, in the order of the catalogue; Refusal with a suggestion where the subject has no such benefit."""
    known = {b.slug: b for b in shelf.of(subject.name)}
    for number, slug in enumerate(slugs):
        if slug not in known:
            reason = f"{subject.name} has no benefit {slug[:60]!r}{suggest(slug[:60], known)}"
            error = {"in": "body", "pointer": f"/benefits/{number}", "reason": reason}
            raise Refusal("invalid", f"benefits: {reason}", errors=[error])
    return tuple(b for b in known.values() if b.slug in slugs)
