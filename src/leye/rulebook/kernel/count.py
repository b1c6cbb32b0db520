"""Counting records of another table, such as an employer's hires: a number, or an interval where facts or open points decide."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .generate import Source
from .lower import column
from .plan import CountPlan

Record = Mapping[str, Any]


class Counter:
    """Counts the records of one subject. A distinct person counts once; a record without a person may be anybody."""

    def __init__(self, plan: CountPlan) -> None:
        self.plan, self.table = plan, plan.record.name
        source = Source()
        conditions = ", ".join(source.name(n) for n in plan.conditions.values())
        verdict = source.name(plan.verdict)
        self._read = source.function(f"({verdict}, {source.mask(plan.asks)} if {verdict} is None else 0, ({conditions},))")

    def judge(self, record: Record, parent: Record) -> tuple[bool | None, int, dict[str, bool | None]]:
        """Whether one record counts, the mask of what is missing for it, and its conditions."""
        outer = {f"outer__{k}": v for k, v in parent.items()}
        holds, mask, conditions = self._read({**record, **outer}.get)
        return holds, mask, dict(zip(self.plan.conditions, conditions, strict=True))

    def fill(self, parent: Record, records: list[Record] | None) -> dict[str, Any]:
        """The interval of the counted fact and what stands behind its width; a number that is given is taken as it is."""
        name, given = self.plan.fact, parent.get(self.plan.fact)
        if given is not None or records is None or parent.get(self.plan.year) is None:
            return {f"{name}__low": given, f"{name}__high": given, f"{name}__asks": given is None}
        people: dict[Any, list[tuple[bool | None, int]]] = {}
        for record in records:
            holds, mask, _ = self.judge(record, parent)
            if holds is not False:
                people.setdefault(record.get(self.plan.distinct), []).append((holds, mask))
        nobody = people.pop(None, [])
        sure = sum(any(h for h, _ in rows) for rows in people.values())
        pending = [mask for rows in people.values() if not any(h for h, _ in rows) for _, mask in rows]
        low = max(sure, 1 if any(h for h, _ in nobody) else 0)
        found = {f"{name}__low": low, f"{name}__high": len(people) + len(nobody)}
        found[f"{name}__asks"] = bool(nobody) or any(m & self.plan.fact_bits for m in pending)
        return found | self._opens(pending + [m for _, m in nobody])

    def _opens(self, masks: list[int]) -> dict[str, bool]:
        first = self.plan.fact_bits.bit_length()
        return {f"{self.plan.fact}__{column(o)}": any(m >> first + i & 1 for m in masks) for i, o in enumerate(self.plan.opens)}
