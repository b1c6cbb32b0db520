"""Finding the people of a table on the register, by the blind index of their numbers."""

from collections.abc import Sequence

import polars as pl

from leye.ground import crypto
from leye.records.people.models import Person

IN_A_QUERY = 10_000
COLUMNS = {
    "id": ("known_id", pl.Int64),
    "id_index": ("id_index", pl.Binary),
    "name": ("known_name", pl.String),
    "phone": ("known_phone", pl.Binary),
    "phone_index": ("known_phone_index", pl.Binary),
    "unit_id": ("known_unit_id", pl.Int64),
}


def with_known(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows numbered (`place`), with blind indexes and what the register holds of the person (`known_…`, else null).

    Those found are locked until the transaction ends.
    """
    rows = rows.with_columns(
        pl.Series("id_index", crypto.index_many(rows["id_number"].to_list(), purpose="id_number"), dtype=pl.Binary),
        pl.Series("phone_index", crypto.index_many(rows["phone"].to_list(), purpose="phone"), dtype=pl.Binary),
    )
    return rows.join(on_register(rows["id_index"].to_list()), on="id_index", how="left", maintain_order="left").with_row_index(
        "place"
    )


def on_register(indexes: Sequence[bytes]) -> pl.DataFrame:
    """Whom the register holds of these blind indexes."""
    found = []
    for start in range(0, len(indexes), IN_A_QUERY):
        people = Person.objects.select_for_update().filter(id_index__in=indexes[start : start + IN_A_QUERY])
        found.extend(people.order_by("pk").values_list(*COLUMNS))
    return pl.DataFrame(found, schema=dict(COLUMNS.values()), orient="row")
