"""Counting records of another table on frames: the interval that `count.py` gives for one record, for all subjects at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from .expressions import Expressions
from .lower import column
from .plan import CountPlan, Plan


def with_counts(x: Any, frame: Any, plan: Plan, *, tables: Mapping[str, Any], typed: Callable[..., Any]) -> Any:
    """Add `<fact>__low`, `__high`, `__asks` and one column per open point behind the interval; a given number stands as it is."""
    c = plan.count
    if c is None:
        return frame
    flags = [f"{c.fact}__{column(o)}" for o in c.opens]
    if c.record.name not in tables:
        given = x.col(c.fact)
        ends = [given.alias(f"{c.fact}__low"), given.alias(f"{c.fact}__high"), given.is_null().alias(f"{c.fact}__asks")]
        return frame.with_columns(*ends, *(x.lit(False).alias(f) for f in flags))
    identity = list(dict.fromkeys((c.by, c.year)))
    counted = _counted(x, frame, c, typed(x, tables[c.record.name], c.record), identity)
    joined = frame.join(counted, on=identity, how="left")
    use = x.col(c.fact).is_null() & x.col(c.year).is_null().__invert__()
    ends = [_end(x, c, use, name).alias(f"{c.fact}__{name}") for name in ("low", "high")]
    asks = x.when(use).then(x.col("_n_asks").fill_null(False)).otherwise(x.col(c.fact).is_null())
    opens = [(use & x.col(f"_n_{f}").fill_null(False)).alias(f) for f in flags]
    return joined.with_columns(*ends, asks.alias(f"{c.fact}__asks"), *opens)


def _end(x: Any, c: CountPlan, use: Any, name: str) -> Any:
    return x.when(use).then(x.col(f"_n_{name}").fill_null(0)).otherwise(x.col(c.fact))


def _counted(x: Any, frame: Any, c: CountPlan, records: Any, identity: list[str]) -> Any:
    """One row per subject and year: how many persons count for sure, at most, and what the difference asks."""
    parents = frame.select(x.col(c.by), x.col(c.year), x.col(c.year).alias(f"outer__{c.year}")).unique()
    read, first = Expressions(x, {}), c.fact_bits.bit_length()
    holds = read.of(c.verdict)
    facts = tuple(a for a in c.asks if a[0] & c.fact_bits)
    flags = [f"_n_{c.fact}__{column(o)}" for o in c.opens]
    opens = [tuple(a for a in c.asks if a[0] == 1 << first + i) for i in range(len(c.opens))]
    judged = records.join(parents, on=c.by, how="inner").select(
        *identity,
        x.col(c.distinct),
        holds.fill_null(False).cast(x.Int64).alias("_sure"),
        holds.fill_null(True).cast(x.Int64).alias("_may"),
        (holds.is_null() & read.any_of(facts)).alias("_asks"),
        *((holds.is_null() & read.any_of(a)).alias(f) for a, f in zip(opens, flags, strict=True)),
    )
    people = judged.group_by(*identity, c.distinct).agg(
        x.col("_sure").max(),
        x.col("_may").max(),
        x.col("_may").sum().alias("_rows"),
        *(x.col(f).max() for f in ("_asks", *flags)),
    )
    nobody, settled = x.col(c.distinct).is_null(), x.col("_sure") == 1
    zero = x.lit(0, dtype=x.Int64)
    people = people.with_columns(
        x.when(nobody).then(zero).otherwise(x.col("_sure")).alias("_known"),
        x.when(nobody).then(x.col("_rows")).otherwise(x.col("_may")).alias("_most"),
        ((nobody & (x.col("_may") == 1)) | (x.col("_asks") & ~settled)).alias("_asks"),
        *((x.col(f) & (nobody | ~settled)).alias(f) for f in flags),
    )
    totals = people.group_by(*identity).agg(
        x.col("_known").sum(), x.col("_most").sum().alias("_n_high"), x.col("_sure").max(), x.col("_asks").max().alias("_n_asks"),
        *(x.col(f).max() for f in flags),
    )  # fmt: skip
    low = x.when(x.col("_known") > x.col("_sure")).then(x.col("_known")).otherwise(x.col("_sure"))
    return totals.select(*identity, low.alias("_n_low"), "_n_high", "_n_asks", *flags)
