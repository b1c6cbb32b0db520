"""Ranking on frames: the places of `rank.py` for every unit of a population at once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from .dated import Values
from .lower import column
from .plan import Plan, ranking_of


def with_ranks(x: Any, frame: Any, plan: Plan, *, on: dt.date, values: Values) -> Any:
    """Add `<slug>__best` (true, false, null) and `<slug>__tied` (tied at the cut and therefore out) for a benefit that ranks."""
    best = ranking_of(plan.benefit)
    if best is None:
        return frame
    slug, share = column(plan.benefit.slug), values.of(best.args[0], on)
    pool, figure = x.col(best.args[1].name), x.col(best.args[2].name)
    one, null = x.lit(1, dtype=x.Int64), x.lit(None).cast(x.Boolean)
    none, unsure = x.lit(0, dtype=x.Int64), figure.is_null() | pool.is_null()
    count = frame.with_columns(
        x.lit(1, dtype=x.Int64).alias("_all"),
        one.alias("_one"),
        x.when(pool.is_null()).then(one).otherwise(none).alias("_stray"),
        x.when(figure.is_null()).then(one).otherwise(none).alias("_blank"),
        figure.rank("min", descending=True).over(best.args[1].name).cast(x.Int64).alias("_first"),
        figure.rank("max", descending=True).over(best.args[1].name).cast(x.Int64).alias("_last"),
    )
    count = count.with_columns(
        x.col("_one").sum().over(best.args[1].name).alias("_size"),
        x.col("_blank").sum().over(best.args[1].name).alias("_blanks"),
        x.col("_stray").sum().over("_all").alias("_strays"),
    )
    least, most = (_places(x, size, share) for size in (x.col("_size"), x.col("_size") + x.col("_strays")))
    sure = x.col("_last") + x.col("_blanks") + x.col("_strays") <= least
    beaten = x.col("_first") - 1 >= most
    tied = (x.col("_last") > x.col("_first")) & (x.col("_last") > most) & ~beaten
    place = x.when(sure).then(x.lit(True)).otherwise(x.when(beaten | tied).then(x.lit(False)).otherwise(null))
    helpers = ("_all", "_one", "_stray", "_blank", "_first", "_last", "_size", "_blanks", "_strays")
    ranked = count.with_columns(
        x.when(unsure).then(null).otherwise(place).alias(f"{slug}__best"),
        (tied.fill_null(False) & ~unsure).alias(f"{slug}__tied"),
    )
    return ranked.drop(*helpers)


def _places(x: Any, size: Any, share: int) -> Any:
    whole = size * share // 10000
    return x.when(whole < 1).then(x.lit(1, dtype=x.Int64)).otherwise(whole)
