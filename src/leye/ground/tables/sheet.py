"""The rows of one sheet, one after another, as texts; numbers and dates written as an office would write them."""

import zipfile
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import NamedTuple

from leye.ground.tables.limits import Limits, cell_too_long, too_many_columns, too_many_rows
from leye.ground.tables.markup import walk
from leye.ground.tables.workbook import Shows, Workbook, plain

MIDNIGHT = time()
EXACT = 10**15  # Excel keeps fifteen digits of a number


class Row(NamedTuple):
    """One row with its number in the file (1 is the first) and its cells as texts."""

    number: int
    cells: list[str]


def rows(archive: zipfile.ZipFile, part: str, *, book: Workbook, limits: Limits) -> Iterator[Row]:
    """The rows that hold anything; a cell beyond the widest table is refused when it is met, so nothing is ever unrolled."""
    reading = Reading(Path(archive.filename or part).name, book, limits=limits)
    for _ in walk(archive, part, handlers=reading.handlers):
        yield from reading.done
        reading.done.clear()


class Reading:
    """The state of reading one sheet: the row and cell that are open."""

    def __init__(self, name: str, book: Workbook, *, limits: Limits) -> None:
        self.name, self.book, self.limits = name, book, limits
        self.done: list[Row] = []
        self.number, self.cells, self.place = 0, [], 0
        self.kind, self.style, self.pieces, self.length, self.open = "", 0, [], 0, False

    def handlers(self, prefix: str) -> tuple:
        """The three handlers for elements with this namespace prefix."""
        row, cell, value, text = (prefix + tag for tag in ("row", "c", "v", "t"))
        hint = f"{prefix}rPh"

        def start(name: str, given: dict[str, str]) -> None:
            if name == cell:
                self.begin_cell(given)
            elif name in (value, text):
                self.open = True
            elif name == row:
                self.begin_row(given)
            elif name == hint:
                self.kind = "hint"

        def end(name: str) -> None:
            if name == cell:
                self.end_cell()
            elif name in (value, text):
                self.open = False
            elif name == row:
                self.end_row()
            elif name == hint:
                self.kind = "inlineStr"

        return start, end, self.take

    def begin_row(self, given: dict[str, str]) -> None:
        """A row begins; its number is written or the next one."""
        self.number = number(given.get("r", "")) or self.number + 1
        self.cells, self.place = [], 0
        if self.number > self.limits.rows:
            raise too_many_rows(self.name, self.limits)

    def begin_cell(self, given: dict[str, str]) -> None:
        """A cell begins; its place is written (C7) or the next one."""
        self.place = column(given["r"]) if "r" in given else self.place + 1
        if self.place > self.limits.columns:
            raise too_many_columns(self.name, self.number, found=self.place, limits=self.limits)
        self.kind, self.style = given.get("t", "n"), number(given.get("s", ""))
        self.pieces, self.length = [], 0

    def take(self, data: str) -> None:
        """Characters of a value or text."""
        if self.open and self.kind != "hint":
            self.length += len(data)
            if self.length > self.limits.cell:
                raise cell_too_long(self.name, self.number, limits=self.limits)
            self.pieces.append(data)

    def end_cell(self) -> None:
        """A cell ends: its text takes its place in the row."""
        if not self.pieces:
            return
        text = self.written("".join(self.pieces))
        if text:
            self.cells.extend([""] * (self.place - len(self.cells) - 1))
            self.cells[self.place - 1 :] = [text]

    def end_row(self) -> None:
        """A row ends; empty ones, which formatting leaves behind by the thousand, are passed over."""
        if self.cells:
            self.done.append(Row(self.number, self.cells))
            self.cells = []

    def written(self, raw: str) -> str:
        """A cell's value as text by its kind."""
        if self.kind == "s":
            place = number(raw)
            return self.book.strings[place] if place < len(self.book.strings) else ""
        if self.kind in ("str", "inlineStr"):
            return plain(raw)
        if self.kind == "b":
            return "TRUE" if raw == "1" else "FALSE"
        if self.kind in ("e", "d"):
            return raw
        shows = self.book.styles[self.style] if self.style < len(self.book.styles) else None
        return dated(raw, shows, since_1904=self.book.since_1904) if shows else counted(raw)


def number(text: str) -> int:
    """A whole number written in an attribute; 0 where there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def column(reference: str) -> int:
    """The place of a cell reference: A1 is 1, XFD1048576 is 16384."""
    place = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            break
        place = place * 26 + ord(letter) - 64
        if place > 100_000:
            break
    return place or 1


def counted(raw: str) -> str:
    """A number as an office writes it; one past fifteen digits is left in powers of ten, since Excel has lost its last digits."""
    try:
        value = float(raw)
    except ValueError:
        return raw
    if abs(value) >= EXACT:
        return f"{value:.14E}"
    return str(int(value)) if value == int(value) else repr(value)


def dated(raw: str, shows: Shows, *, since_1904: bool) -> str:
    """A date cell as what it shows: 2018年9月 typed as such comes out as 2018-09, since it was Excel that made the first of it."""
    try:
        serial = float(raw) + (1462 if since_1904 else 0)
        moment = datetime(1899, 12, 30) + timedelta(days=serial, microseconds=1)  # noqa: DTZ001  (a day in a table has no zone)
    except (ValueError, OverflowError):
        return raw
    if serial < 61 and not since_1904:
        moment += timedelta(days=1)  # Excel counts a 29 February 1900
    if shows == "day" or (shows == "month" and moment.day > 1):
        return f"{moment:%Y-%m-%d}"
    if shows == "month":
        return f"{moment:%Y-%m}"
    if shows == "monthday":
        return f"{moment:%m-%d}"
    if shows == "time":
        return f"{moment:%H:%M:%S}"
    return f"{moment:%Y-%m-%d}" if moment.time().replace(microsecond=0) == MIDNIGHT else f"{moment:%Y-%m-%d %H:%M:%S}"
