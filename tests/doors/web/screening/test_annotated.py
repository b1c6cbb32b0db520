"""The list to take away: the firm's own columns, a verdict and a reason each, and nothing that a spreadsheet could run."""

import csv
import datetime as dt
import io

import openpyxl
import pytest

from leye.doors.web.screening import annotated, hire_list, hire_verdicts
from leye.rulebook.kernel.dated import Values

TEXT = "\n".join(
    "\t".join(row.split())
    for row in (
        "姓名 人员类别 本区户籍 招用日期 备注",
        "=cmd|/ccalc!A1 登记失业人员 是 2026-01-15 @SUM(1)",
        "甲二 农转非 否 2026-02-01 +1",
    )
)


@pytest.fixture
def table() -> list[list[str]]:
    """The annotated table of a list with formulas in it."""
    hires = hire_list.read_pasted(TEXT)
    employer = {"kind": "enterprise", "year": 2026, "bonus_paid": 0}
    outcome = hire_verdicts.outcome(hires.hires, employer, on=dt.date(2026, 11, 24), values=Values.none())
    return annotated.rows(hires, outcome.judged)


def test_each_row_keeps_its_cells_and_gains_verdict_and_reason(table):
    assert table[0] == ["姓名", "人员类别", "本区户籍", "招用日期", "备注", "是否计入", "理由"]
    assert table[2] == ["甲二", "农转非", "否", "2026-02-01", "+1", "不计入", "不满足：被招用人户籍在本区"]


def test_no_cell_of_the_csv_is_a_formula(table):
    text = annotated.as_csv(table).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text)) for cell in row]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []
    assert "'@SUM(1)" in cells


def test_the_csv_opens_in_excel_by_itself(table):
    assert annotated.as_csv(table).startswith(b"\xef\xbb\xbf")


def test_every_cell_of_the_workbook_is_text(table):
    sheet = openpyxl.load_workbook(io.BytesIO(annotated.as_workbook(table))).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} == {"s"}
    assert [c.value for c in sheet[3]] == table[2]
