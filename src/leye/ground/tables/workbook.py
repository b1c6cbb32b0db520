"""A workbook's sheets, its shared texts and which of its cell styles are dates."""

import re
import zipfile
from dataclasses import dataclass
from typing import Literal

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import Limits
from leye.ground.tables.markup import walk

Shows = Literal["day", "moment", "month", "monthday", "time"]  # what of a date a number format shows
BUILT_IN: dict[int, Shows] = {
    **dict.fromkeys((14, 15, 30, 31), "day"),
    **dict.fromkeys((16, 28, 29, 51, 53, 54, 58), "monthday"),
    **dict.fromkeys((17, 27, 36, 50, 52, 57), "month"),
    **dict.fromkeys((18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56), "time"),
    22: "moment",
}
NOT_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True)
class Sheet:
    """One visible sheet: its name and the part that holds it."""

    name: str
    part: str


@dataclass(frozen=True)
class Workbook:
    """What is needed to read any sheet; `strings` by number, `styles` by number (None: not a date)."""

    sheets: tuple[Sheet, ...]
    strings: list[str]
    styles: list[Shows | None]
    since_1904: bool


def read_workbook(archive: zipfile.ZipFile, limits: Limits) -> Workbook:
    """Read the parts that stand around the sheets."""
    names = set(archive.namelist())
    if "xl/workbook.xml" not in names:
        raise Refusal(
            "not_a_workbook", f"{archive.filename} is a zip archive but no Excel workbook: unpack it and import the table inside."
        )
    sheets, since_1904 = read_sheets(archive)
    styles = read_styles(archive) if "xl/styles.xml" in names else []
    strings = read_strings(archive, limits) if "xl/sharedStrings.xml" in names else []
    return Workbook(tuple(s for s in sheets if s.part in names), strings, styles, since_1904)


def read_sheets(archive: zipfile.ZipFile) -> tuple[list[Sheet], bool]:
    """The sheets that are not hidden, in their order, and whether days count from 1904."""
    found: list[tuple[str, str]] = []
    since: list[str] = []
    targets: dict[str, str] = {}

    def start(name: str, given: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "sheet" and given.get("state", "visible") == "visible":
            found.append(
                (given.get("name", ""), next((v for k, v in given.items() if k.rpartition(":")[2] == "id" and ":" in k), ""))
            )
        elif local == "workbookPr":
            since.append(given.get("date1904", "0"))
        elif local == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    for part in ("xl/workbook.xml", "xl/_rels/workbook.xml.rels"):
        for _ in walk(archive, part, handlers=lambda prefix: (start, ignore, ignore)):
            pass
    sheets = [Sheet(name, part_of(targets.get(key, ""))) for name, key in found]
    return sheets, any(value in ("1", "true") for value in since)


def part_of(target: str) -> str:
    """A relationship's target as the name of a part."""
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def read_strings(archive: zipfile.ZipFile, limits: Limits) -> list[str]:
    """The shared texts."""
    reading = Strings()
    for _ in walk(archive, "xl/sharedStrings.xml", handlers=reading.handlers):
        if len(reading.done) > limits.strings:
            raise Refusal(
                "too_many_texts",
                f"{archive.filename} holds more than {limits.strings:,} different texts: save it as CSV UTF-8 and import that.",
            )
    return reading.done


class Strings:
    """The state of reading shared texts; the phonetic hints of East Asian workbooks are left out."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.pieces: list[str] = []
        self.open, self.hint = False, False

    def handlers(self, prefix: str) -> tuple:
        """The three handlers for elements with this namespace prefix."""
        item, text, hint = f"{prefix}si", f"{prefix}t", f"{prefix}rPh"

        def start(name: str, _: dict[str, str]) -> None:
            self.open = name == text and not self.hint
            self.hint = self.hint or name == hint

        def end(name: str) -> None:
            self.open = False
            self.hint = self.hint and name != hint
            if name == item:
                self.done.append(plain("".join(self.pieces)))
                self.pieces.clear()

        return start, end, self.take

    def take(self, data: str) -> None:
        """Characters of a text."""
        if self.open:
            self.pieces.append(data)


def plain(text: str) -> str:
    """A text with the workbook's own escapes (_x000D_) resolved."""
    return ESCAPED.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text


def read_styles(archive: zipfile.ZipFile) -> list[Shows | None]:
    """For each cell style what its number format shows of a date."""
    formats: dict[int, str] = {}
    cells: list[int] = []
    inside: list[bool] = []

    def start(name: str, given: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        if local == "numFmt":
            formats[int(given.get("numFmtId", "0"))] = given.get("formatCode", "")
        elif local == "cellXfs":
            inside.append(True)
        elif local == "xf" and inside:
            cells.append(int(given.get("numFmtId", "0") or 0))

    def end(name: str) -> None:
        if name.rpartition(":")[2] == "cellXfs":
            inside.clear()

    for _ in walk(archive, "xl/styles.xml", handlers=lambda prefix: (start, end, ignore)):
        pass
    return [shown(formats[n]) if n in formats else BUILT_IN.get(n) for n in cells]


def shown(code: str) -> Shows | None:
    """What a number format written out (yyyy"年"m"月"d"日") shows; only its first section counts."""
    bare = NOT_FORMAT.sub("", code.split(";")[0]).lower()
    year, day, time = "y" in bare or "e" in bare.replace("general", "").replace("e+", ""), "d" in bare, "h" in bare or "s" in bare
    if year and day:
        return "moment" if time else "day"
    if year:
        return "month"
    if day:
        return "monthday" if "m" in bare else None
    return "time" if time else None


def ignore(*_: object) -> None:
    """A handler that does nothing."""
