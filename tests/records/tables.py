"""Office tables in tests: written, imported by the same path as the console takes, and what came of it."""

import csv
import datetime as dt
from collections.abc import Iterable
from pathlib import Path

from leye.ground.tables.import_file import Choices, Report, carry_out, look_at
from leye.records.employment.intake.kinds import INTAKES

AS_OF = dt.date(2018, 9, 30)
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def id_number(body: str) -> str:
    """An identity number from its first seventeen digits."""
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS, strict=True)) % 11]


def credit_code(body: str) -> str:
    """A credit code from its first seventeen characters."""
    return body + ALPHABET[-sum(ALPHABET.index(c) * pow(3, n, 31) for n, c in enumerate(body)) % 31]


ZHANG, LI, CHEN = (id_number(body) for body in ("11010819900307803", "11010819850512002", "81000019910101001"))
FIRM, SHOP = credit_code("91110108MA0012345"), credit_code("92110108MA0054321")


def table(path: Path, header: str, *rows: str) -> Path:
    """A CSV file."""
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf-8")
    return path


def take_in(kind: str, path: Path, *, as_of: dt.date = AS_OF, source: str = "台账", mapping=None, **more) -> Report:
    """Import a file."""
    intake = INTAKES[kind](source=source, as_of=as_of, **more)
    choices = Choices(mapping=mapping or {}, told={"as_of": as_of, **more})
    source_file, found = look_at(path, intake, choices=choices)
    return carry_out(source_file, found, intake=intake, choices=choices)


def came_of(report: Report) -> tuple[int, int, int, int]:
    """New, changed, unchanged, refused."""
    tally = report.tally
    return tally.new, tally.changed, tally.unchanged, tally.refused


def refused(report: Report) -> list[dict[str, str]]:
    """The rows of the errors file."""
    if report.errors is None:
        return []
    with report.errors.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def problems(report: Report) -> Iterable[str]:
    """What is wrong, row by row."""
    return [row["问题"] for row in refused(report)]
