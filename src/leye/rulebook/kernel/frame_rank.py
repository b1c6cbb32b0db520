"""Ranking on frames: the places of `rank.py` for every unit of a population at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from .dated import Values
from .lower import column
from .plan import Plan, ranking_of

HELPERS = ("_all", "_stray", "_blank", "_first", "_last", "_size", "_blanks", "_strays", "_everybody")


def with_ranks(x: Any, frame: Any, plan: Plan, *, on: dt.date, values: Values) -> Any:
    """Add what `rank.py` calls a place, for a benefit that ranks: `<slug>__best` (true, false, null), `<slug>__tied`, and one
    column each that is null where the pool, or the figure, is what is missing."""
    best = ranking_of(plan.benefit)
    if best is None:
        return frame
    name, share = column(plan.benefit.slug), values.of(best.args[0], on)
    pool, figure = x.col(best.args[1].name), x.col(best.args[2].name)
    count = _counted(x, frame, pool=best.args[1].name, by=best.args[2].name)
    one, null = x.lit(1, dtype=x.Int64), x.lit(None).cast(x.Boolean)
    reach = x.when(pool.is_null()).then(x.col("_everybody")).otherwise(x.col("_size") + x.col("_strays"))
    count = count.with_columns(reach.alias("_reach"))
    whole = x.col("_reach") * share // 10000
    most = x.when(whole < one).then(one).otherwise(whole)
    unsure = pool.is_null() | figure.is_null()
    worst = x.when(unsure).then(x.col("_reach")).otherwise(x.col("_last") + x.col("_blanks") + x.col("_strays"))
    beaten = x.col("_first") > most
    tied = ((x.col("_last") > x.col("_first")) & (x.col("_last") > most) & ~beaten & ~unsure).fill_null(False)
    place = x.when(worst <= most).then(x.lit(True)).otherwise(x.when(~unsure & (beaten | tied)).then(x.lit(False)).otherwise(null))
    strays, blanks = x.col("_strays") > 0, x.col("_blanks") > 0
    ranked = count.with_columns(
        place.alias(f"{name}__best"),
        tied.alias(f"{name}__tied"),
        x.when(pool.is_null() | (~unsure & strays)).then(null).otherwise(x.lit(True)).alias(f"{name}__best__{best.args[1].name}"),
        x.when(figure.is_null() | (~unsure & blanks)).then(null).otherwise(x.lit(True)).alias(f"{name}__best__{best.args[2].name}"),
    )
    return ranked.drop(*HELPERS, "_reach")


def _counted(x: Any, frame: Any, *, pool: str, by: str) -> Any:
    """Each unit with its place among the known figures of its pool, and the counts of its pool and of everybody."""
    one, none, figure = x.lit(1, dtype=x.Int64), x.lit(0, dtype=x.Int64), x.col(by)
    count = frame.with_columns(
        one.alias("_all"),
        x.when(x.col(pool).is_null()).then(one).otherwise(none).alias("_stray"),
        x.when(figure.is_null()).then(one).otherwise(none).alias("_blank"),
        figure.rank("min", descending=True).over(pool).cast(x.Int64).alias("_first"),
        figure.rank("max", descending=True).over(pool).cast(x.Int64).alias("_last"),
    )
    return count.with_columns(
        x.col("_all").sum().over(pool).alias("_size"),
        x.col("_blank").sum().over(pool).alias("_blanks"),
        x.col("_stray").sum().over("_all").alias("_strays"),
        x.col("_all").sum().over("_all").alias("_everybody"),
    )
