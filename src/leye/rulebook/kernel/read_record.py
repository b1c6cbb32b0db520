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
        self.counters = [Counter(p.count) for p in self.plans if p.count]
        self._read = self._compile()

    def _compile(self) -> Any:
        source = Source(new=tuple.__new__, Verdict=Verdict, told=self._told)
        results = [self._result(source, index) for index in range(len(self.plans))]
        return source.function(f"[{', '.join(results)}]")

    def _result(self, source: Source, index: int) -> str:
        """The verdict as an expression: what is plainly yes or no is written out, the rest is told with what is missing.

        A named tuple made by `tuple.__new__` costs half of one made by its class, and of nine benefits most are plain.
        """
        p = self.plans[index]
        slug, holds = p.benefit.slug, source.name(p.verdict)
        award = "None" if p.award is None else source.name(p.award)
        conditions = f"{{{', '.join(f'{key!r}: {source.name(node)}' for key, node in p.conditions.items())}}}"
        no = f"new(Verdict, ({slug!r}, 'no', 0, (), {conditions}, (), {p.sampled}))"
        yes = f"new(Verdict, ({slug!r}, 'yes', {award}, (), {conditions}, (), {p.sampled or p.award_sampled}))"
        if p.award_asks:
            yes = f"told({index}, True, {source.mask(p.award_asks)}, {conditions}) if {award} is None else {yes}"
        if p.tie_bit:
            no = f"told({index}, False, {p.tie_bit}, {conditions}) if get({f'{column(slug)}__tied'!r}) else {no}"
        unsure = f"told({index}, None, {source.mask(p.verdict_asks)}, {conditions})"
        return f"({no}) if {holds} is False else ({yes}) if {holds} else {unsure}"

    def _told(self, *found: Any) -> Verdict:
        index, holds, mask, conditions = found
        p = self.plans[index]
        missing, open_ = decode(p.benefit, mask)
        pending = "unknown" if mask & p.fact_bits else "undecided"
        word = pending if holds is None else "yes" if holds else "no"
        award = 0 if holds is False else None
        return Verdict(p.benefit.slug, word, award, open_, conditions, missing, p.sampled and holds is not None)

    def decide(self, facts: Record, tables: Mapping[str, list[Record]] | None = None) -> list[Verdict]:
        """One verdict per benefit. `tables` holds records to count, such as {"hire": [...]}, of this subject alone."""
        for counter in self.counters:
            facts = {**facts, **counter.fill(facts, (tables or {}).get(counter.table))}
        return self._read(facts.get)

    def decide_all(self, records: list[Record], tables: Mapping[str, list[Record]] | None = None) -> list[list[Verdict]]:
        """Verdicts for a whole population, in its order: rankings are read over it, and records counted by their subject."""
        ranked = {p.benefit.slug: ranking_of(p.benefit) for p in self.plans if p.tie_bit}
        found = [dict(r) for r in records]
        for slug, best in ranked.items():
            share = self.values.of(best.args[0], self.on)
            pool, figure = (f"{column(slug)}__best__{term.name}" for term in best.args[1:3])
            for record, place in zip(found, rank_records(records, best, share=share), strict=True):
                record[f"{column(slug)}__best"], record[f"{column(slug)}__tied"] = place.best, place.tied
                record[pool], record[figure] = None if place.asks_pool else True, None if place.asks_figure else True
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


@lru_cache(maxsize=64)
def reader(benefits: tuple[type[Benefit], ...], on: dt.date, values: Values) -> Reader:
    """A compiled reader, kept for the next record of the same day and values."""
    return Reader(benefits, on=on, values=values)
