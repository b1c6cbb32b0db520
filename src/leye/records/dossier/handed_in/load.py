"""Opening a handed-in table: Parquet as it is typed, CSV with every cell as text; what cannot be read is told with its place."""

import csv
import re
from collections import Counter
from pathlib import Path

import polars as pl

from leye.ground.refusals import Refusal

LARGEST = 4 * 1024**3
DOUBLED = re.compile(r"(.*)_duplicated_\d+")


def load(path: Path) -> pl.DataFrame:
    """The table as it stands. Refusal where there is no such file, or it is of another kind, too large, or broken."""
    if not path.is_file():
        raise Refusal("file_missing", f"There is no file {path}. Check the name.")
    if path.stat().st_size > LARGEST:
        raise Refusal("file_too_large", f"{path} is larger than 4 GB. Split it.")
    if path.suffix not in (".csv", ".parquet"):
        raise Refusal("file_kind", f"{path.name} is neither .csv nor .parquet. Save it as one of them.")
    try:
        table = pl.read_parquet(path) if path.suffix == ".parquet" else _csv(path)
    except pl.exceptions.NoDataError:
        raise Refusal("file_empty", f"{path} is empty: its first line must name the columns.") from None
    except pl.exceptions.PolarsError as fault:
        raise Refusal("file_unreadable", f"{path} cannot be read: {_place(path) or str(fault).splitlines()[0]}") from fault
    doubled = Counter(m[1] for name in table.columns if (m := DOUBLED.fullmatch(name)))
    if doubled:
        raise Refusal("columns_doubled", f"{path}: the column {', '.join(map(repr, doubled))} stands more than once. Keep one.")
    return table


def _csv(path: Path) -> pl.DataFrame:
    """UTF-8 with or without its mark, else GB18030."""
    try:
        table = pl.read_csv(path, infer_schema=False)
    except pl.exceptions.ComputeError as fault:
        if "utf" not in str(fault).lower():
            raise
        table = pl.read_csv(_as_gb18030(path).encode(), infer_schema=False)
    return table.rename({name: name.strip().removeprefix("\ufeff") for name in table.columns})


def _as_gb18030(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("gb18030")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        message = f"{path}, line {line}: these bytes are neither UTF-8 nor GB18030. Save the file as UTF-8."
        raise Refusal("encoding", message) from fault


def _place(path: Path) -> str:
    """The first line whose number of cells differs from the header's."""
    if path.suffix != ".csv":
        return ""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = csv.reader(file)
        try:
            width = len(next(rows))
            for row in rows:
                if len(row) > width:
                    return f"line {rows.line_num} has {len(row)} cells, the header names {width} columns. Mend the line."
        except csv.Error as fault:
            return f"line {rows.line_num}: {fault}."
    return ""
