"""The rows of a CSV file: comma, semicolon or tab found by itself, quotation marks held to their rules."""

import csv
from collections.abc import Iterator
from pathlib import Path

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import Limits, cell_too_long, too_many_columns, too_many_rows
from leye.ground.tables.sheet import Row

SEPARATORS = ",\t;|，；"  # the last two as Chinese input methods type them
LINES_OF_A_ROW = 100  # a row broken over more lines has a quotation mark open
LOOKED_AT = 20


def separator(path: Path, encoding: str) -> str:
    """The separator: the one that splits the first lines into the most columns, the same number in the most lines."""
    with path.open(encoding=encoding, newline="") as file:
        lines = [line for _, line in zip(range(LOOKED_AT), file, strict=False) if line.strip()]
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        return lines[0].strip()[4]
    return max(SEPARATORS, key=lambda mark: steady(lines, mark))


def steady(lines: list[str], mark: str) -> int:
    """How many cells stand in lines of the commonest width above one."""
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=mark) if len(cells) > 1]
    except csv.Error:  # a cell beyond all measure: not this mark
        return 0
    return max((width * widths.count(width) for width in set(widths)), default=0)


class Lines:
    """The lines of a file as the CSV reader takes them, watching that no row takes too many."""

    def __init__(self, file: Iterator[str], name: str) -> None:
        self.file, self.name, self.taken, self.line = file, name, 0, 0

    def __iter__(self) -> "Lines":
        return self

    def __next__(self) -> str:
        line = next(self.file)
        self.taken += 1
        self.line += 1
        if self.taken > LINES_OF_A_ROW:
            raise unclosed(self.name, self.line - self.taken + 1)
        return line


def rows(path: Path, encoding: str, *, mark: str, limits: Limits) -> Iterator[Row]:
    """The rows that hold anything, numbered as Excel numbers them (blank ones count)."""
    with path.open(encoding=encoding, newline="") as file:
        lines = Lines(file, path.name)
        number = 0
        try:
            for number, cells in enumerate(csv.reader(lines, delimiter=mark, strict=True), start=1):
                lines.taken = 0
                if number > limits.rows:
                    raise too_many_rows(path.name, limits)
                if len(cells) > limits.columns:
                    cells = narrowed(cells, path.name, number=number, limits=limits)
                if any(cells):
                    yield Row(number, cells)
        except csv.Error as error:
            raise (
                cell_too_long(path.name, number + 1, limits=limits)
                if "field limit" in str(error)
                else unclosed(path.name, lines.line - lines.taken + 1)
            ) from error


def narrowed(cells: list[str], name: str, *, number: int, limits: Limits) -> list[str]:
    """A wide row without its empty cells on the right; refused if it is still too wide."""
    while cells and not cells[-1].strip():
        cells.pop()
    if len(cells) > limits.columns:
        raise too_many_columns(name, number, found=len(cells), limits=limits)
    return cells


def unclosed(name: str, line: int) -> Refusal:
    """The refusal for a quotation mark that does not end where it should."""
    return Refusal(
        "unbalanced_quotes",
        f'{name}, line {line}: a quotation mark (") is opened and not closed, or closed in the middle of a cell, '
        "so that rows run into each other. "
        "Nothing was imported. Correct that line and import again.",
        line=line,
    )
