"""The reasons of a verdict, for an officer or a resident: each condition with its values, sources and clause, figures, readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .benefit import Benefit
from .condition import Condition, facts_of, parameters_of
from .dated import UNITS, Dated, Open, Parameter, Values
from .fact import About, Subject
from .text import Text
from .verdict import Verdict

WORDS = {"yes": Text("符合", "Entitled"), "no": Text("不符合", "Not entitled"), "unknown": Text("还需知道", "More must be known")}
WORDS["undecided"] = Text("政策待明确", "The policy is open")
MARKS = {True: "✓", False: "✕", None: "?"}


@dataclass(frozen=True)
class Value:
    """A fact as it was read: its words, its value in words (None when unknown) and the register that vouches for it."""

    fact: str
    text: Text
    value: Text | None
    source: Text


@dataclass(frozen=True)
class Line:
    """One condition: does it hold, on what values, by which clause, and what is still to be asked or decided."""

    key: str
    text: Text
    holds: bool | None
    clause: str
    values: tuple[Value, ...]
    missing: tuple[str, ...]
    open: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    """A figure that the verdict rests on: its value in words, since when, from which clause; `sample` when it is one."""

    key: str
    text: Text
    value: Text | None
    since: dt.date | None
    clause: str
    sample: bool


def in_words(about: About, value: Any) -> Text | None:
    """A fact's value in both languages."""
    if value is None:
        return None
    if about.type == "truth":
        return Text("是", "yes") if value else Text("否", "no")
    if about.type == "choice":
        return about.values[value]
    if about.type == "money":
        return yuan_in_words(value)
    unit = about.unit
    return Text(f"{value}{unit.zh}", f"{value} {unit.en}") if unit and about.type != "day" else Text(str(value), str(value))


def yuan_in_words(fen: int) -> Text:
    """A sum in yuan with separators; fen only where there are any."""
    amount = f"{fen // 100:,}" if fen % 100 == 0 else f"{fen // 100:,}.{fen % 100:02d}"
    return Text(f"{amount}元", f"{amount} yuan")


def figure_in_words(parameter: Parameter, value: Any) -> Text | None:
    """A parameter's value in both languages, None where it is open."""
    if value is None:
        return None
    match parameter.unit:
        case "yuan":
            return yuan_in_words(value)
        case "percent":
            return Text(f"{value / 100:g}%", f"{value / 100:g}%")
        case "flag":
            return Text("是", "yes") if value else Text("否", "no")
        case "steps":
            steps = sorted(value.items())
            zh = ";".join(f"{n}人 {yuan_in_words(fen).zh}" for n, fen in steps)
            return Text(zh, "; ".join(f"{n} people {yuan_in_words(fen).en}" for n, fen in steps))
    unit = UNITS[parameter.unit]
    return Text(f"{value}{unit.zh}", f"{value} {unit.en}")


def lines(benefit: type[Benefit], verdict: Verdict, *, facts: Mapping[str, Any]) -> list[Line]:
    """One line per condition, in the order of the rule."""
    return [_line(benefit, c, verdict, facts) for c in benefit.conditions.values()]


def _line(benefit: type[Benefit], condition: Condition, verdict: Verdict, facts: Mapping[str, Any]) -> Line:
    holds, names = verdict.conditions[condition.key], facts_of(condition.term)
    open_ = {p.key for p in parameters_of(condition.term)} | ({o.key for o in benefit.opens} if benefit.counted else set())
    return Line(
        condition.key,
        condition.text,
        holds,
        condition.clause or benefit.clause,
        tuple(value_of(benefit.subject, n, value=facts.get(n)) for n in names),
        tuple(n for n in verdict.missing if holds is None and n in names),
        tuple(o for o in verdict.open if holds is None and o in open_),
    )


def value_of(subject: type[Subject], name: str, *, value: Any) -> Value:
    """A fact of a subject with its value in words."""
    about = subject.facts[name].about
    return Value(name, about.text, in_words(about, value), about.source)


def figures(benefit: type[Benefit], *, on: dt.date, values: Values) -> list[Figure]:
    """The figures in force on a day, and the open points, in the order of the rule."""
    found = []
    for key, parameter in benefit.parameters.items():
        value = values.of(parameter, on)
        since = max((d for d in parameter.values if d <= on), default=None) if isinstance(parameter, Dated) else None
        since = None if key in values.given else since
        found.append(Figure(key, parameter.text, figure_in_words(parameter, value), since, parameter.clause, key in values.samples))
    return found


def open_points(benefit: type[Benefit]) -> list[Open]:
    """Every point that the document leaves open in this benefit, decisive or not."""
    return [p for p in benefit.parameters.values() if isinstance(p, Open)]
