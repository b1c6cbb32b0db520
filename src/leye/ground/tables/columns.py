"""What a table must look like: columns, the headers each goes by, how each is read; for import, template and manual alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, Protocol

import polars as pl

# What offices write below a table: sums, signatures and remarks, the words alone or with a colon behind them.
FOOTER = (
    "^(?:(?:合|总|小|共)计|(?:制|填)表(?:人|单位|日期|时间)?|填报(?:人|单位|日期|时间)?|(?:审核|复核|经办|负责|联系|统计)(?:人|员)?"
    "|单位负责人|联系电话|日期|备注|注|说明)(?:[:：].*)?$"
)


class Said(NamedTuple):
    """A sentence in Chinese and English."""

    zh: str
    en: str

    def of(self, lang: str) -> str:
        """The sentence in one language: "en", or Chinese."""
        return self.en if lang == "en" else self.zh


class Fault(NamedTuple):
    """What is wrong with one value, why, and what to do: `code` for counting, the sentence for whoever corrects it."""

    code: str
    text: Said


class Read(NamedTuple):
    """A column read: typed values (null: empty, or at fault), faults by their place, and columns that follow from it."""

    values: pl.Series
    faults: dict[int, Fault]
    more: tuple[pl.Series, ...] = ()


class Reader(Protocol):
    """How the cells of a column become values."""

    allowed: Said

    def read(self, cells: pl.Series) -> Read:
        """Read tidied cells (null: empty)."""


@dataclass(frozen=True)
class Column:
    """One column of a layout; `aliases` are other headers, separated by blanks (a header is compared without its blanks)."""

    name: str  # in English; a header too
    header: str  # as the template writes it
    reader: Reader
    meaning: Said
    example: str = ""
    aliases: str = ""
    required: bool = False
    masked: Callable[[str], str] | None = None  # how a preview shows it


@dataclass(frozen=True)
class Layout:
    """One kind of table; `ignored` headers are known and carry nothing (a serial number, a remark)."""

    kind: str
    title: Said
    columns: tuple[Column, ...]
    either: tuple[tuple[str, ...], ...] = ()  # of these columns at least one must be there
    ignored: tuple[str, ...] = ("序号", "编号", "No", "行号", "问题", "row", "problem", "备注", "说明")
    notes: tuple[Said, ...] = ()
    footer: str = FOOTER

    @cached_property
    def named(self) -> Mapping[str, Column]:
        """The columns by their name."""
        return {column.name: column for column in self.columns}

    def headers(self, column: Column) -> tuple[str, ...]:
        """All headers a column goes by, the best first."""
        return (column.header, *column.aliases.split(), column.name)
