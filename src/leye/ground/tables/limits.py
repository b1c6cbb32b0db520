"""How large a file may be before anything of it is parsed."""

from dataclasses import dataclass
from pathlib import Path

from leye.ground.refusals import Refusal

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bytes and counts; the defaults let a district's three million residents through in one CSV file and no bomb."""

    bytes: int = 768 * MIB
    unpacked: int = 200 * MIB  # of a workbook, all its parts together
    ratio: int = 100  # unpacked to packed
    parts: int = 1000  # files inside a workbook
    strings: int = 2_000_000  # different texts in a workbook
    rows: int = 4_000_000
    columns: int = 200
    cell: int = 32_767  # characters, as Excel has it
    line: int = MIB  # bytes of one line of text
    header_within: int = 20  # rows in which the header must stand


def check_size(path: Path, limits: Limits) -> int:
    """The file's size in bytes; refuses what is no file, empty or too large, without opening it."""
    if not path.is_file():
        raise Refusal("no_file", f"There is no file {path}: check the path and the name.", path=str(path))
    size = path.stat().st_size
    if size == 0:
        raise Refusal("empty_file", f"{path.name} is empty (0 bytes): export it again and check that it has rows.", path=str(path))
    if size > limits.bytes:
        raise Refusal(
            "file_too_large",
            f"{path.name} has {size / MIB:,.0f} MiB, more than the {limits.bytes // MIB} MiB that are read at once: "
            "split it into several files.",
            size=size,
            most=limits.bytes,
        )
    return size


def too_many_columns(name: str, row: int, *, found: int, limits: Limits) -> Refusal:
    """The refusal for a row that is wider than any office's table."""
    return Refusal(
        "too_many_columns",
        f"{name}, row {row}: it has at least {found:,} columns, more than {limits.columns}. "
        "Delete the columns that are not part of the table "
        "(in Excel: select the empty columns on the right, Delete, save) and import again.",
        row=row,
        found=found,
    )


def too_many_rows(name: str, limits: Limits) -> Refusal:
    """The refusal for a file that has more rows than are read at once."""
    return Refusal("too_many_rows", f"{name} has more than {limits.rows:,} rows: split it into several files.", most=limits.rows)


def cell_too_long(name: str, row: int, *, limits: Limits) -> Refusal:
    """The refusal for a cell that no office would type; most often a quotation mark that was never closed."""
    return Refusal(
        "cell_too_long",
        f'{name}, row {row}: a cell has more than {limits.cell:,} characters; most often a quotation mark (") '
        "is not closed. Correct that row and import again.",
        row=row,
    )
