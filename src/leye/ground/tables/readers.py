"""How columns are read: text, days, one of several words, yes or no; each distinct value is judged once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, ClassVar

import polars as pl

from leye.ground.tables import days
from leye.ground.tables.columns import Fault, Read, Said
from leye.ground.tables.tidy import EMPTY, HALF

YES = ("是", "有", "y", "yes", "true", "t", "1", "√", "✓", "✔", "对", "已", "1.0")
NO = ("否", "无", "没有", "不是", "n", "no", "false", "f", "0", "×", "✗", "x", "错", "未", "0.0")
EXCEL_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!")
BROKEN_CELL = Fault(
    "excel_error",
    Said(
        "单元格是 Excel 公式错误，没有值；请改为真实的值或留空。",
        "the cell holds an Excel error and no value; type the value or leave it empty.",
    ),
)


def each_distinct(cells: pl.Series, parse: Callable[[str], Any], *, dtype: pl.DataType | type) -> Read:
    """Read a column by judging each distinct text once; `parse` returns a value, None (empty) or a Fault."""
    texts = cells.drop_nulls().unique()
    judged = {text: BROKEN_CELL if text in EXCEL_ERRORS else parse(text) for text in texts.to_list()}
    wrong = {text: found for text, found in judged.items() if isinstance(found, Fault)}
    good = {text: None if text in wrong else found for text, found in judged.items()}
    values = cells.replace_strict(
        pl.Series(list(good), dtype=pl.String), pl.Series(list(good.values()), dtype=dtype), default=None, return_dtype=dtype
    )
    places = cells.is_in(list(wrong)).arg_true().to_list() if wrong else []
    return Read(values, {place: wrong[cells[place]] for place in places})


@dataclass(frozen=True)
class Text:
    """Any text up to a length; inner blanks between Chinese characters are dropped."""

    most: int = 100
    allowed: ClassVar[Said] = Said("文字", "text")

    def read(self, cells: pl.Series) -> Read:
        """The texts as they are; one that is too long is a fault."""
        values = cells.set(cells.str.to_lowercase().is_in(EMPTY), None) if cells.null_count() < len(cells) else cells
        long = (values.str.len_chars() > self.most).arg_true().to_list()
        broken = values.is_in(EXCEL_ERRORS).arg_true().to_list()
        too_long = Fault("too_long", Said(f"超过 {self.most} 个字；请缩短。", f"longer than {self.most} characters; shorten it."))
        return Read(values, dict.fromkeys(long, too_long) | dict.fromkeys(broken, BROKEN_CELL))


@dataclass(frozen=True)
class Day:
    """A whole day; where `open_ended`, words for "no end" are read as empty."""

    open_ended: bool = False
    FOREVER = frozenset(
        {"至今", "长期", "永久", "无固定期限", "无期限", "现在", "目前", "在职", "99991231", "9999-12-31", "9999/12/31", "29991231"}
    )

    @property
    def allowed(self) -> Said:
        """The forms, in words."""
        end = Said("；至今、长期、留空表示没有结束", "; 至今, 长期 or empty: no end") if self.open_ended else Said("", "")
        return Said(
            f"日期：2018-09-10、2018/9/10、2018.9.10、20180910、2018年9月10日，或 Excel 日期；必须有日{end.zh}",
            f"a day: 2018-09-10, 2018/9/10, 2018.9.10, 20180910, 2018年9月10日, or an Excel date; never without its day{end.en}",
        )

    def read(self, cells: pl.Series) -> Read:
        """The column as days."""
        return each_distinct(cells, self.parse, dtype=pl.Date)

    def parse(self, text: str) -> Any:
        """One day."""
        if text.lower() in EMPTY or (self.open_ended and text in self.FOREVER):
            return None
        return days.day(text)


class Choice:
    """One of several words: `values` gives for each value what it is called, the first name being the one in the template."""

    def __init__(self, values: Mapping[str, tuple[str, ...]], *, code: str = "not_allowed") -> None:
        self.values, self.code = values, code
        self.known = {same(name): value for value, names in values.items() for name in (value, *names)}
        self.names = [names[0] for names in values.values()]
        listed = "、".join(self.names)
        self.allowed = Said(f"只能是：{listed}", "one of: " + ", ".join(f"{names[0]} ({v})" for v, names in values.items()))

    def read(self, cells: pl.Series) -> Read:
        """The column as values."""
        return each_distinct(cells, self.parse, dtype=pl.String)

    def parse(self, text: str) -> Any:
        """One value."""
        found = self.known.get(same(text))
        if found is not None:
            return found
        return None if text.lower() in EMPTY else self.fault(text)

    def fault(self, text: str) -> Fault:
        """The fault of a word that is not among the values, with the nearest one that is."""
        close = get_close_matches(same(text), list(self.known), n=1, cutoff=0.5)
        near = self.values[self.known[close[0]]][0] if close else ""
        return Fault(
            self.code,
            Said(
                f"不认识这个值{f'，是不是“{near}”' if near else ''}；可填：{'、'.join(self.names)}。",
                f"not a known value{f', perhaps {near}' if near else ''}; allowed: {', '.join(self.names)}.",
            ),
        )


class Truth:
    """Yes or no; empty is unknown, which is not no. `yes` and `no` are further words of one column (在职, 离职)."""

    allowed = Said("是 或 否；不知道就留空", "是 (yes) or 否 (no); leave it empty where it is not known")
    WRONG = Fault(
        "not_yes_or_no",
        Said("只能填“是”或“否”，不知道就留空。", "must be 是 (yes) or 否 (no); leave it empty where it is not known."),
    )

    def __init__(self, *, yes: tuple[str, ...] = (), no: tuple[str, ...] = ()) -> None:
        self.yes, self.no = frozenset((*YES, *yes)), frozenset((*NO, *no))

    def read(self, cells: pl.Series) -> Read:
        """The column as truth values."""
        return each_distinct(cells, self.parse, dtype=pl.Boolean)

    def parse(self, text: str) -> Any:
        """One answer."""
        word = same(text)
        if word in self.yes or word in self.no:
            return word in self.yes
        return None if word in EMPTY else self.WRONG


class Count:
    """A whole number, with or without the word for what is counted (24, 24个月, 3年 where a year has `year` of them)."""

    def __init__(self, *, most: int, unit: str = "", year: int = 0) -> None:
        self.most, self.year = most, year
        self.pattern = re.compile(rf"(\d{{1,9}})(?:\.0+)?(?:个?{unit})?" if unit else r"(\d{1,9})(?:\.0+)?")
        self.allowed = Said(f"整数，0 至 {most}", f"a whole number, 0 to {most}")

    def read(self, cells: pl.Series) -> Read:
        """The column as numbers."""
        return each_distinct(cells, self.parse, dtype=pl.Int64)

    def parse(self, text: str) -> Any:
        """One number."""
        word = same(text)
        if word in EMPTY:
            return None
        years = re.fullmatch(r"(\d{1,2})年", word) if self.year else None
        found = self.pattern.fullmatch(word)
        value = int(years[1]) * self.year if years else int(found[1]) if found else self.most + 1
        return (
            value if value <= self.most else Fault("not_a_count", Said(f"应为{self.allowed.zh}。", f"must be {self.allowed.en}."))
        )


def same(text: str) -> str:
    """A word without blanks, brackets' width and case, for comparing."""
    return text.translate(HALF).replace(" ", "").lower()
