"""What is still missing, on frames: one narrow number for each row, a bit for each fact and open point that is decisive."""

from __future__ import annotations

import operator
from functools import reduce
from typing import Any

from .expressions import Expressions
from .lower import column
from .plan import Asks, Plan


class Mask:
    """The mask of one benefit. Narrow and chosen: a wide one, or bits cast and multiplied, costs three times as much."""

    def __init__(self, x: Any, read: Expressions, plan: Plan) -> None:
        self.x, self.read, self.plan = x, read, plan
        leaves = len(plan.benefit.leaves())
        self.bits = x.Int8 if leaves <= 7 else x.Int16 if leaves <= 15 else x.Int64

    def whole(self) -> Any:
        """What is missing: for the verdict where it is unknown, for the sum where it is yes, for the place of who is tied."""
        holds, p, later = self.read.truth(self.plan.verdict), self.plan, 0
        if p.award_asks:
            later = self._either(holds & self.read.of(p.award).is_null(), self._sum(p.award_asks), later)
        if p.tie_bit:
            later = self._either(~holds & self.x.col(f"{column(p.benefit.slug)}__tied"), p.tie_bit, later)
        return self._either(holds.is_null(), self._sum(p.verdict_asks), later)

    def _sum(self, asks: Asks) -> Any:
        by_bit: dict[int, list[Any]] = {}
        for bit, path in asks:
            by_bit.setdefault(bit, []).append(self.read.path(path))
        terms = [self._either(reduce(operator.or_, paths), bit, 0) for bit, paths in by_bit.items()]
        return reduce(operator.add, terms) if terms else self._lit(0)

    def _either(self, test: Any, yes: Any, no: Any) -> Any:
        return self.x.when(test).then(self._lit(yes)).otherwise(self._lit(no))

    def _lit(self, value: Any) -> Any:
        return self.x.lit(value, dtype=self.bits) if isinstance(value, int) else value
