"""Cells of a handed-in table as typed facts: what each type accepts, in the forms that offices write."""

import datetime as dt
from typing import Any

import polars as pl

from leye.rulebook.kernel.fact import FIRST, LAST, About, wrong

YES = ("true", "1", "yes", "y", "t", "是", "有", "对")
NO = ("false", "0", "no", "n", "f", "否", "无", "不")
TYPES = {"truth": pl.Boolean, "number": pl.Int64, "money": pl.Int64, "ratio": pl.Float64, "day": pl.Date}
HINTS = {
    "truth": "true or false",
    "number": "a whole number",
    "money": "a whole number of fen",
    "ratio": "a number",
    "day": "a day such as 2018-09-10",
}


def typed(column: pl.Series, about: About) -> pl.Series:
    """The column in the fact's type; a cell that cannot be read becomes null (`blank` tells it from an empty one)."""
    if column.dtype == pl.Null:
        return pl.Series(column.name, [None] * len(column), dtype=TYPES.get(about.type, pl.String))
    if column.dtype in (pl.Categorical, pl.Enum):
        column = column.cast(pl.String)
    if column.dtype == pl.String:
        return _from_text(column.str.strip_chars().replace("", None), about)
    return _from_native(column, about)


def blank(column: pl.Series) -> pl.Series:
    """Which cells are empty: null, or text of nothing but blanks."""
    if column.dtype in (pl.String, pl.Categorical, pl.Enum):
        text = column.cast(pl.String).str.strip_chars()
        return text.is_null() | (text == "").fill_null(False)
    return column.is_null() | (column.is_nan().fill_null(False) if column.dtype.is_float() else False)


def _from_text(text: pl.Series, about: About) -> pl.Series:
    match about.type:
        case "truth":
            low = text.str.to_lowercase()
            return pl.select(pl.when(low.is_in(YES)).then(True).when(low.is_in(NO)).then(False)).to_series().alias(text.name)
        case "number" | "money":
            whole = text.str.replace(r"^(-?\d+)\.0+$", "$1")
            return pl.select(pl.when(whole.str.contains(r"^-?\d{1,18}$")).then(whole)).to_series().cast(pl.Int64).alias(text.name)
        case "ratio":
            number = text.cast(pl.Float64, strict=False)
            return pl.select(pl.when(number.is_finite()).then(number)).to_series().alias(text.name)
        case "day":
            return days(text)
        case "choice":
            words = {w.zh: v for v, w in about.values.items()} | {w.en: v for v, w in about.values.items()}
            return text.replace(words)
    return text


def days(text: pl.Series) -> pl.Series:
    """Days from 2018-09-10, 2018/9/10, 2018.9.10, 20180910 and 2018年9月10日; null where none fits or no such day exists."""
    plain = text.str.replace(r"^(\d{4})(\d{2})(\d{2})$", "$1-$2-$3").str.replace(r"日$", "").str.replace_all(r"[年月/.]", "-")
    plain = plain.str.replace(r"[T ]00:00(:00(\.0+)?)?$", "")
    fit = pl.select(pl.when(plain.str.contains(r"^\d{4}-\d{1,2}-\d{1,2}$")).then(plain)).to_series()
    return fit.str.to_date("%Y-%m-%d", strict=False).alias(text.name)


def _from_native(column: pl.Series, about: About) -> pl.Series:
    """Columns of a typed file: only what the type can hold without loss."""
    name, kind = column.name, column.dtype
    nothing = pl.Series(name, [None] * len(column), dtype=TYPES.get(about.type, pl.String))
    if about.type == "truth":
        if kind.is_integer():
            return pl.select(pl.when(column.is_in([0, 1])).then(column == 1)).to_series().alias(name)
        return column if kind == pl.Boolean else nothing
    if about.type in ("number", "money"):
        if kind.is_float() or kind.is_decimal():
            return pl.select(pl.when(column == column.round(0)).then(column)).to_series().cast(pl.Int64, strict=False).alias(name)
        return column.cast(pl.Int64, strict=False) if kind.is_integer() else nothing
    if about.type == "ratio":
        return column.cast(pl.Float64) if kind.is_numeric() else nothing
    if about.type == "day":
        return _from_moment(column) if kind == pl.Datetime else column if kind == pl.Date else nothing
    return column.cast(pl.String) if kind.is_integer() and about.type == "text" else nothing


def _from_moment(column: pl.Series) -> pl.Series:
    column = column.dt.replace_time_zone(None)  # midnight of the zone it was written in, not of Greenwich
    day = column.dt.date()
    return pl.select(pl.when(column == day.cast(column.dtype)).then(day)).to_series().alias(column.name)


def unfit(column: pl.Series, term: Any, *, on: dt.date) -> pl.Series:
    """Which typed cells hold a value that the fact cannot have."""
    about: About = term.about
    bad = pl.Series([False] * len(column), dtype=pl.Boolean)
    if about.type == "choice":
        bad = bad | ~column.is_in(list(about.values)).fill_null(True)
    if about.least is not None:
        bad = bad | (column < about.least).fill_null(False) | (column > 2**53).fill_null(False)
    if about.type == "day":
        bad = bad | (column < FIRST).fill_null(False) | (column > LAST).fill_null(False)
    if about.past:
        bad = bad | (column > on).fill_null(False)
    return bad


def complaint(raw: Any, value: Any, *, term: Any, on: dt.date) -> str:
    """Why one cell is refused, in words."""
    about: About = term.about
    if value is not None:
        return wrong(term, value, on=on) or "cannot be"
    return f"{raw!r} is not {HINTS.get(about.type, 'text')}"
