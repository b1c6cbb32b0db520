"""Plain nodes as column expressions of the module at hand (polars or narwhals); null is unknown throughout."""

from __future__ import annotations

import operator
from functools import reduce
from typing import Any

from .lower import Node, children
from .plan import Asks, Path

COMPARE = {"ge": operator.ge, "gt": operator.gt, "le": operator.le, "lt": operator.lt}
TRUTHS = {*COMPARE, "and", "or", "not", "in", "in_year", "reached", "best"}


def void(node: Node) -> bool:
    """Unknown for everybody: an open point, or an operation that an open point makes unknown whatever the facts are."""
    return node[0] == "open" or (node[0] not in ("and", "or") and any(void(c) for c in children(node)))


class Expressions:
    """Expressions of nodes; a node in `known` is a column that stands already."""

    def __init__(self, x: Any, known: dict[Node, str]) -> None:
        self.x, self.known, self.memo = x, known, {}

    def of(self, node: Node) -> Any:
        """The expression of a node."""
        if node in self.known:
            return self.x.col(self.known[node])
        if node not in self.memo:
            self.memo[node] = self._null(node) if void(node) else getattr(self, f"_{node[0]}", self._strict)(node)
        return self.memo[node]

    def truth(self, node: Node) -> Any:
        """The expression of a node that is a test, though it be a bare open point."""
        return self.x.lit(None).cast(self.x.Boolean) if node[0] == "open" else self.of(node)

    def _null(self, node: Node) -> Any:
        """A null of the node's type: engines differ over what they make of a null without one."""
        kind = node[1] if node[0] == "agree" else node
        return self.x.lit(None).cast(self.x.Boolean if kind[0] in TRUTHS else self.x.Int64)

    def _fact(self, node: Node) -> Any:
        return self.x.col(node[1])

    _best = _fact

    def _lit(self, node: Node) -> Any:
        return self.x.lit(node[1])

    def _and(self, node: Node) -> Any:
        return reduce(operator.and_, [self.truth(c) for c in children(node)])

    def _or(self, node: Node) -> Any:
        return reduce(operator.or_, [self.truth(c) for c in children(node)])

    def _not(self, node: Node) -> Any:
        return ~self.truth(node[1])

    def _in(self, node: Node) -> Any:
        return reduce(operator.or_, [self.of(node[1]) == value for value in node[2]])

    def _agree(self, node: Node) -> Any:
        low, high = (self.of(c) for c in children(node))
        return self.x.when(low == high).then(low).otherwise(self.x.lit(None))

    def _reached(self, node: Node) -> Any:
        return self._ymd(node[1]) + node[3] * 100 <= self._ymd(node[2])

    def _ymd(self, node: Node) -> Any:
        """A day as a number in which months carry on. Months come as bytes in polars: widen before multiplying."""
        parts, wide = self.of(node).dt, self.x.Int32
        return parts.year().cast(wide) * 1200 + parts.month().cast(wide) * 100 + parts.day().cast(wide)

    def _day_before(self, node: Node) -> Any:
        return self.of(node[1]).dt.offset_by("-1d").cast(self.x.Date)

    def _in_year(self, node: Node) -> Any:
        return self.of(node[1]).dt.year().cast(self.x.Int64) == self.of(node[2])

    def _tiers(self, node: Node) -> Any:
        x, number, found = self.x, self.of(node[1]), self.x.lit(0, dtype=self.x.Int64)
        for bound, value in reversed(node[2]):
            found = x.when(number >= bound).then(x.lit(value, dtype=x.Int64)).otherwise(found)
        return x.when(number.is_null()).then(x.lit(None).cast(x.Int64)).otherwise(found)

    def _less(self, node: Node) -> Any:
        left = self.of(node[1]) - self.of(node[2])
        return self.x.when(left < 0).then(self.x.lit(0, dtype=self.x.Int64)).otherwise(left)

    def _strict(self, node: Node) -> Any:
        """Any other operation; engines give null as soon as an operand is null."""
        operands = [self.of(c) for c in children(node)]
        if node[0] in COMPARE:
            return COMPARE[node[0]](*operands)
        if node[0] == "mul":
            return operands[0] * operands[1]
        if node[0] == "part":
            return operands[0] * operands[1] // 10000
        raise ValueError(f"no such operation: {node[0]}")

    def path(self, path: Path) -> Any:
        """Whether every test of a path holds; never null."""
        tests = [self.truth(n).is_null() if test == "null" else self.of(n).fill_null(False) for test, n in path]
        return reduce(operator.and_, tests) if tests else self.x.lit(True)

    def any_of(self, asks: Asks) -> Any:
        """Whether any of these leaves is decisive, where the node that they are asked for is unknown."""
        return reduce(operator.or_, [self.path(p) for _, p in asks]) if asks else self.x.lit(False)
