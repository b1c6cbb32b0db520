"""A term: a value that rules speak of, known or unknown, written as a tree that any reader can walk."""

from __future__ import annotations

from typing import Any, NoReturn


class Term:
    """A node of a rule: an operation over other terms. `name` and `owner` are given by the class that holds a fact."""

    def __init__(self, op: str, *args: Any) -> None:
        self.op, self.args = op, args
        self.name = self.owner = ""
        self.about: Any = None

    def __set_name__(self, owner: type, name: str) -> None:
        if not self.name:
            self.name, self.owner = name, owner.__name__

    def __bool__(self) -> NoReturn:
        raise TypeError(
            f"'{self}' is a rule, not a Python truth value: join conditions with & | ~ in brackets, not with and/or/not, "
            "and do not chain comparisons"
        )

    def __str__(self) -> str:
        return f"{self.owner}.{self.name}" if self.name else f"{self.op}({', '.join(map(str, self.args))})"

    __hash__ = object.__hash__


def _truth(value: Any, place: str) -> Truth:
    if not isinstance(value, Truth):
        raise TypeError(f"{place} needs a condition (true, false or unknown), not {value}")
    return value


class Truth(Term):
    """True, false or unknown."""

    def __and__(self, other: Truth) -> Truth:
        return Truth("and", self, _truth(other, "&"))

    def __or__(self, other: Truth) -> Truth:
        return Truth("or", self, _truth(other, "|"))

    def __invert__(self) -> Truth:
        return Truth("not", self)


class Number(Term):
    """A whole number, or unknown. A count over records whose facts are unknown is an interval."""

    def _compare(self, op: str, other: Any) -> Truth:
        if not isinstance(other, (Number, int)) or isinstance(other, bool):
            raise TypeError(f"{self} is a number: it cannot be compared with {other!r}")
        return Truth(op, self, other)

    def __ge__(self, other: Any) -> Truth:
        return self._compare("ge", other)

    def __gt__(self, other: Any) -> Truth:
        return self._compare("gt", other)

    def __le__(self, other: Any) -> Truth:
        return self._compare("le", other)

    def __lt__(self, other: Any) -> Truth:
        return self._compare("lt", other)

    def times(self, other: Number) -> Number:
        """This many times the other, e.g. placements times a sum each."""
        return Number("mul", self, other)


class Money(Number):
    """Whole fen (1/100 yuan) in 64 bits."""

    def share(self, basis_points: Number) -> Money:
        """A share of this sum, rounded down to the fen; the share in 1/10000."""
        return Money("part", self, basis_points)


class Choice(Term):
    """One of a closed list of values, or unknown."""

    def __eq__(self, other: object) -> Truth:  # type: ignore[override]
        return self.among(other)  # type: ignore[arg-type]

    def __ne__(self, other: object) -> Truth:  # type: ignore[override]
        return ~self.among(other)  # type: ignore[arg-type]

    def among(self, *values: str) -> Truth:
        """One of these values; a value outside the list is refused when the rule is written."""
        allowed = self.about.values
        wrong = [v for v in values if v not in allowed]
        if wrong:
            raise ValueError(f"{self} is never {wrong[0]!r}: it is one of {', '.join(allowed)}")
        return Truth("among", self, values)

    __hash__ = object.__hash__


class Day(Term):
    """A calendar day, or unknown. Ages and periods become comparisons of days (`lower.py`)."""

    def reached(self, count: Number | int, unit: str, *, at: Day | None = None) -> Truth:
        """`count` years or months after this day have been completed on `at` (the day of determination when none is given)."""
        return Truth("reached", self, count, unit, at)

    def within(self, count: Number | int, unit: str, *, at: Day | None = None) -> Truth:
        """`at` is not after the day that is `count` years or months after this one; before this day counts as within."""
        return Truth("within", self, count, unit, at)

    def aged(self, years: Number | int, *, at: Day | None = None) -> Truth:
        """A person born on this day has completed so many years (年满, the birthday itself included)."""
        return self.reached(years, "years", at=at)

    def before(self, other: Day | None = None) -> Truth:
        """Earlier than another day, or than the day of determination."""
        return Truth("before", self, other)

    def by(self, other: Day | None = None) -> Truth:
        """On or before another day, or the day of determination."""
        return Truth("by", self, other)

    def in_year(self, year: Number) -> Truth:
        """Falls in this calendar year."""
        return Truth("in_year", self, year)
