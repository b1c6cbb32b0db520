"""Ranking: who is among the best share of a pool; places rounded down, at least one; ties at the cut stay out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .condition import Best


def places(size: int, share: int) -> int:
    """How many of a pool are chosen: the share (1/10000) rounded down, at least one."""
    return max(size * share // 10000, 1)


def rank_records(records: list[Mapping[str, Any]], best: Best, *, share: int) -> list[tuple[bool | None, bool]]:
    """For each record: among the best, not, or unknown because a pool or figure that could change it is unknown; and whether
    it stays out for being tied at the cut.

    The worst place that a unit can take counts every unit with an equal figure (all tied units stay out when they would
    exceed the places) and every unit whose figure is unknown.
    """
    pool, by = best.args[1].name, best.args[2].name
    strays = sum(r.get(pool) is None for r in records)
    pools: dict[Any, list[Any]] = {}
    for record in records:
        pools.setdefault(record.get(pool), []).append(record.get(by))
    return [_place(r.get(pool), r.get(by), pools, strays, share) for r in records]


def _place(pool: Any, figure: Any, pools: dict[Any, list[Any]], strays: int, share: int) -> tuple[bool | None, bool]:
    if pool is None or figure is None:
        return None, False
    figures = pools[pool]
    known = [f for f in figures if f is not None]
    at_least, above = sum(f >= figure for f in known), sum(f > figure for f in known)
    least, most = places(len(figures), share), places(len(figures) + strays, share)
    if at_least + len(figures) - len(known) + strays <= least:
        return True, False
    tied = at_least - above > 1 and at_least > most > above
    return (False if tied or above >= most else None), tied
