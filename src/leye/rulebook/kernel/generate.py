"""Writes a plan as the source of one Python function over a record, common parts computed once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from .lower import Node, children
from .plan import Asks

SIGNS = {"ge": ">=", "gt": ">", "le": "<=", "lt": "<"}


def ymd(day: dt.date) -> int:
    """A day as a number in which months carry on, so that adding n * 100 adds n months."""
    return (day.year * 12 + day.month) * 100 + day.day


class Source:
    """The lines of the function; every distinct node gets one variable. `known` are names that its result may use."""

    def __init__(self, **known: Any) -> None:
        self.lines: list[str] = []
        self.names: dict[Node, str] = {}
        self.constants: dict[str, Any] = {"ymd": ymd, "ONE": dt.timedelta(1), **known}

    def constant(self, value: Any) -> str:
        """A name for a value that the source cannot hold as a literal."""
        if value is None or isinstance(value, (bool, int, str)):
            return repr(value)
        name = f"k{len(self.constants)}"
        self.constants[name] = value
        return name

    def name(self, node: Node) -> str:
        """The variable (or literal) that holds a node's value."""
        if node not in self.names:
            if node[0] == "lit":
                self.names[node] = self.constant(node[1])
            elif node[0] == "open":
                self.names[node] = "None"
            else:
                expression = getattr(self, f"_{node[0]}", self._strict)(node)
                self.names[node] = f"v{len(self.lines)}"
                self.lines.append(f"{self.names[node]} = {expression}")
        return self.names[node]

    def _fact(self, node: Node) -> str:
        return f"get({node[1]!r})"

    _best = _fact

    def _and(self, node: Node) -> str:
        names = [self.name(c) for c in children(node)]
        no, unknown = " or ".join(f"{n} is False" for n in names), " or ".join(f"{n} is None" for n in names)
        return f"False if {no} else None if {unknown} else True"

    def _or(self, node: Node) -> str:
        names = [self.name(c) for c in children(node)]
        yes, unknown = " or ".join(f"{n} is True" for n in names), " or ".join(f"{n} is None" for n in names)
        return f"True if {yes} else None if {unknown} else False"

    def _agree(self, node: Node) -> str:
        low, high = (self.name(c) for c in children(node))
        return f"{low} if {low} == {high} else None"

    def _strict(self, node: Node) -> str:
        """Any other operation is unknown as soon as an operand is."""
        names = [self.name(c) for c in children(node)]
        known = self._value(node, names)
        variables = [n for n in names if n == "None" or n.startswith("v")]
        return f"None if {' or '.join(f'{n} is None' for n in variables)} else {known}" if variables else known

    def _value(self, node: Node, n: list[str]) -> str:
        match node[0]:
            case "not":
                return f"not {n[0]}"
            case "in":
                return f"{n[0]} in {self.constant(frozenset(node[2]))}"
            case "ge" | "gt" | "le" | "lt" as op:
                return f"{n[0]} {SIGNS[op]} {n[1]}"
            case "reached":
                return f"ymd({n[0]}) + {node[3] * 100} <= ymd({n[1]})"
            case "day_before":
                return f"{n[0]} - ONE"
            case "in_year":
                return f"{n[0]}.year == {n[1]}"
            case "mul":
                return f"{n[0]} * {n[1]}"
            case "part":
                return f"{n[0]} * {n[1]} // 10000"
            case "less":
                return f"max({n[0]} - {n[1]}, 0)"
            case "tiers":
                return "".join(f"{self.constant(v)} if {n[0]} >= {b} else " for b, v in node[2]) + "0"
        raise ValueError(f"no such operation: {node[0]}")

    def mask(self, asks: Asks) -> str:
        """An expression for the leaves that are still decisive; its nodes must stand already."""
        parts: dict[int, list[str]] = {}
        for bit, path in asks:
            tests = [f"{self.name(node)} {'is None' if test == 'null' else 'is True'}" for test, node in path]
            parts.setdefault(bit, []).append(" and ".join(tests) or "True")
        return " | ".join(f"({bit} if {' or '.join(tests)} else 0)" for bit, tests in parts.items()) or "0"

    def function(self, result: str) -> Callable[[Callable[[str], Any]], Any]:
        """The compiled function of `get`, a record's reader, that returns the result expression."""
        body = "".join(f"    {line}\n" for line in self.lines)
        text = f"def read(get):\n{body}    return {result}\n"
        exec(compile(text, "<rules>", "exec"), self.constants)  # noqa: S102  (written from our own closed tree; literals only by repr)
        found = self.constants["read"]
        found.source = text
        return found
