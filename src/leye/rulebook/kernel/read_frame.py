"""The reader of frames: the same plans as column expressions, for polars itself or narwhals over duckdb and Spark.

`x` is the module that the frame speaks (polars, or narwhals); everything stays lazy, nothing is collected here. For each benefit,
with its slug as a column name: `<slug>` (1 yes, 0 no, 2 unknown, 3 undecided), `<slug>__award` (fen; one byte where the benefit
gives no money), `<slug>__asks` (mask over `benefit.leaves()`, one or two bytes), and one true/false/null column
`<slug>__<condition>` per condition.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from .benefit import Benefit
from .dated import Values
from .expressions import Expressions
from .fact import Subject
from .frame_count import with_counts
from .frame_mask import Mask
from .frame_rank import with_ranks
from .lower import Node, column
from .plan import Plan, plan

TYPES = {
    "truth": "Boolean",
    "number": "Int64",
    "money": "Int64",
    "ratio": "Float64",
    "day": "Date",
    "choice": "String",
    "text": "String",
}


def with_typed_facts(x: Any, frame: Any, subject: type[Subject]) -> Any:
    """Add the subject's absent facts as typed nulls, so that absent is unknown."""
    present = set(frame.collect_schema().names())
    absent = [x.lit(None).cast(getattr(x, TYPES[t.about.type])).alias(n) for n, t in subject.facts.items() if n not in present]
    return frame.with_columns(*absent) if absent else frame


def determine(
    x: Any,
    frame: Any,
    benefits: Iterable[type[Benefit]],
    *,
    on: dt.date,
    values: Values | None = None,
    tables: Mapping[str, Any] | None = None,
    keep: tuple[str, ...] = (),
    asks: bool = True,
) -> Any:
    """A lazy frame with one row per subject: its key, the `keep` columns, and the columns of each benefit.

    All benefits are of one subject. `tables` holds frames of records to count, such as {"hire": frame}. Without `asks` the masks
    of what is missing are left out (then undecided reads as unknown).
    """
    plans = [plan(b, on=on, values=values or Values.none()) for b in benefits]
    subject = plans[0].benefit.subject
    frame = with_typed_facts(x, frame, subject)
    for p in plans:
        frame = with_counts(x, frame, p, tables=tables or {}, typed=with_typed_facts)
        frame = with_ranks(x, frame, p, on=on, values=values or Values.none())
    known: dict[Node, str] = {}
    parts = [node for p in plans for _, path in (*p.verdict_asks, *p.award_asks) for _, node in path] if asks else []
    staged = _stage(x, frame, parts, known, "_p")
    staged = _stage(x, staged, [n for p in plans for n in p.conditions.values()], known, "_c")
    staged = _stage(x, staged, [n for p in plans for n in (p.verdict, p.award) if n], known, "_v")
    read = Expressions(x, known)
    return staged.select(*dict.fromkeys((*subject.identity, *keep)), *(e for p in plans for e in _columns(x, read, p, asks)))


def _stage(x: Any, frame: Any, nodes: list[Node], known: dict[Node, str], prefix: str) -> Any:
    """Compute each distinct node once, as a column that later nodes name."""
    read, made = Expressions(x, known), {}
    for node in dict.fromkeys(nodes):
        if node[0] not in ("fact", "best", "open", "lit") and node not in known:
            made[node] = f"{prefix}{len(known) + len(made)}"
    frame = frame.with_columns(*(read.of(node).alias(name) for node, name in made.items())) if made else frame
    known.update(made)
    return frame


def _columns(x: Any, read: Expressions, p: Plan, asks: bool) -> list[Any]:
    slug, holds = column(p.benefit.slug), read.truth(p.verdict)
    award = x.when(~holds).then(x.lit(0, dtype=x.Int64 if p.award else x.Int8))  # null elsewhere
    if p.award:
        award = x.when(holds).then(read.of(p.award).cast(x.Int64)).otherwise(award)
    why = [read.truth(node).alias(f"{slug}__{key}") for key, node in p.conditions.items()]
    if not asks:
        return [_code(x, holds, None).alias(slug), award.alias(f"{slug}__award"), *why]
    facts = tuple(a for a in p.verdict_asks if a[0] & p.fact_bits)
    pending = None if len(facts) == len(p.verdict_asks) else read.any_of(facts)
    mask = Mask(x, read, p).whole().alias(f"{slug}__asks")
    return [_code(x, holds, pending).alias(slug), award.alias(f"{slug}__award"), mask, *why]


def _code(x: Any, holds: Any, pending: Any) -> Any:
    yes, no, unknown, undecided = (x.lit(code, dtype=x.Int8) for code in (1, 0, 2, 3))
    unsure = unknown if pending is None else x.when(pending).then(unknown).otherwise(undecided)
    return x.when(holds).then(yes).otherwise(x.when(holds.is_null()).then(unsure).otherwise(no))
