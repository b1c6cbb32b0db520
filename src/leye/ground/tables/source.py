"""Opening an office's file: what it is, whether it may be read, and its rows, the same for CSV and workbooks."""

import csv
import hashlib
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from leye.ground.refusals import Refusal
from leye.ground.tables import delimited, sheet
from leye.ground.tables.archive import open_archive
from leye.ground.tables.header import Heading, Matcher, find
from leye.ground.tables.limits import Limits, cell_too_long, check_size
from leye.ground.tables.missing import check, no_header
from leye.ground.tables.nature import nature
from leye.ground.tables.scan import scan
from leye.ground.tables.sheet import Row
from leye.ground.tables.workbook import read_workbook


@dataclass(frozen=True)
class Part:
    """One table inside a file: a sheet, or the whole of a text file (`name` empty)."""

    name: str
    rows: Callable[[], Iterator[Row]]


@dataclass(frozen=True)
class Source:
    """A file that may be read."""

    path: Path
    sha256: str
    form: str  # in words, for whoever imports: "CSV, UTF-8, comma"
    parts: tuple[Part, ...]

    @property
    def is_workbook(self) -> bool:
        """Whether it is an Excel file."""
        return self.form.startswith("XLSX")


@dataclass(frozen=True)
class Found:
    """The table found in a source: which part, which header, how many rows of data at most, and the rows from `after` on."""

    part: Part
    heading: Heading
    total: int
    rows: Callable[[int], Iterator[Row]]


def open_source(path: Path, limits: Limits | None = None) -> Source:
    """Judge a file and open it; refuses what it must before anything is parsed."""
    limits = limits or Limits()
    check_size(path, limits)
    return open_workbook(path, limits) if nature(path) == "workbook" else open_text(path, limits)


def open_text(path: Path, limits: Limits) -> Source:
    """A CSV file: encoding and separator are found out."""
    found = scan(path, limits)
    mark = delimited.separator(path, found.encoding)
    words = {",": "comma", "\t": "tab", ";": "semicolon", "|": "bar"}.get(mark, mark)
    form = f"CSV, {'UTF-8' if found.encoding.startswith('utf') else 'GB18030'}, {words}"
    part = Part("", lambda: delimited.rows(path, found.encoding, mark=mark, limits=limits))
    return Source(path, found.sha256, form, (part,))


def open_workbook(path: Path, limits: Limits) -> Source:
    """An Excel file: its visible sheets."""
    archive = open_archive(path, limits)
    book = read_workbook(archive, limits)

    def part(name: str, place: str) -> Part:
        return Part(name, lambda: sheet.rows(archive, place, book=book, limits=limits))

    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return Source(path, digest, "XLSX", tuple(part(s.name, s.part) for s in book.sheets))


def find_table(source: Source, matcher: Matcher, *, named: str = "", limits: Limits | None = None) -> Found:
    """The part (or the one `named`) whose header the layout knows best; its rows are read through before any is believed."""
    limits = limits or Limits()
    parts = [part for part in source.parts if not named or part.name == named]
    if not parts:
        raise Refusal(
            "no_sheet", f"{source.path.name} has no sheet {named!r}; it has: {', '.join(p.name for p in source.parts) or 'none'}."
        )
    heads = {part: first_rows(part, limits.header_within) for part in parts}
    headings = {part: found for part, rows in heads.items() if (found := find(rows, matcher))}
    if not headings:
        raise unread(source, heads, matcher=matcher, limits=limits)
    part = max(headings, key=lambda p: len(headings[p].places))
    check(source.path.name, headings[part], matcher=matcher)
    return settle(source, part, heading=headings[part], limits=limits)


def unread(source: Source, heads: Mapping[Part, list[Row]], *, matcher: Matcher, limits: Limits) -> Refusal:
    """Why no table was found: a row with one known header is taken for the header, and told what it lacks; else there is none."""
    name = source.path.name
    for rows in heads.values():
        if heading := find(rows, matcher, least=1):
            try:
                check(name, heading, matcher=matcher)
            except Refusal as refusal:
                return refusal
    return no_header(name, next(filter(None, heads.values()), []), matcher=matcher, within=limits.header_within)


def first_rows(part: Part, within: int) -> list[Row]:
    """The rows among which the header must stand."""
    return [row for row in islice(part.rows(), within) if row.number <= within]


def settle(source: Source, part: Part, *, heading: Heading, limits: Limits) -> Found:
    """Read all rows once: a text file is only checked; a sheet, costly to parse, is set aside in a nameless temporary file."""
    if source.is_workbook:
        return spooled(part, heading)
    total = 0
    for row in part.rows():
        if max(map(len, row.cells)) > limits.cell:
            raise cell_too_long(source.path.name, row.number, limits=limits)
        total += row.number > heading.row
    return Found(part, heading, total, lambda after: (row for row in part.rows() if row.number > after))


class Spool:
    """A nameless temporary file of rows, closed when nobody can read them any more."""

    def __init__(self) -> None:
        self.file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115  (closed with the spool)  # noqa: SIM115  (lives as long as the rows are read)

    def __del__(self) -> None:
        self.file.close()


def spooled(part: Part, heading: Heading) -> Found:
    """The rows of a sheet in a temporary file that has no name and is gone with the process."""
    spool = Spool()
    writer, total = csv.writer(spool.file), 0
    for row in part.rows():
        if row.number > heading.row:
            writer.writerow((row.number, *row.cells))
            total += 1

    def rows(after: int) -> Iterator[Row]:
        spool.file.seek(0)
        for number, *cells in csv.reader(spool.file):
            if int(number) > after:
                yield Row(int(number), cells)

    return Found(part, heading, total, rows)
