"""Finding the header row of an office's table and which column is which."""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from leye.ground.refusals import Refusal
from leye.ground.tables.columns import Layout
from leye.ground.tables.sheet import Row
from leye.ground.tables.tidy import HALF

DECORATION = re.compile(r"[\s*※★:_\-.、/]|必填|选填|必须填写")
BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]|【[^】]*】|〔[^〕]*〕")
IGNORE = "-"


@dataclass(frozen=True)
class Heading:
    """The header found: `row` is its last row's number, `places` tells each field's place, `cells` the texts as in the file."""

    row: int
    cells: tuple[str, ...]
    places: Mapping[str, int]
    unknown: tuple[str, ...]
    doubled: tuple[tuple[str, str], ...]  # (header left aside, header taken instead)

    def header(self, field: str) -> str:
        """The file's own header of a field."""
        return self.cells[self.places[field]]


def key(text: str) -> str:
    """A header without what offices decorate it with: blanks, asterisks, colons, width, case."""
    return DECORATION.sub("", text.translate(HALF).lower())


def forms(text: str) -> tuple[str, ...]:
    """The keys by which a header may be known: as it is, and without its brackets."""
    whole = key(text)
    bare = key(BRACKETS.sub("", text.translate(HALF)))
    return (whole, bare) if bare and bare != whole else (whole,)


class Matcher:
    """The headers of one layout, and those that the user maps by hand."""

    def __init__(self, layout: Layout, chosen: Mapping[str, str]) -> None:
        self.layout = layout
        self.known: dict[str, list[tuple[int, str]]] = {}
        for column in layout.columns:
            for rank, header in enumerate(layout.headers(column)):
                self.known.setdefault(key(header), []).append((rank, column.name))
        self.ignored = {key(header) for header in layout.ignored}
        self.chosen = {key(header): self.field(name) for header, name in chosen.items()}

    def field(self, name: str) -> str:
        """The field that the right side of `--map` names, in English or by its header."""
        if name == IGNORE or name in self.layout.named:
            return name
        if found := self.known.get(key(name)):
            return min(found)[1]
        close = difflib.get_close_matches(name, [*self.layout.named, *self.known], n=1, cutoff=0.5)
        hint = f" Did you mean {close[0]}?" if close else ""
        raise Refusal(
            "unknown_field",
            f"--map: {name!r} is no field of {self.layout.kind}.{hint} "
            f"Fields: {', '.join(self.layout.named)} (or - to leave a column aside).",
            field=name,
        )

    def match(self, header: str) -> list[tuple[int, str]]:
        """The fields that a header may stand for, each with the rank of the match (0 best); IGNORE where it carries nothing."""
        if not header.strip():
            return []
        for behind, form in enumerate(forms(header)):
            if form in self.chosen:
                return [(-1, self.chosen[form])]
            if form in self.known:
                return sorted((rank + behind * 100, field) for rank, field in self.known[form])
            if form in self.ignored:
                return [(0, IGNORE)]
        return []


def find(rows: Sequence[Row], matcher: Matcher, *, least: int = 2) -> Heading | None:
    """The header among the first rows: that in which the most headers are known; None where no row has the least number."""
    scored = [(len(fields(row.cells, matcher)), -place) for place, row in enumerate(rows)]
    best, place = max(scored, default=(0, 0))
    if best < least:
        return None
    row = rows[-place]
    below = rows[-place + 1] if -place + 1 < len(rows) else None
    merged = two_storeys(row, below, matcher=matcher) if below else None
    return heading(below.number if below and merged else row.number, merged or row.cells, matcher=matcher)


def assign(cells: Sequence[str], matcher: Matcher) -> dict[str, int]:
    """The place of each field: the best matches first, no header for two fields and no field twice."""
    offers = sorted((rank, place, field) for place, cell in enumerate(cells) for rank, field in matcher.match(cell))
    places: dict[str, int] = {}
    for _, place, field in offers:
        if field != IGNORE and field not in places and place not in places.values():
            places[field] = place
    return dict(sorted(places.items(), key=lambda item: item[1]))


def fields(cells: Sequence[str], matcher: Matcher) -> set[str]:
    """The fields that a row names."""
    return set(assign(cells, matcher))


def two_storeys(upper: Row, lower: Row, *, matcher: Matcher) -> list[str] | None:
    """A header of two rows as one: where the upper cell is known the lower one is blank, and elsewhere the lower one says more."""
    width = max(len(upper.cells), len(lower.cells))
    above, below = ([*row.cells, *[""] * (width - len(row.cells))] for row in (upper, lower))
    if any(matcher.match(a) and b.strip() for a, b in zip(above, below, strict=True)):
        return None
    if not fields(below, matcher) - fields(above, matcher):
        return None
    return [a if matcher.match(a) else (b.strip() or a) for a, b in zip(above, below, strict=True)]


def heading(number: int, cells: Sequence[str], *, matcher: Matcher) -> Heading:
    """Each field with its place; a header whose fields have all found a better one is told, and so is one that nobody knows."""
    places = assign(cells, matcher)
    unknown, doubled = [], []
    for place, cell in enumerate(cells):
        offers = matcher.match(cell)
        if cell.strip() and not offers:
            unknown.append(cell.strip())
        elif offers and offers[0][1] != IGNORE and place not in places.values():
            doubled.append((cell.strip(), cells[places[offers[0][1]]].strip()))
    return Heading(number, tuple(cell.strip() for cell in cells), places, tuple(unknown), tuple(doubled))
