"""Lowering: a benefit on a day becomes a plain tree with figures filled in and ages turned into date cut-offs.

Both readers read this one tree, so there is one meaning. A node is a tuple (operation, operand, …); equal nodes have equal values.
`age(d) >= n` is exactly `d <= day - n years`: one comparison instead of taking every date apart.
"""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from .dated import Parameter, Values
from .term import Term

Node = tuple
OPERANDS = {"fact": 0, "open": 0, "lit": 0, "best": 0, "in": 1, "tiers": 1, "reached": 2}


def children(node: Node) -> tuple[Node, ...]:
    """The nodes below a node (its other elements are constants)."""
    return node[1 : 1 + OPERANDS.get(node[0], len(node))]


def column(name: str) -> str:
    """A slug or parameter key as a column name that every engine takes without quotes."""
    return name.replace("-", "_").replace(".", "__")


def back(day: dt.date, months: int) -> dt.date:
    """The day so many months earlier; the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@dataclass
class Lowering:
    """Lowers terms of one benefit. `own` is the subject's class name: facts of another owner come from the parent record.

    `counted` names the fact that is an interval (`<name>__low`, `<name>__high`), if any.
    """

    on: dt.date
    values: Values
    own: str
    slug: str
    counted: str = ""
    used: set[str] = field(default_factory=set)

    def value(self, given: Any) -> Any:
        """A figure: the number itself, or what is in force for a parameter; None where open."""
        if isinstance(given, Parameter):
            self.used.add(given.key)
            return self.values.of(given, self.on)
        return given

    def lower(self, term: Any) -> Node:
        """The plain tree of a term."""
        if not isinstance(term, Term):
            return ("lit", term)
        return getattr(self, f"_{term.op}", self._plain)(term)

    def _plain(self, term: Term) -> Node:
        return (term.op, *(self.lower(a) for a in term.args))

    def _fact(self, term: Term) -> Node:
        return ("fact", term.name if term.owner == self.own else f"outer__{term.name}")

    def _figure(self, term: Term) -> Node:
        value = self.value(term)
        return ("open", term.key) if value is None else ("lit", value)

    _dated = _open = _figure

    def _flag(self, term: Term) -> Node:
        return self._figure(term.args[0])

    def _when_decided(self, term: Term) -> Node:
        decision, requirement = term.args
        return ("lit", True) if self.value(decision) is None else self.lower(requirement)

    def _among(self, term: Term) -> Node:
        return ("in", self.lower(term.args[0]), term.args[1])

    def _compare(self, term: Term) -> Node:
        left, right = term.args
        if getattr(left, "name", "") == self.counted and self.counted:
            other = self.lower(right)
            return ("agree", *((term.op, ("fact", f"{self.counted}__{end}"), other) for end in ("low", "high")))
        return self._plain(term)

    _ge = _gt = _le = _lt = _compare

    def _tiers(self, term: Term) -> Node:
        number, steps = term.args
        found = self.value(steps)
        if found is None:
            return ("open", steps.key)
        rungs = tuple(sorted(found.items(), reverse=True))
        if number.name == self.counted and self.counted:
            return ("agree", *(("tiers", ("fact", f"{self.counted}__{end}"), rungs) for end in ("low", "high")))
        return ("tiers", self.lower(number), rungs)

    def _first_step(self, term: Term) -> Node:
        return ("lit", min(self.value(term.args[0])))

    def _months(self, count: Any, unit: str) -> int | None:
        found = self.value(count)
        return None if found is None else found * (12 if unit == "years" else 1)

    def _reached(self, term: Term) -> Node:
        day, count, unit, at = term.args
        months = self._months(count, unit)
        if months is None:
            return ("open", count.key)
        if at is None:
            return ("le", self.lower(day), ("lit", back(self.on, months)))
        return ("reached", self.lower(day), self.lower(at), months)

    def _within(self, term: Term) -> Node:
        day, count, unit, at = term.args
        months = self._months(count, unit)
        if months is None:
            return ("open", count.key)
        if at is None:
            return ("gt", self.lower(day), ("lit", back(self.on - dt.timedelta(1), months)))
        return ("not", ("reached", self.lower(day), ("day_before", self.lower(at)), months))

    def _day_order(self, term: Term) -> Node:
        day, other = term.args
        return (
            "lt" if term.op == "before" else "le",
            self.lower(day),
            ("lit", self.on) if other is None else self.lower(other),
        )

    _before = _by = _day_order

    def _best(self, term: Term) -> Node:
        self.value(term.args[0])
        return ("best", f"{column(self.slug)}__best", term.args[1].name, term.args[2].name)
