"""The whole night as Parquet, every condition of everybody, partitioned by subdistrict: what analysts and Spark read."""

import datetime as dt
import shutil
from pathlib import Path

import polars as pl
from django.conf import settings

from leye.rulebook import shelf


def folder(on: dt.date) -> Path:
    """Where a day's snapshot lies."""
    return Path(settings.HOME) / "snapshots" / str(on)


def write(table: pl.DataFrame, subject: str, *, on: dt.date) -> Path:
    """Write one kind of subject under `<day>/<subject>/subdistrict=<code>/`; the old files stand until the new ones are whole."""
    target = folder(on) / subject
    fresh = target.with_name(f".{subject}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    marked = table.with_columns(subdistrict().alias("subdistrict")).drop("_place").rename({"_key": "row_id"})
    marked = marked.with_columns(pl.lit(shelf.edition()).alias("edition"), pl.lit(on).alias("on"))
    marked.write_parquet(pl.PartitionBy(fresh, key="subdistrict"))
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
    return target


def subdistrict() -> pl.Expr:
    """The code of the subdistrict in a unit's path (`district/subdistrict/community/`); `none` where no unit is known."""
    return pl.col("_place").str.split("/").list.get(1, null_on_oob=True).replace("", None).fill_null("none")
