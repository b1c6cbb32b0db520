"""Writing many rows fast: a frame of columns goes into a table, by executemany on SQLite and by COPY on PostgreSQL.

Columns are named like the model's columns (`person_id`); what the frame leaves out takes the field's default. Sealed columns are
sealed beforehand, so ids are drawn beforehand too (`next_ids`). Call inside one `transaction.atomic()`: all rows or none. Do not
nest it, or with `savepoint=False`: under a savepoint SQLite journals row by row, and the work grows with the square of the rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
from django.db import connection, models, transaction

from leye.ground.engines import copy_into, empty_twin, insert_rows, quoted

CHUNK = 50_000


@dataclass(frozen=True, slots=True)
class Written:
    """How many rows were new, how many were changed, how many said nothing new."""

    inserted: int = 0
    changed: int = 0
    same: int = 0

    def __add__(self, other: "Written") -> "Written":
        """Sums over chunks."""
        return Written(self.inserted + other.inserted, self.changed + other.changed, self.same + other.same)


def write(model: type[models.Model], frame: pl.DataFrame, *, table: str | None = None) -> int:
    """Insert all rows of the frame; a row that breaks a constraint breaks the whole call (IntegrityError)."""
    frame = with_defaults(model, frame)
    table = table or model._meta.db_table
    put = insert_rows if connection.vendor == "sqlite" else copy_into
    for chunk in frame.iter_slices(CHUNK):
        put(table, chunk)
    return len(frame)


def merge(
    model: type[models.Model],
    frame: pl.DataFrame,
    *,
    on: Sequence[str],
    update: Sequence[str] = (),
    same: Sequence[str] | None = None,
) -> Written:
    """Insert rows whose key `on` is new; of the others set the columns `update` where one of `same` differs (default: `update`).

    `on` must be unique in the table and in the frame. Without `update`, known rows are left alone. Sealed columns belong into
    `update` but not into `same`: each sealing differs, their blind index tells whether they changed; and they are bound to the id,
    so a known row must come with its own id (`ids_of`).
    """
    compared = tuple(update if same is None else same)
    with transaction.atomic(savepoint=False):
        stage = empty_twin(model._meta.db_table, frame.columns)
        write(model, frame, table=stage)
        changed = overwrite(model, stage, on=on, update=update, compared=compared) if update else 0
        inserted = add_new(model, stage, columns=with_defaults(model, frame).columns, on=on)
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE {quoted(stage)}")
    return Written(inserted, changed, len(frame) - inserted - changed)


def overwrite(model, stage: str, *, on: Sequence[str], update: Sequence[str], compared: Sequence[str]) -> int:
    """Set the staged values on rows that exist and differ; returns how many."""
    differs = "IS DISTINCT FROM" if connection.vendor == "postgresql" else "IS NOT"
    table = quoted(model._meta.db_table)
    sets = ", ".join(f"{quoted(column)} = stage.{quoted(column)}" for column in update)
    keys = " AND ".join(f"{table}.{quoted(column)} = stage.{quoted(column)}" for column in on)
    news = " OR ".join(f"{table}.{quoted(column)} {differs} stage.{quoted(column)}" for column in compared)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {sets} FROM {quoted(stage)} AS stage WHERE {keys} AND ({news})")  # noqa: S608
        return cursor.rowcount


def add_new(model, stage: str, *, columns: Sequence[str], on: Sequence[str]) -> int:
    """Insert staged rows whose key the table does not hold; returns how many."""
    table, names = quoted(model._meta.db_table), ", ".join(quoted(column) for column in columns)
    keys = " AND ".join(f"{table}.{quoted(column)} = stage.{quoted(column)}" for column in on)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({names}) SELECT {names} FROM {quoted(stage)} AS stage "  # noqa: S608
            f"WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {keys})"
        )
        return cursor.rowcount


def with_defaults(model: type[models.Model], frame: pl.DataFrame) -> pl.DataFrame:
    """The frame with the defaults of the columns that it leaves out; refuses columns that the table does not have."""
    fields = {field.column: field for field in model._meta.concrete_fields}
    if strangers := set(frame.columns) - set(fields):
        raise ValueError(f"{model.__name__} has no columns {sorted(strangers)}; it has {sorted(fields)}")
    defaults = {name: field.get_default() for name, field in fields.items() if name not in frame.columns and field.has_default()}
    return frame.with_columns(**{name: pl.lit(value) for name, value in defaults.items()})


def ids_of(model: type[models.Model], values: Sequence, *, by: str) -> dict:
    """The ids of the rows whose (unique) column `by` has one of the values: value to id."""
    found: dict = {}
    for start in range(0, len(values), 10_000):
        part = values[start : start + 10_000]
        found.update(model._base_manager.filter(**{f"{by}__in": part}).values_list(by, "pk"))
    return found


def next_ids(model: type[models.Model], count: int) -> list[int]:
    """Draw ids that nobody else will get, for rows that are about to be written; inside a transaction on SQLite."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)", [table, count])
            return [number for (number,) in cursor.fetchall()]
        cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        last = (cursor.fetchone() or (None,))[0]
        first = 1 if last is None else last + 1
        remember = "INSERT INTO sqlite_sequence (seq, name) VALUES (%s, %s)"
        cursor.execute(
            remember if last is None else "UPDATE sqlite_sequence SET seq = %s WHERE name = %s", [first + count - 1, table]
        )
    return list(range(first, first + count))


def settle_ids(model: type[models.Model]) -> None:
    """After rows with ids of one's own choice: let the sequence go on behind the highest (SQLite does so by itself)."""
    if connection.vendor == "postgresql":
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence(%s, 'id'), GREATEST(max(id), 1), max(id) IS NOT NULL) FROM {quoted(table)}",  # noqa: S608
                [table],
            )
