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

    def reaching(self, figure: Any) -> int:
        """How many are known to have this figure or a higher one."""
        return len(self.known) - bisect_left(self.known, figure)

    def above(self, figure: Any) -> int:
        """How many are known to have a higher figure."""
        return len(self.known) - bisect_right(self.known, figure)


def places(size: int, share: int) -> int:
    """How many of a pool are chosen: the share (1/10000) rounded down, at least one."""
    return max(size * share // 10000, 1)


def rank_records(records: list[Mapping[str, Any]], best: Best, *, share: int) -> list[Place]:
    """The place of each record. A unit whose pool is unknown, a stray, may belong to any.

    At worst every unit whose figure is unknown stands above, and so does every stray that is not surely below; equals count as
    above, for all who are tied stay out when they would exceed the places. At best they all stand below, and widen the pool.
    """
    pool, by = best.args[1].name, best.args[2].name
    pools: dict[Any, Pool] = {}
    for record in records:
        _enter(pools.setdefault(record.get(pool), Pool()), record.get(by))
    for found in pools.values():
        found.known.sort()
    strays = pools.pop(None, Pool())
    return [_place(pools.get(r.get(pool)), r.get(by), strays=strays, everybody=len(records), share=share) for r in records]


def _enter(pool: Pool, figure: Any) -> None:
    if figure is None:
        pool.blanks += 1
    else:
        pool.known.append(figure)


def _place(pool: Pool | None, figure: Any, *, strays: Pool, everybody: int, share: int) -> Place:
    if pool is None or figure is None:
        reach = everybody if pool is None else pool.size + strays.size  # whom it may have to stand against, itself included
        return Place(True) if reach <= places(reach, share) else Place(None, asks_pool=pool is None, asks_figure=figure is None)
    least, higher = pool.reaching(figure), strays.reaching(figure) + strays.blanks
    if least + pool.blanks + higher <= places(pool.size + higher, share):
        return Place(True)
    above, most = pool.above(figure), places(pool.size + strays.size - strays.reaching(figure), share)
    tied = least - above > 1 and least > most > above
    if tied or above >= most:
        return Place(False, tied=tied)
    return Place(None, asks_pool=strays.size > 0, asks_figure=pool.blanks + strays.blanks > 0)
