"""Deciding a handed-in table on Spark: the same plans through narwhals, the same answers."""

import datetime as dt
import tempfile
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from leye.ground.spark import session
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_frame import determine


def decide_table_on_spark(
    facts: pl.DataFrame, benefits: tuple[type[Benefit], ...], *, on: dt.date, values: Values, tables: Mapping[str, pl.DataFrame]
) -> pl.DataFrame:
    """As `decide_table`, on a local Spark session; the tables travel as Parquet."""
    import narwhals as nw

    spark = session()
    with tempfile.TemporaryDirectory() as folder:

        def frame(name: str, table: pl.DataFrame) -> nw.LazyFrame:
            path = Path(folder) / f"{name}.parquet"
            table.with_columns(pl.selectors.unsigned_integer().cast(pl.Int64)).write_parquet(path)
            return nw.from_native(spark.read.parquet(str(path))).lazy()

        counted = {name: frame(name, table.drop("_row")) for name, table in tables.items()}
        lazy = determine(nw, frame("facts", facts), benefits, on=on, values=values, tables=counted, keep=("_row",))
        found = pl.from_arrow(lazy.to_native().toArrow())
    return found.sort("_row")
