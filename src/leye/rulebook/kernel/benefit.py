"""A benefit: conditions, award, readings, evidence, route and examples of one entitlement, in one class for policy officers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from .award import Award
from .condition import Condition, facts_of, parameters_of
from .dated import Open, Parameter
from .fact import Subject, suggest
from .term import Number, Term
from .text import Reading, Text


@dataclass(frozen=True)
class Evidence:
    """What proves a condition; `register` when it is fetched from a register and never asked from the applicant."""

    text: Text
    register: str = ""


@dataclass(frozen=True)
class Step:
    """One stop on the route of a claim, and what is done there."""

    where: Text
    what: Text


class Counted:
    """Fills a number by counting records of another table; unknown records make it an interval.

    `by` is the records' column that names the subject, `distinct` the column whose value counts once, `where` the conditions.
    """

    def __init__(
        self, fills: Number, record: type[Subject], *, by: Term, distinct: Term, year: Number, where: Mapping[str, Condition]
    ) -> None:
        self.fills, self.record, self.by, self.distinct, self.year = fills, record, by.name, distinct.name, year
        self.where = dict(where)
        for key, condition in self.where.items():
            condition.key = key


class Example:
    """A case that is run as a test and shown as “for instance”: facts, and what comes of them."""

    def __init__(self, facts: Mapping[str, Any], expect: str, *, gives: int | None, asks: Any, open_: Any, **given: Any) -> None:
        self.facts, self.expect, self.gives = dict(facts), expect, gives
        self.asks, self.open = frozenset(asks), frozenset(open_)
        self.on, self.tables, self.cohort, self.settings = given["on"], given["tables"], given["cohort"], given["settings"]


def example(
    *,
    gives: int | None = None,
    holds: bool | None = None,
    asks: Any = (),
    undecided: Any = (),
    awaits: Any = (),
    on: str = "2018-12-31",
    tables: Mapping[str, list] | None = None,
    cohort: tuple = (),
    settings: Mapping[str, Any] | None = None,
    **facts: Any,
) -> Example:
    """A case with its outcome: `gives` fen or `holds` (yes), `asks` these facts (unknown), `undecided` for these open points,
    `awaits` these open points for its sum (yes, amount open); none of them: no. `cohort` holds the other subjects of a ranking."""
    expect = "unknown" if asks and not awaits and gives is None and not holds else "undecided" if undecided else "no"
    if gives is not None or holds or awaits:
        expect = "yes"
    given = {"on": on, "tables": dict(tables or {}), "cohort": cohort, "settings": dict(settings or {})}
    return Example(facts, expect, gives=gives, asks=asks, open_=(*undecided, *awaits), **given)


class Benefit:
    """Base of every benefit. Class arguments: `of` the subject, `clause` as `2.4.3`, `abstract` for a shared shape."""

    title: ClassVar[Text]
    summary: ClassVar[Text]
    award: ClassVar[Award]
    audience: ClassVar[str]
    reading: ClassVar[tuple[Reading, ...]] = ()
    evidence: ClassVar[tuple[Evidence, ...]] = ()
    route: ClassVar[tuple[Step, ...]] = ()
    funding: ClassVar[str] = ""
    notes: ClassVar[tuple[Text, ...]] = ()
    examples: ClassVar[tuple[Example, ...]] = ()
    counted: ClassVar[Counted | None] = None
    # derived
    slug: ClassVar[str]
    subject: ClassVar[type[Subject]]
    clause: ClassVar[str]
    conditions: ClassVar[dict[str, Condition]]
    parameters: ClassVar[dict[str, Parameter]]
    opens: ClassVar[tuple[Open, ...]]
    facts: ClassVar[tuple[str, ...]]
    lead: ClassVar[Text | None] = None
    responsible: ClassVar[tuple[Text, ...]] = ()

    def __init_subclass__(cls, *, of: type[Subject], clause: str) -> None:
        cls.slug = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        cls.subject, cls.clause = of, clause
        cls.conditions = {n: v for n, v in vars(cls).items() if isinstance(v, Condition)}
        if not cls.conditions or not hasattr(cls, "award"):
            raise TypeError(f"{cls.__name__} needs at least one condition and an award")
        cls.parameters = cls._name_parameters()
        counted = cls.counted.where.values() if cls.counted else ()
        rules = [c.term for c in (*cls.conditions.values(), *counted)]
        amount = [] if cls.award.amount is None else [cls.award.amount]
        decisive = {p.key for p in parameters_of(*rules, *amount)}
        cls.opens = tuple(p for p in cls.parameters.values() if isinstance(p, Open) and p.key in decisive)
        cls.facts = facts_of(*(c.term for c in cls.conditions.values()), *amount)
        cls._check_examples()

    @classmethod
    def _name_parameters(cls) -> dict[str, Parameter]:
        found = {}
        for name, value in vars(cls).items():
            if isinstance(value, Parameter) and value.op in ("dated", "open"):
                value.key = value.key or f"{cls.slug}.{name}"
                value.clause = value.clause or cls.clause
                found[value.key] = value
        return found

    @classmethod
    def _check_examples(cls) -> None:
        for case in cls.examples:
            for name in case.facts:
                if name not in cls.subject.facts:
                    raise LookupError(f"example of {cls.slug}: no fact {name!r}{suggest(name, cls.subject.facts)}")

    @classmethod
    def leaves(cls) -> tuple[str, ...]:
        """What may be missing, in the order of the bits of a mask: facts, then open points."""
        return (*cls.facts, *(o.key for o in cls.opens))
