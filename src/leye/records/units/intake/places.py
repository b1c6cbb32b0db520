"""The unit that the columns for subdistrict and community of a table mean."""

import polars as pl

from leye.ground.tables.chunks import Chunk
from leye.ground.tables.columns import Fault
from leye.records.units.intake.whereabouts import Whereabouts


def set_units(chunk: Chunk, where: Whereabouts) -> pl.DataFrame:
    """The chunk's values with `unit_id`; what names no unit is blamed on its column."""
    pairs = chunk.values.select(pl.struct("subdistrict", "community").alias("pair"))["pair"]
    found: dict[tuple[str | None, str | None], int | None] = {}
    wrong: dict[tuple[str | None, str | None], tuple[str, Fault]] = {}
    for pair in pairs.unique().to_list():
        words = (pair["subdistrict"], pair["community"])
        column, answer = where.find(*words)
        if isinstance(answer, Fault):
            wrong[words] = (column, answer)
        found[words] = None if isinstance(answer, Fault) else answer
    rows = chunk.values.select("subdistrict", "community").rows()
    if wrong:
        for place, words in enumerate(rows):
            if words in wrong:
                chunk.blame(place, wrong[words][0], fault=wrong[words][1])
    return chunk.values.with_columns(pl.Series("unit_id", [found[words] for words in rows], dtype=pl.Int64))
