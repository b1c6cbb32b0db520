"""Deciding a handed-in table: the rulebook alone on anybody's facts, one row per subject and benefit."""

import datetime as dt
from collections.abc import Iterator, Mapping

import polars as pl

from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.lower import column
from leye.rulebook.kernel.read_frame import determine
from leye.rulebook.kernel.verdict import CODES, decode

SLICE = 50_000


def check_day(on: dt.date) -> None:
    """Refuse a day before the document."""
    if on < shelf.document.ISSUED_ON:
        raise Refusal(
            "before_document", f"{on} lies before the document of {shelf.document.ISSUED_ON}: nothing can be determined then."
        )


def decide_table(
    facts: pl.DataFrame, benefits: tuple[type[Benefit], ...], *, on: dt.date, values: Values, tables: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """The wide frame of `read_frame.determine` for a typed table, in its row order, with `_row`."""
    check_day(on)
    lazy = {name: table.drop("_row").lazy() for name, table in tables.items()}
    return determine(pl, facts.lazy(), benefits, on=on, values=values, tables=lazy, keep=("_row",)).sort("_row").collect()


def long_slices(wide: pl.DataFrame, benefits: tuple[type[Benefit], ...], *, key: str) -> Iterator[list[pl.DataFrame]]:
    """Slices of the wide frame, each as one frame per benefit: subject, benefit, verdict, award, open, conditions, missing."""
    asks = {b.slug: _asks(wide, b) for b in benefits}
    for start in range(0, wide.height, SLICE):
        part = wide.slice(start, SLICE)
        yield [_long(part, b, key, asks[b.slug]) for b in benefits]


def _asks(wide: pl.DataFrame, benefit: type[Benefit]) -> pl.DataFrame:
    """The few distinct masks of a benefit, with the facts and open points that each names."""
    mask = f"{column(benefit.slug)}__asks"
    masks = wide[mask].unique().to_list()
    named = [decode(benefit, m) for m in masks]
    lists = {"missing": [list(m) for m, _ in named], "open": [list(o) for _, o in named]}
    return pl.DataFrame(
        {mask: masks, **lists}, schema={mask: wide.schema[mask], "missing": pl.List(pl.String), "open": pl.List(pl.String)}
    )


def _long(part: pl.DataFrame, benefit: type[Benefit], key: str, asks: pl.DataFrame) -> pl.DataFrame:
    slug = column(benefit.slug)
    conditions = pl.struct(pl.col(f"{slug}__{k}").alias(k) for k in benefit.conditions)
    joined = part.select("_row", key, pl.selectors.matches(f"^{slug}(__|$)")).join(asks, on=f"{slug}__asks", maintain_order="left")
    return joined.select(
        pl.col(key).alias("subject"),
        pl.lit(benefit.slug).alias("benefit"),
        pl.col(slug).replace_strict(list(CODES), list(CODES.values()), return_dtype=pl.String).alias("verdict"),
        pl.col(f"{slug}__award").cast(pl.Int64).alias("award"),
        "open",
        conditions.alias("conditions"),
        "missing",
    )
