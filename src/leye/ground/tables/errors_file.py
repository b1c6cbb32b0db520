"""The refused rows as a table: the original columns, the row's number, what is wrong; corrected, it is imported again."""

import csv
import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter

from leye.ground.tables.escape import harmless

NUMBER, PROBLEM = "行号", "问题"
BOM = "\ufeff"
AGAIN = re.compile(r"(.+)\.errors(?:\.(\d{1,6}))?")


class ErrorsFile:
    """Written row by row beside its final name (`.part`), so that a killed import goes on where its last commit stood."""

    def __init__(self, path: Path, header: Sequence[str]) -> None:
        kept = [place for place, cell in enumerate(header) if cell not in (NUMBER, PROBLEM)]
        self.path, self.kept, self.width = path, kept, len(header)
        self.header = (NUMBER, PROBLEM, *(header[place] for place in kept))
        self.draft = path.with_name(f"{path.name}.part")
        self.workbook = path.suffix.lower() in (".xlsx", ".xlsm")

    def has(self, at: int, *, written_to: str) -> bool:
        """Whether what an earlier run wrote up to a byte offset is still there."""
        return written_to == str(self.path) and self.draft.exists() and self.draft.stat().st_size >= at

    def open(self, *, at: int = 0) -> None:
        """Open at a byte offset of an earlier run; 0 begins anew."""
        handle = os.open(self.draft, os.O_RDWR | os.O_CREAT, 0o600)
        self.file = os.fdopen(handle, "r+", encoding="utf-8", newline="")
        self.file.truncate(at)
        self.file.seek(at)
        self.writer = csv.writer(self.file)
        if at == 0:
            self.file.write("" if self.workbook else BOM)
            self.write(self.header)

    def add(self, rows: Iterable[tuple[int, str, Sequence[str]]]) -> None:
        """Add refused rows: number in the file, what is wrong, the original cells."""
        for number, problem, cells in rows:
            original = [cells[place] if place < len(cells) else "" for place in self.kept]
            self.write((str(number), problem, *original, *cells[self.width :]))

    def write(self, cells: Iterable[str]) -> None:
        """One row; in CSV no cell may be taken for a formula, in a workbook the cells are marked as text at the end."""
        self.writer.writerow(cells if self.workbook else [harmless(cell) for cell in cells])

    def __enter__(self) -> "ErrorsFile":
        return self

    def __exit__(self, *why: object) -> None:
        """Close; what was not finished stays as a draft, to be gone on with."""
        self.file.close()

    def settle(self) -> int:
        """Bring what was added to the disk; the offset to go on from."""
        self.file.flush()
        os.fsync(self.file.fileno())
        return self.file.tell()

    def rewind(self, at: int) -> None:
        """Forget what was added after an offset: its chunk was not kept."""
        self.file.flush()
        self.file.truncate(at)
        self.file.seek(at)

    def finish(self, *, empty: bool) -> Path | None:
        """Give the file its final name and form; nothing is left where no row was refused."""
        self.settle()
        if empty:
            self.draft.unlink()
        elif self.workbook:
            self.file.seek(0)
            as_workbook(self.path, csv.reader(self.file))
            self.draft.unlink()
        else:
            os.replace(self.draft, self.path)
        self.file.close()
        return None if empty else self.path


def as_workbook(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """All cells as text, marked so that no spreadsheet computes them or shortens a number of eighteen digits."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with xlsxwriter.Workbook(str(draft), {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        text = book.add_format({"num_format": "@", "quote_prefix": True})
        sheet = book.add_worksheet("问题行")
        sheet.set_column(1, 1, 60, text)
        sheet.freeze_panes(1, 0)
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                sheet.write_string(place, column, cell, text)
    draft.chmod(0o600)
    os.replace(draft, path)


def beside(path: Path) -> Path:
    """Where the refused rows of a file go: people.csv → people.errors.csv → people.errors.2.csv, and the same for .xlsx."""
    ending = ".xlsx" if path.suffix.lower() in (".xlsx", ".xlsm") else ".csv"
    again = AGAIN.fullmatch(path.stem)
    stem = f"{again[1]}.errors.{int(again[2] or 1) + 1}" if again else f"{path.stem}.errors"
    return path.with_name(f"{stem}{ending}")
