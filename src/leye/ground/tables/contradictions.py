"""Columns of one table held against each other, and what a table as a whole says of its rows."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from leye.ground.tables.chunks import Chunk
from leye.ground.tables.columns import Fault, Said

Contradiction = tuple[str, Fault, pl.Expr]  # the column to blame, what is wrong, where it is so


def wrong(code: str, *, zh: str, en: str) -> Fault:
    """A fault between columns."""
    return Fault(code, Said(zh, en))


FUTURE = wrong("in_future", zh="日期在将来；请核对。", en="lies in the future; check it.")


def in_future(*days: str) -> list[Contradiction]:
    """Days that have not come yet."""
    today = datetime.date.today()  # noqa: DTZ011  (the district's own calendar day)
    return [(day, FUTURE, pl.col(day) > today) for day in days]


def blame_where(chunk: Chunk, found: Iterable[Contradiction]) -> None:
    """Blame each row for which a contradiction holds; unknown is none."""
    for name, fault, condition in found:
        for place in chunk.values.select(condition.fill_null(value=False))[:, 0].arg_true().to_list():
            chunk.blame(place, name, fault=fault)


def complete(values: pl.DataFrame, schema: Mapping[str, Any]) -> pl.DataFrame:
    """The values with every column that a layout may have, unknown where the table lacks it."""
    return values.with_columns(pl.lit(None, dtype=kind).alias(name) for name, kind in schema.items() if name not in values.columns)


def vouched(values: pl.DataFrame, *, source: str, as_of: datetime.date) -> pl.DataFrame:
    """The values with source and as-of day in every row: the row's own, else the table's."""
    return values.with_columns(pl.col("source").fill_null(source[:80]), pl.col("as_of").fill_null(as_of))
