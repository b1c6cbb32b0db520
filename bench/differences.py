"""Comparing two frames of results, column by column, nulls equal to nulls."""

from __future__ import annotations

import polars as pl


def differences(mine: pl.DataFrame, theirs: pl.DataFrame) -> dict[str, int]:
    """For each of their columns, in how many rows the two differ; columns without a difference are left out."""
    found = {name: mine.height - int(mine[name].eq_missing(theirs[name]).sum()) for name in theirs.columns}
    return {name: count for name, count in found.items() if count}
