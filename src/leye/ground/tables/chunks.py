"""A table taken in chunks: cells tidied, columns typed, and what is wrong with each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter

import polars as pl

from leye.ground.tables.columns import Column, Fault, Layout, Said
from leye.ground.tables.header import Heading
from leye.ground.tables.sheet import Row
from leye.ground.tables.source import Found
from leye.ground.tables.tidy import tidied

EXTRA = Fault(
    "extra_cells",
    Said(
        "这一行的单元格比表头多；多半是内容里有逗号而没有加引号，请改正后再导入。",
        "this row has more cells than the header; most often a comma inside a text without quotation marks. "
        "Correct it and import again.",
    ),
)
WHOLE_ROW = ""  # the place of a fault that belongs to no single column


@dataclass
class Chunk:
    """Some rows of a table: as in the file, as tidied texts and as typed values; `faults` by the row's place, then by field."""

    rows: list[Row]
    texts: pl.DataFrame
    values: pl.DataFrame
    faults: dict[int, dict[str, Fault]] = field(default_factory=dict)
    passed: int = 0  # rows that are no records: blank, or sums and signatures below the table

    @property
    def last(self) -> int:
        """The number of the last row taken."""
        return self.rows[-1].number if self.rows else 0

    def blame(self, place: int, name: str, *, fault: Fault) -> None:
        """Add a fault to a row; the first one of a column stays."""
        self.faults.setdefault(place, {}).setdefault(name, fault)


def chunks(found: Found, layout: Layout, *, size: int, after: int = 0) -> Iterator[tuple[int, Chunk]]:
    """The table in chunks of `size` rows from row `after` on, each with the number of its last row in the file."""
    rows = found.rows(max(after, found.heading.row))
    while taken := list(islice(rows, size)):
        yield taken[-1].number, read(taken, layout, heading=found.heading)


def read(rows: list[Row], layout: Layout, *, heading: Heading) -> Chunk:
    """Type the columns of some rows and note the faults."""
    texts = as_frame(rows, heading)
    keep = records(rows, texts, layout=layout)
    chosen = [rows[place] for place in keep] if len(keep) < len(rows) else rows
    texts = texts[keep] if len(keep) < len(rows) else texts
    chunk = Chunk(chosen, texts, pl.DataFrame(), passed=len(rows) - len(chosen))
    for place in (place for place, row in enumerate(chosen) if len(row.cells) > len(heading.cells)):
        if any(cell.strip() for cell in chosen[place].cells[len(heading.cells) :]):
            chunk.blame(place, WHOLE_ROW, fault=EXTRA)
    chunk.values = pl.DataFrame([series for name in heading.places for series in typed(chunk, layout.named[name])])
    return chunk


def as_frame(rows: Sequence[Row], heading: Heading) -> pl.DataFrame:
    """The mapped columns as tidied texts, null where empty."""
    width = max(heading.places.values()) + 1
    pick = itemgetter(*heading.places.values())
    picked = [pick(row.cells if len(row.cells) >= width else row.cells + [""] * (width - len(row.cells))) for row in rows]
    columns = zip(*picked, strict=True) if len(heading.places) > 1 else [picked]
    return pl.DataFrame(
        [tidied(pl.Series(name, list(cells), dtype=pl.String)) for name, cells in zip(heading.places, columns, strict=True)]
    )


def records(rows: Sequence[Row], texts: pl.DataFrame, *, layout: Layout) -> list[int]:
    """The places of the rows that are records, not blank ones nor the sums and signatures below a table."""
    blank = set(texts.select(pl.all_horizontal(pl.all().is_null()))[:, 0].arg_true().to_list())
    firsts = pl.Series([next(filter(None, row.cells), "") for row in rows], dtype=pl.String)
    below = firsts.str.replace_all(r"\s", "").str.contains(layout.footer).arg_true().to_list()
    out = blank | {place for place in below if not identified(texts[place], layout)}
    return [place for place in range(len(rows)) if place not in out]


def identified(texts: pl.DataFrame, layout: Layout) -> bool:
    """Whether the one row has good values in all columns that must have one."""
    needed = [layout.named[name] for name in texts.columns if layout.named[name].required]
    return all(column.reader.read(texts[column.name]).values[0] is not None for column in needed)


def typed(chunk: Chunk, column: Column) -> tuple[pl.Series, ...]:
    """One column's values and what follows from them; its faults, and its absence where it is required, go to the rows."""
    cells = chunk.texts[column.name]
    read = column.reader.read(cells)
    for place, fault in read.faults.items():
        chunk.blame(place, column.name, fault=fault)
    if column.required:
        for place in read.values.is_null().arg_true().to_list():
            chunk.blame(place, column.name, fault=absent(column))
    return read.values.alias(column.name), *read.more


def absent(column: Column) -> Fault:
    """The fault of an empty cell where a value is needed."""
    zh, en = column.reader.allowed
    return Fault("missing_value", Said(f"没有填写，而这一列必须填写（{zh}）。", f"is empty, but must be filled in ({en})."))


def told(fault: Fault, *, header: str, text: str, lang: str) -> str:
    """One fault in words: where, what stands there, what is wrong and what to do."""
    shown = text if len(text) <= 40 else f"{text[:40]}…"
    if lang == "en":
        return f"{header}{f' “{shown}”' if shown else ''}: {fault.text.en}" if header else fault.text.en
    return f"“{header}”{f'的值“{shown}”' if shown else ''}：{fault.text.zh}" if header else fault.text.zh


def problems(chunk: Chunk, place: int, *, heading: Heading, layout: Layout, lang: str) -> str:
    """All faults of one row as one text."""
    return " ".join(
        told(
            fault,
            header=(heading.header(name) if name in heading.places else layout.named[name].header if name in layout.named else ""),
            text=(chunk.texts[name][place] or "") if name in heading.places else "",
            lang=lang,
        )
        for name, fault in chunk.faults[place].items()
    )
