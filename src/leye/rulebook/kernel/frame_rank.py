"""Ranking on frames: the places of `rank.py` for every unit of a population at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from .dated import Values
from .lower import column
from .plan import Plan, ranking_of

HELPERS = ("_all", "_stray", "_blank", "_first", "_last", "_size", "_blanks", "_strays", "_everybody", "_higher", "_nowhere")


def with_ranks(x: Any, frame: Any, plan: Plan, *, on: dt.date, values: Values) -> Any:
    """Add what `rank.py` calls a place, for a benefit that ranks: `<slug>__best` (true, false, null), `<slug>__tied`, and one
    column each that is null where the pool, or the figure, is what is missing."""
    best = ranking_of(plan.benefit)
    if best is None:
        return frame
    name, share = column(plan.benefit.slug), values.of(best.args[0], on)
    pool, by = best.args[1].name, best.args[2].name
    count, c = _counted(x, frame, pool=pool, by=by), x.col
    one, null, true, false = x.lit(1, dtype=x.Int64), x.lit(None).cast(x.Boolean), x.lit(True), x.lit(False)

    def places(size: Any) -> Any:
        whole = size * share // 10000
        return x.when(whole < one).then(one).otherwise(whole)

    unsure = c(pool).is_null() | c(by).is_null()
    reach = x.when(c(pool).is_null()).then(c("_everybody")).otherwise(c("_size") + c("_strays"))
    higher, most = c("_higher") + c("_nowhere"), places(c("_size") + c("_strays") - c("_higher"))
    sure = c("_last") + c("_blanks") + higher <= places(c("_size") + higher)
    beaten = c("_first") > most
    tied = ((c("_last") > c("_first")) & (c("_last") > most) & ~beaten & ~sure & ~unsure).fill_null(False)
    known = x.when(sure).then(true).otherwise(x.when(beaten | tied).then(false).otherwise(null))
    alone = x.when(reach <= places(reach)).then(true).otherwise(null)
    asks_pool = x.when(unsure).then(c(pool).is_null()).otherwise(c("_strays") > 0)
    asks_figure = x.when(unsure).then(c(by).is_null()).otherwise(c("_blanks") + c("_nowhere") > 0)
    return count.with_columns(
        x.when(unsure).then(alone).otherwise(known).alias(f"{name}__best"),
        tied.alias(f"{name}__tied"),
        x.when(asks_pool).then(null).otherwise(true).alias(f"{name}__best__{pool}"),
        x.when(asks_figure).then(null).otherwise(true).alias(f"{name}__best__{by}"),
    ).drop(*HELPERS)


def _counted(x: Any, frame: Any, *, pool: str, by: str) -> Any:
    """Each unit with its place among the known figures of its pool, and the counts of its pool, of strays and of everybody.

    `_higher` are the strays with its figure or a higher one: its place among all, less its place among those who have a pool.
    """
    one, none, figure = x.lit(1, dtype=x.Int64), x.lit(0, dtype=x.Int64), x.col(by)
    stray, blank = x.col(pool).is_null(), figure.is_null()
    count = frame.with_columns(
        one.alias("_all"),
        x.when(stray).then(one).otherwise(none).alias("_stray"),
        x.when(blank).then(one).otherwise(none).alias("_blank"),
    )
    last = figure.rank("max", descending=True)
    return count.with_columns(
        figure.rank("min", descending=True).over(pool).cast(x.Int64).alias("_first"),
        last.over(pool).cast(x.Int64).alias("_last"),
        x.col("_all").sum().over(pool).alias("_size"),
        x.col("_blank").sum().over(pool).alias("_blanks"),
        x.col("_stray").sum().over("_all").alias("_strays"),
        x.col("_all").sum().over("_all").alias("_everybody"),
        (last.over("_all").cast(x.Int64) - last.over("_stray").cast(x.Int64)).alias("_higher"),
        (x.col("_stray") * x.col("_blank")).sum().over("_all").alias("_nowhere"),
    )
