"""Ranking: who is among the best share of a pool; places rounded down, at least one; ties at the cut stay out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .condition import Best


class Place(NamedTuple):
    """What the population says of one unit: `best` (None where unknown), `tied` at the cut and therefore out, and whether the
    pool or the figure of this unit or of others is what is missing."""

    best: bool | None
    tied: bool = False
    asks_pool: bool = False
    asks_figure: bool = False


@dataclass
class Pool:
    """The units of a pool: their known figures in order, and how many figures are unknown."""

    known: list[Any] = field(default_factory=list)
    blanks: int = 0

    @property
    def size(self) -> int:
        """How many units it has."""
        return len(self.known) + self.blanks


def places(size: int, share: int) -> int:
    """How many of a pool are chosen: the share (1/10000) rounded down, at least one."""
    return max(size * share // 10000, 1)


def rank_records(records: list[Mapping[str, Any]], best: Best, *, share: int) -> list[Place]:
    """The place of each record. A unit whose pool is unknown may belong to any: it may widen a pool, and stand above or below.

    The worst place that a unit can take counts every unit with an equal figure (all tied units stay out when they would
    exceed the places) and every unit whose figure or pool is unknown; the best place counts only those that are surely above.
    """
    pool, by = best.args[1].name, best.args[2].name
    pools: dict[Any, Pool] = {}
    for record in records:
        _enter(pools.setdefault(record.get(pool), Pool()), record.get(by))
    strays = pools.pop(None, Pool()).size
    for found in pools.values():
        found.known.sort()
    return [_place(pools.get(r.get(pool)), r.get(by), strays=strays, everybody=len(records), share=share) for r in records]


def _enter(pool: Pool, figure: Any) -> None:
    if figure is None:
        pool.blanks += 1
    else:
        pool.known.append(figure)


def _place(pool: Pool | None, figure: Any, *, strays: int, everybody: int, share: int) -> Place:
    reach = everybody if pool is None else pool.size + strays  # how many it may have to stand against, itself included
    most = places(reach, share)
    if pool is None or figure is None:
        return Place(True) if reach <= most else Place(None, asks_pool=pool is None, asks_figure=figure is None)
    at_least = len(pool.known) - bisect_left(pool.known, figure)
    above = len(pool.known) - bisect_right(pool.known, figure)
    if at_least + pool.blanks + strays <= most:
        return Place(True)
    tied = at_least - above > 1 and at_least > most > above
    if tied or above >= most:
        return Place(False, tied=tied)
    return Place(None, asks_pool=strays > 0, asks_figure=pool.blanks > 0)
