"""An empty table for offices to fill in, with a second sheet that says what belongs into each column."""

import csv
import io
import os
from pathlib import Path

import xlsxwriter

from leye.ground.refusals import Refusal
from leye.ground.tables.columns import Column, Layout
from leye.ground.tables.readers import Choice, Truth

ROWS_WITH_LISTS = 5000
LONGEST_LIST = 255  # characters of a drop-down list, as Excel has it
MANUAL = "说明"
HEAD = ("列", "必填", "含义", "可填内容", "示例", "表头也可写作")


def write_template(layout: Layout, path: Path) -> Path:
    """Write the template in the form that the ending names (.xlsx or .csv)."""
    ending = path.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise Refusal("template_form", f"{path.name}: a template is written as .xlsx or .csv; give the file one of these endings.")
    try:
        draft = path.with_name(f".{path.name}.{os.getpid()}")
        (workbook if ending == ".xlsx" else text)(layout, draft)
        os.replace(draft, path)
    except OSError as closed:
        raise Refusal("template_place", f"{path} cannot be written ({closed.strerror}): name another place with -o.") from closed
    return path


def text(layout: Layout, path: Path) -> None:
    """The header row alone, as Excel opens it right."""
    lines = io.StringIO(newline="")
    csv.writer(lines).writerow(column.header for column in layout.columns)
    path.write_text("\ufeff" + lines.getvalue(), encoding="utf-8", newline="")


def workbook(layout: Layout, path: Path) -> None:
    """A sheet to fill in, every column as text so that no number loses its digits, and a sheet that explains it."""
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False}) as book:
        plain, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "bg_color": "#D9E2F3", "border": 1})
        needed = book.add_format({"bold": True, "bg_color": "#F8D7C8", "border": 1})
        sheet = book.add_worksheet(layout.title.zh)
        sheet.freeze_panes(1, 0)
        for place, column in enumerate(layout.columns):
            sheet.set_column(place, place, max(12, 2 * len(column.header) + 4), plain)
            sheet.write_string(0, place, column.header, needed if is_needed(layout, column) else bold)
            if words := listed(column):
                sheet.data_validation(
                    1, place, ROWS_WITH_LISTS, place, {"validate": "list", "source": words, "error_type": "warning"}
                )
        explain(book, layout)


def explain(book: xlsxwriter.Workbook, layout: Layout) -> None:
    """The sheet that says what belongs into each column."""
    wrapped, bold = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"}), book.add_format({"bold": True})
    sheet = book.add_worksheet(MANUAL)
    for place, width in enumerate((20, 6, 44, 60, 24, 60)):
        sheet.set_column(place, place, width, wrapped)
    for place, word in enumerate(HEAD):
        sheet.write_string(0, place, word, bold)
    for row, column in enumerate(layout.columns, start=1):
        for place, cell in enumerate(described(layout, column)):
            sheet.write_string(row, place, cell, wrapped)
    for row, note in enumerate(layout.notes, start=len(layout.columns) + 2):
        sheet.write_string(row, 0, f"注：{note.zh}")


def described(layout: Layout, column: Column, *, lang: str = "zh-hans") -> tuple[str, ...]:
    """One column in words, in the order of HEAD."""
    needed = need(layout, column, lang=lang)
    return (
        column.header,
        needed,
        column.meaning.of(lang),
        column.reader.allowed.of(lang),
        column.example,
        "、".join(layout.headers(column)[1:]),
    )


def need(layout: Layout, column: Column, *, lang: str) -> str:
    """Whether a column must be there: yes, one of several, or no (empty)."""
    if column.required:
        return "yes" if lang == "en" else "是"
    group = next((names for names in layout.either if column.name in names), ())
    if len(group) == 1:
        return "column" if lang == "en" else "要有此列"
    if group:
        return "one of these" if lang == "en" else "任选其一"
    return ""


def is_needed(layout: Layout, column: Column) -> bool:
    """Whether the template marks a column."""
    return bool(need(layout, column, lang="en"))


def listed(column: Column) -> list[str]:
    """The words of a drop-down list, none where there are too many."""
    words = column.reader.names if isinstance(column.reader, Choice) else ["是", "否"] if isinstance(column.reader, Truth) else []
    return words if len(",".join(words)) <= LONGEST_LIST else []
