"""What if: the same day determined twice, as it stands and with other figures; who gains, who loses, and what it costs."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from leye.ground.refusals import Refusal
from leye.records.entitlements.decisions import values_on
from leye.records.entitlements.determination import wide
from leye.records.entitlements.snapshot import subdistrict
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.lower import column


@dataclass(frozen=True)
class Change:
    """Old beside new for one benefit, line or place: how many are entitled, the sums in fen, how many gain and how many lose."""

    name: str
    yes_old: int
    yes_new: int
    sum_old: int
    sum_new: int
    gain: int
    lose: int


@dataclass(frozen=True)
class WhatIf:
    """The comparison: by benefit, by funding line, by subdistrict (code), and the subjects who gain or lose most."""

    on: dt.date
    settings: Mapping[str, Any]
    benefits: tuple[Change, ...]
    lines: tuple[Change, ...]
    places: tuple[Change, ...]
    changed: pl.DataFrame


def what_if(settings: Mapping[str, Any], *, on: dt.date) -> WhatIf:
    """Compare the day under these settings (kernel units) with the day as it stands. Refusal where no setting is given."""
    if not settings:
        raise Refusal("nothing_set", "Nothing is changed: give at least one --set PARAMETER=VALUE.")
    if on < shelf.document.ISSUED_ON:
        raise Refusal("before_document", f"{on} lies before the document of {shelf.document.ISSUED_ON}.")
    touched = [b for b in shelf.all() if set(b.parameters) & set(settings)]
    today = values_on(on)
    rows = pl.concat([_compared(b, on, old=today, new=Values(settings).over(today)) for b in touched])
    lines = rows.with_columns(pl.col("benefit").replace_strict({b.slug: b.funding or "none" for b in touched}).alias("line"))
    changed = rows.filter((pl.col("new") != pl.col("old")) | (pl.col("yes_new") != pl.col("yes_old"))).sort("new", descending=True)
    return WhatIf(on, settings, _changes(rows, "benefit"), _changes(lines, "line"), _changes(rows, "place"), changed)


def _compared(benefit: type[Benefit], on: dt.date, *, old: Values, new: Values) -> pl.DataFrame:
    """One row per subject that is entitled under either: key, place, whether and how much, old and new."""
    slug = column(benefit.slug)
    before, after = (
        wide(benefit.subject.name, on=on, values=values)
        .select(
            "_key", "_place", (pl.col(slug) == 1).alias("yes"), pl.col(f"{slug}__award").fill_null(0).cast(pl.Int64).alias("award")
        )
        .collect()
        for values in (old, new)
    )
    joined = before.join(after, on="_key", suffix="_new").filter(pl.col("yes") | pl.col("yes_new"))
    return joined.select(
        pl.lit(benefit.slug).alias("benefit"),
        pl.col("_key").alias("key"),
        subdistrict().alias("place"),
        pl.col("yes").alias("yes_old"),
        "yes_new",
        pl.col("award").alias("old"),
        pl.col("award_new").alias("new"),
    )


def _changes(rows: pl.DataFrame, by: str) -> tuple[Change, ...]:
    better = (pl.col("new") > pl.col("old")) | (pl.col("yes_new") & ~pl.col("yes_old"))
    worse = (pl.col("new") < pl.col("old")) | (pl.col("yes_old") & ~pl.col("yes_new"))
    sums = [pl.col(n).sum() for n in ("yes_old", "yes_new", "old", "new")]
    grouped = rows.group_by(by, maintain_order=True).agg(*sums, better.sum().alias("gain"), worse.sum().alias("lose"))
    return tuple(Change(*row) for row in grouped.select(by, "yes_old", "yes_new", "old", "new", "gain", "lose").iter_rows())
