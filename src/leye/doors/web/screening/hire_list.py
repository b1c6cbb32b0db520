"""Reading a firm's hire list, pasted or uploaded: each row as facts of a hire, with what could not be read."""

import csv
import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import polars as pl

from leye.doors.web.screening.hire_layout import FOOTERS, LAYOUT, LIMITS
from leye.ground.identifiers.id_number import read_id
from leye.ground.refusals import Refusal
from leye.ground.tables.columns import Said
from leye.ground.tables.header import Heading, Matcher
from leye.ground.tables.sheet import Row
from leye.ground.tables.source import find_table, open_source
from leye.ground.tables.tidy import tidied

RURAL = ("agricultural", "converted")


@dataclass
class Hire:
    """One row: its number in the list, its cells, the facts read from it, and what is wrong with single cells."""

    number: int
    cells: list[str]
    facts: dict[str, Any]
    faults: list[tuple[str, Said]] = field(default_factory=list)

    @property
    def name(self) -> str:
        """What the firm calls the person; an identity number is never shown whole."""
        return str(self.facts.get("name") or self.facts.get("masked") or "")


@dataclass
class HireList:
    """A list as it was read: its headers, its rows, and headers that were not understood."""

    headers: tuple[str, ...]
    hires: list[Hire]
    unknown: tuple[str, ...]
    columns: frozenset[str]


def read_pasted(text: str) -> HireList:
    """A list pasted from a spreadsheet (columns by tabs) or typed with commas."""
    return _read(text.encode(), ".csv")


def read_upload(content: bytes, name: str) -> HireList:
    """An uploaded CSV or XLSX file."""
    return _read(content, Path(name).suffix[:5] or ".csv")


def _read(content: bytes, suffix: str) -> HireList:
    if not content.strip():
        raise Refusal("empty_list", "The list is empty: paste or upload it with its header row.")
    with tempfile.NamedTemporaryFile(suffix=suffix) as file:  # read by path, gone at the end: nothing of it is kept
        file.write(content)
        file.flush()
        found = find_table(open_source(Path(file.name), LIMITS), Matcher(LAYOUT, {}), limits=LIMITS)
        rows = list(found.rows(found.heading.row))
    return HireList(found.heading.cells, list(_hires(rows, found.heading)), found.heading.unknown, frozenset(found.heading.places))


def _hires(rows: list[Row], heading: Heading) -> Iterator[Hire]:
    kept = [row for row in rows if not _is_footer(row)]
    width = len(heading.cells)
    hires = [Hire(r.number, [*r.cells, *[""] * (width - len(r.cells))][:width], {}) for r in kept]
    for name, place in heading.places.items():
        cells = tidied(pl.Series([h.cells[place] for h in hires], dtype=pl.String))
        read = LAYOUT.named[name].reader.read(cells)
        for hire, value in zip(hires, read.values.to_list(), strict=True):
            hire.facts[name] = value
        for index, fault in read.faults.items():
            hires[index].faults.append((heading.cells[place], fault.text))
    for hire in hires:
        complete(hire.facts, left_known="left_on" in heading.places)
    yield from hires


def _is_footer(row: Row) -> bool:
    first = next((cell.strip() for cell in row.cells if cell.strip()), "")
    return first.startswith(FOOTERS)


def complete(facts: dict[str, Any], *, left_known: bool) -> None:
    """What follows from the cells: the group's facts, sex and birth from an identity number, still employed without a last day."""
    number, name = facts.pop("id_number", None), facts.pop("person", None)
    facts["name"], facts["masked"] = name, f"{number[:3]}…{number[-4:]}" if number and len(number) > 9 else ""
    if number:
        _from_number(facts, number)
    group = facts.pop("group", None)
    if group in RURAL:
        facts["hukou"] = facts.get("hukou") or group
    elif group in ("registered_unemployed", "graduate") and facts.get(group) is None:
        facts[group] = True
    elif group == "other":
        facts.update({k: False for k in ("registered_unemployed", "graduate") if facts.get(k) is None})
        facts["hukou"] = facts.get("hukou") or "urban"
    if left_known and facts.get("still_employed") is None:
        facts["still_employed"] = facts.get("left_on") is None
    born = facts.get("birth_date")
    facts["person"] = number or (f"{name} {born}" if name and born else name)


def _from_number(facts: dict[str, Any], number: str) -> None:
    try:
        card = read_id(number)
    except Refusal:
        return  # a number that is none says nothing of sex and age; the name still tells people apart
    facts["sex"], facts["birth_date"] = facts.get("sex") or card.sex, facts.get("birth_date") or card.birth_date


def as_text(hires: HireList) -> str:
    """The list as it would be pasted: cells by tabs, so that an upload can go on as text."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(hires.headers)
    writer.writerows(hire.cells for hire in hires.hires)
    return out.getvalue()
