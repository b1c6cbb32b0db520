"""How each database takes many rows: tuples for SQLite, a CSV stream for PostgreSQL; and the staging table for both."""

import polars as pl
from django.db import connection

STAGE = "leye_stage"
SQLITE_INSTANT = "%Y-%m-%d %H:%M:%S%.6f"


def quoted(name: str) -> str:
    """A name as SQL wants it."""
    return connection.ops.quote_name(name)


def insert_rows(table: str, frame: pl.DataFrame) -> None:
    """SQLite: one prepared INSERT for all rows. Days and instants are stored as Django stores them: ISO text, instants in UTC."""
    names = ", ".join(quoted(column) for column in frame.columns)
    places = ", ".join(["%s"] * len(frame.columns))
    days = [name for name, kind in frame.schema.items() if kind == pl.Date]
    instants = [name for name, kind in frame.schema.items() if isinstance(kind, pl.Datetime)]
    texts = frame.with_columns(
        pl.col(days).dt.to_string("%Y-%m-%d"), pl.col(instants).dt.convert_time_zone("UTC").dt.to_string(SQLITE_INSTANT)
    )
    with connection.cursor() as cursor:
        cursor.executemany(f"INSERT INTO {quoted(table)} ({names}) VALUES ({places})", texts.rows())  # noqa: S608


def copy_into(table: str, frame: pl.DataFrame) -> None:
    """PostgreSQL: COPY from CSV. An empty field is null, an empty text is written as two quotes; bytes go in hexadecimal."""
    names = ", ".join(quoted(column) for column in frame.columns)
    raw = [name for name, kind in frame.schema.items() if kind == pl.Binary]
    texts = frame.with_columns((pl.lit("\\x") + pl.col(name).bin.encode("hex")).alias(name) for name in raw)
    order = f"COPY {quoted(table)} ({names}) FROM STDIN WITH (FORMAT csv)"
    # COPY goes past Django's cursor, so its faults must be told in Django's words.
    with connection.cursor() as cursor, connection.wrap_database_errors, cursor.copy(order) as copy:
        copy.write(texts.write_csv(include_header=False, null_value="", quote_style="necessary"))


def empty_twin(table: str, columns: list[str]) -> str:
    """An empty temporary table with the columns of the table, no constraints; its name."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE {quoted(STAGE)} AS SELECT * FROM {quoted(table)} WHERE false")  # noqa: S608
    return STAGE
