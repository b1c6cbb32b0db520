"""A verdict on one benefit: yes, no, unknown (facts are missing) or undecided (only open points stand in the way)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .benefit import Benefit

CODES = {1: "yes", 0: "no", 2: "unknown", 3: "undecided"}
CODE_OF = {name: code for code, name in CODES.items()}


class Verdict(NamedTuple):
    """What comes of one benefit for one subject.

    `award` in fen (0 on no; None where unknown, where it gives no money or rests on an open point), `open` the open points in the
    way, `conditions` key to true, false or None, `missing` the facts still decisive, `sample` when it rests on sample values.
    """

    benefit: str
    verdict: str
    award: int | None
    open: tuple[str, ...]
    conditions: dict[str, bool | None]
    missing: tuple[str, ...]
    sample: bool


@lru_cache(maxsize=65536)
def decode(benefit: type[Benefit], mask: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The missing facts and the open points that a mask of leaves names."""
    leaves, facts = benefit.leaves(), len(benefit.facts)
    named = [(i, leaf) for i, leaf in enumerate(leaves) if mask >> i & 1]
    return tuple(leaf for i, leaf in named if i < facts), tuple(leaf for i, leaf in named if i >= facts)
