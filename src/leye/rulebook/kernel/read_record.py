"""The reader of one record: who is entitled to what, and why, in some ten microseconds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from .benefit import Benefit
from .count import Counter
from .dated import Values
from .generate import Source
from .lower import column
from .plan import plan, ranking_of
from .rank import rank_records
from .verdict import Verdict, decode

Record = Mapping[str, Any]


class Reader:
    """Reads records of one subject for some benefits on one day. Facts that are absent or None are unknown."""

    def __init__(self, benefits: Iterable[type[Benefit]], *, on: dt.date, values: Values | None = None) -> None:
        self.on, self.values = on, values or Values.none()
        self.plans = [plan(b, on=on, values=self.values) for b in benefits]
        self.keys = [tuple(p.conditions) for p in self.plans]
        self.counters = [Counter(p.count) for p in self.plans if p.count]
        self._read = self._compile()

    def _compile(self) -> Any:
        source, results = Source(), []
        for p in self.plans:
            conditions = [source.name(node) for node in p.conditions.values()]
            verdict = source.name(p.verdict)
            award = "None" if p.award is None else source.name(p.award)
            more = f"({source.mask(p.award_asks)}) if {award} is None else 0" if p.award_asks else "0"
            tied = f"{p.tie_bit} if get({column(p.benefit.slug) + '__tied'!r}) else 0" if p.tie_bit else "0"
            mask = f"({source.mask(p.verdict_asks)}) if {verdict} is None else ({more}) if {verdict} else {tied}"
            results.append(f"({verdict}, {award}, {mask}, ({', '.join(conditions)},))")
        return source.function(f"[{', '.join(results)}]")

    def decide(self, facts: Record, tables: Mapping[str, list[Record]] | None = None) -> list[Verdict]:
        """One verdict per benefit. `tables` holds records to count, such as {"hire": [...]}, of this subject alone."""
        for counter in self.counters:
            facts = {**facts, **counter.fill(facts, (tables or {}).get(counter.table))}
        return [self._verdict(i, found) for i, found in enumerate(self._read(facts.get))]

    def decide_all(self, records: list[Record], tables: Mapping[str, list[Record]] | None = None) -> list[list[Verdict]]:
        """Verdicts for a whole population, in its order: rankings are read over it, and records counted by their subject."""
        ranked = {p.benefit.slug: ranking_of(p.benefit) for p in self.plans if p.tie_bit}
        found = [dict(r) for r in records]
        for slug, best in ranked.items():
            share = self.values.of(best.args[0], self.on)
            for record, place in zip(found, rank_records(records, best, share=share), strict=True):
                record[f"{column(slug)}__best"], record[f"{column(slug)}__tied"] = place
        grouped = self._grouped(tables or {})
        key = self.plans[0].benefit.subject.key if self.plans else ""
        return [self.decide(r, {n: by.get(r.get(key), []) for n, by in grouped.items()}) for r in found]

    def _grouped(self, tables: Mapping[str, list[Record]]) -> dict[str, dict[Any, list[Record]]]:
        grouped: dict[str, dict[Any, list[Record]]] = {}
        for counter in self.counters:
            if counter.table in tables:
                by: dict[Any, list[Record]] = grouped.setdefault(counter.table, {})
                for record in tables[counter.table]:
                    by.setdefault(record.get(counter.plan.by), []).append(record)
        return grouped

    def _verdict(self, index: int, found: tuple) -> Verdict:
        holds, award, mask, conditions = found
        p = self.plans[index]
        missing, open_ = decode(p.benefit, mask) if mask else ((), ())
        if holds is None:
            word, award = "unknown" if mask & p.fact_bits else "undecided", None
        elif holds:
            word = "yes"
        else:
            word, award = "no", 0
        conditions = dict(zip(self.keys[index], conditions, strict=True))
        return Verdict(p.benefit.slug, word, award, open_, conditions, missing, p.samples and word != "no")


@lru_cache(maxsize=64)
def reader(benefits: tuple[type[Benefit], ...], on: dt.date, values: Values) -> Reader:
    """A compiled reader, kept for the next record of the same day and values."""
    return Reader(benefits, on=on, values=values)
