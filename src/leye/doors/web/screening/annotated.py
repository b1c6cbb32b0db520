"""The firm's own list with two columns more, whether each hire counts and why; nothing in it can run in a spreadsheet."""

import csv
import io
from collections.abc import Sequence

import xlsxwriter
from django.utils.translation import gettext as _

from leye.doors.web.screening.hire_list import HireList
from leye.doors.web.screening.hire_verdicts import Judged
from leye.ground.tables.escape import harmless

WIDTHS = {"counts": 12, "why": 48, "other": 16}


def rows(hires: HireList, judged: Sequence[Judged]) -> list[list[str]]:
    """Headers and rows, the two new columns last."""
    return [[*hires.headers, _("是否计入"), _("理由")], *([*j.hire.cells, j.word, j.why] for j in judged)]


def as_csv(table: list[list[str]]) -> bytes:
    """CSV as Excel opens it by itself; cells that it might run are made harmless."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([harmless(cell) for cell in row] for row in table)
    return out.getvalue().encode("utf-8-sig")


def as_workbook(table: list[list[str]]) -> bytes:
    """An Excel file in which every cell is text."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(_("招用名单"))
        head = book.add_format({"bold": True, "bottom": 1})
        for number, row in enumerate(table):
            for place, cell in enumerate(row):
                sheet.write_string(number, place, cell, head if number == 0 else None)
        last = len(table[0]) - 1
        sheet.set_column(0, last, WIDTHS["other"])
        sheet.set_column(last - 1, last - 1, WIDTHS["counts"])
        sheet.set_column(last, last, WIDTHS["why"])
        sheet.freeze_panes(1, 0)
    return out.getvalue()
