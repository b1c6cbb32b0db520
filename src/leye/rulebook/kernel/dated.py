"""Figures of the policy: dated where it states them, open where it is silent, overridden by decisions or what-ifs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .term import Number, Truth
from .text import Text

UNITS = {
    "yuan": Text("元", "yuan"),
    "years": Text("年", "years"),
    "age": Text("周岁", "years of age"),
    "months": Text("个月", "months"),
    "percent": Text("%", "%"),
    "people": Text("人", "people"),
    "steps": Text("人 → 元", "people → yuan"),
    "flag": Text("是否", "yes or no"),
    "words": Text("说明", "in words"),
}


def yuan(amount: int) -> int:
    """Whole yuan in fen."""
    return amount * 100


class Parameter(Number):
    """A figure that a rule names; `key` is `<benefit>.<name>`, given by the benefit that holds it."""

    def __init__(self, op: str, text: Text, unit: str) -> None:
        super().__init__(op)
        if unit not in UNITS:
            raise LookupError(f"no unit {unit!r}: one of {', '.join(UNITS)}")
        self.text, self.unit, self.key, self.clause = text, unit, "", ""


class Dated(Parameter):
    """A stated figure: what holds from each date, with the clause that states it (money in fen, shares in 1/10000)."""

    def __init__(self, text: Text, values: Mapping[str, Any], unit: str, *, source: str = "") -> None:
        super().__init__("dated", text, unit)
        self.values = {dt.date.fromisoformat(k): v for k, v in values.items()}
        self.source = source

    def on(self, day: dt.date) -> Any:
        """The value in force; LookupError names the parameter and its first day when the day lies before."""
        in_force = [since for since in self.values if since <= day]
        if not in_force:
            raise LookupError(f"{self.key} has no value on {day}: its first is of {min(self.values)}")
        return self.values[max(in_force)]

    def first_step(self) -> Number:
        """The count that reaches the lowest step, whatever the steps are on the day: a what-if moves it with them."""
        return Number("first_step", self)


class Open(Parameter):
    """Where the document is silent: the question, who must decide it, and nothing invented."""

    def __init__(self, question: Text, unit: str, *, decides: Text | None = None) -> None:
        super().__init__("open", question, unit)
        self.decides = decides

    @property
    def question(self) -> Text:
        """What the bureau is asked."""
        return self.text

    def holds(self) -> Truth:
        """An open yes-or-no as a condition: undecided until it is decided."""
        return Truth("flag", self)

    def when_decided(self, term: Truth) -> Truth:
        """A further requirement that applies once the point is decided; until then the stated conditions stand alone."""
        return Truth("when_decided", self, term)


@dataclass(frozen=True)
class Values:
    """Values that replace or fill parameters: a what-if, the district's decisions, or the demo's samples.

    `given` maps parameter keys to values in the kernel's units (fen, 1/10000, whole numbers, {people: fen}, bool);
    `samples` are the keys whose value is a sample, so that every amount resting on one is marked.
    """

    given: Mapping[str, Any] = field(default_factory=dict)
    samples: frozenset[str] = frozenset()

    def of(self, parameter: Parameter, day: dt.date) -> Any:
        """The value in force, or None where the point is still open."""
        if parameter.key in self.given:
            return self.given[parameter.key]
        return parameter.on(day) if isinstance(parameter, Dated) else None

    def identity(self) -> tuple:
        """A hashable form, for caches of compiled readers."""
        return tuple(sorted((k, repr(v)) for k, v in self.given.items())), tuple(sorted(self.samples))

    def __hash__(self) -> int:
        return hash(self.identity())

    def over(self, other: Values) -> Values:
        """These values on top of others."""
        kept = other.samples - set(self.given)
        return Values({**other.given, **self.given}, self.samples | kept)

    @classmethod
    def none(cls) -> Values:
        """Nothing overridden: the document as it stands."""
        return cls()
