"""Finding the people of a table on the register, by the blind index of their numbers."""

import polars as pl

from leye.ground import crypto
from leye.ground.lookups import rows_where
from leye.records.people.models import Person

COLUMNS = {
    "id": ("known_id", pl.Int64),
    "id_index": ("id_index", pl.Binary),
    "name": ("known_name", pl.String),
    "phone": ("known_phone", pl.Binary),
    "phone_index": ("known_phone_index", pl.Binary),
    "unit_id": ("known_unit_id", pl.Int64),
}


def with_indexes(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with the blind indexes of number and phone."""
    return rows.with_columns(
        pl.Series("id_index", crypto.index_many(rows["id_number"].to_list(), purpose="id_number"), dtype=pl.Binary),
        pl.Series("phone_index", crypto.index_many(rows["phone"].to_list(), purpose="phone"), dtype=pl.Binary),
    )


def with_known(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows numbered (`place`), with what the register holds of the person (`known_…`, else null); those found are locked."""
    known = pl.DataFrame(
        rows_where(Person, rows["id_index"].to_list(), by="id_index", columns=tuple(COLUMNS)),
        schema=dict(COLUMNS.values()),
        orient="row",
    )
    return rows.join(known, on="id_index", how="left", maintain_order="left").with_row_index("place")
