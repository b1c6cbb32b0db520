"""What the table keeps of a night: every yes, and the nearly yes with what is missing, in the form of its rows."""

import datetime as dt

import polars as pl

from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.lower import column
from leye.rulebook.kernel.plan import plan
from leye.rulebook.kernel.verdict import decode

AT_MOST = 2
COLUMNS = ("subject", "key", "benefit", "verdict", "award", "sample", "missing", "open", "place", "edition")
VERDICTS = {1: "yes", 2: "unknown", 3: "undecided"}


def kept(table: pl.DataFrame, benefit: type[Benefit], *, on: dt.date, values: Values) -> pl.DataFrame:
    """The rows of one benefit to keep: yes; undecided; unknown where at most two facts are missing and a register could tell them
    (what only the person can say is asked on the page, not stored for everybody)."""
    slug = column(benefit.slug)
    asks = _asks(table[f"{slug}__asks"].unique(), benefit)
    rows = table.select("_key", "_place", slug, f"{slug}__award", f"{slug}__asks").filter(pl.col(slug) != 0)
    rows = rows.join(asks, on=f"{slug}__asks").filter((pl.col(slug) != 2) | pl.col("near"))
    rule = plan(benefit, on=on, values=values)
    sample = pl.lit(rule.sampled) | (pl.lit(rule.award_sampled) & pl.col(f"{slug}__award").is_not_null())
    return rows.select(
        pl.lit(benefit.subject.name).alias("subject"),
        pl.col("_key").alias("key"),
        pl.lit(benefit.slug).alias("benefit"),
        pl.col(slug).replace_strict(list(VERDICTS), list(VERDICTS.values()), return_dtype=pl.String).alias("verdict"),
        pl.col(f"{slug}__award").cast(pl.Int64).alias("award"),
        (sample & (pl.col(slug) == 1)).alias("sample"),
        "missing",
        "open",
        pl.col("_place").fill_null("").alias("place"),
        pl.lit(shelf.edition()).alias("edition"),
    )


def _asks(masks: pl.Series, benefit: type[Benefit]) -> pl.DataFrame:
    facts, named = benefit.subject.facts, [decode(benefit, m) for m in masks]
    near = [len(missing) <= AT_MOST and not any(facts[f].about.asked for f in missing) for missing, _ in named]
    texts = {"missing": [",".join(m) for m, _ in named], "open": [",".join(o) for _, o in named]}
    mask = f"{column(benefit.slug)}__asks"
    kinds = {mask: masks.dtype, "missing": pl.String, "open": pl.String, "near": pl.Boolean}
    return pl.DataFrame({mask: masks, **texts, "near": near}, schema=kinds)
