"""The file of refused rows."""

import csv
import stat

import openpyxl
import pytest

from leye.ground.tables.chunks import chunks
from leye.ground.tables.errors_file import ErrorsFile, beside
from tests.ground.tables.pets import PETS, found_in

PAYLOADS = ["=HYPERLINK(1)", "+1", "-1+1", "@SUM", "\t=1", "＝1", "；=1", "\n=1", "=cmd|'x'!A0"]


def written(path, rows, header=("名字", "编码")):
    """A finished errors file of these rows."""
    errors = ErrorsFile(path, header)
    errors.open()
    errors.add(rows)
    assert errors.finish(empty=False) == path
    return path


@pytest.mark.parametrize(
    ("table", "errors"),
    [
        ("a.csv", "a.errors.csv"),
        ("a.xlsx", "a.errors.xlsx"),
        ("a.txt", "a.errors.csv"),
        ("a.errors.csv", "a.errors.2.csv"),
        ("a.errors.2.xlsx", "a.errors.3.xlsx"),
    ],
)
def test_it_lies_beside_the_table(tmp_path, table, errors):
    assert beside(tmp_path / table) == tmp_path / errors


def test_no_cell_of_a_csv_begins_as_a_formula(tmp_path):
    path = written(tmp_path / "a.csv", [(n, "=错", [payload, "1"]) for n, payload in enumerate(PAYLOADS)])
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert [cell for cell in cells if cell.lstrip(" \u3000").startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋"))] == []


def test_no_cell_of_a_workbook_is_a_formula_and_all_are_marked_as_text(tmp_path):
    path = written(tmp_path / "a.xlsx", [(n, "=错", [payload, "110101199003071234"]) for n, payload in enumerate(PAYLOADS)])
    sheet = openpyxl.load_workbook(path).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    assert sheet["C2"].value == PAYLOADS[0]
    assert sheet["D2"].value == "110101199003071234"


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_it_is_read_again_with_the_original_texts_and_without_its_own_columns(tmp_path, name):
    names = ["=A1", "-1", "＠x", "小黑"]
    path = written(tmp_path / name, [(9, "错", [name, str(n)]) for n, name in enumerate(names)])
    found = found_in(path)
    assert set(found.heading.places) == {"name", "number"}
    assert found.heading.unknown == ()
    _, chunk = next(chunks(found, PETS, size=10))
    assert chunk.values["name"].to_list() == ["=A1", "-1", "@x", "小黑"]


def test_its_own_columns_are_not_doubled(tmp_path):
    path = written(tmp_path / "a.csv", [(2, "新", ["5", "旧", "小黑", "1"])], header=("行号", "问题", "名字", "编码"))
    assert path.read_text(encoding="utf-8-sig").splitlines() == ["行号,问题,名字,编码", "2,新,小黑,1"]


def test_only_its_owner_may_read_it(tmp_path):
    for name in ("a.csv", "a.xlsx"):
        assert stat.S_IMODE(written(tmp_path / name, [(1, "错", ["小黑", "1"])]).stat().st_mode) == 0o600


def test_nothing_is_left_where_nothing_was_refused(tmp_path):
    errors = ErrorsFile(tmp_path / "a.csv", ["名字"])
    errors.open()
    assert errors.finish(empty=True) is None
    assert list(tmp_path.iterdir()) == []


def test_it_goes_on_where_the_last_commit_stood(tmp_path):
    path = tmp_path / "a.csv"
    errors = ErrorsFile(path, ["名字"])
    errors.open()
    errors.add([(2, "一", ["小黑"])])
    at = errors.settle()
    errors.add([(3, "二", ["小白"])])
    errors.settle()
    errors.file.close()  # killed
    again = ErrorsFile(path, ["名字"])
    assert again.has(at, written_to=str(path))
    assert not again.has(10_000, written_to=str(path))
    again.open(at=at)
    again.add([(4, "三", ["小花"])])
    again.finish(empty=False)
    assert path.read_text(encoding="utf-8-sig").splitlines() == ["行号,问题,名字", "2,一,小黑", "4,三,小花"]


def test_an_extra_cell_is_kept(tmp_path):
    path = written(tmp_path / "a.csv", [(2, "多", ["小黑", "1", "多的"])])
    assert path.read_text(encoding="utf-8-sig").splitlines()[1] == "2,多,小黑,1,多的"
