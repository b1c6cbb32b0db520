"""Templates and the manual, from one source."""

import openpyxl
import pytest

from leye.ground.refusals import Refusal
from leye.ground.tables.manual import section
from leye.ground.tables.template import HEAD, write_template
from tests.ground.tables.pets import PETS, found_in


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_template_is_read_by_its_own_layout(tmp_path, name):
    found = found_in(write_template(PETS, tmp_path / name))
    assert list(found.heading.places) == [column.name for column in PETS.columns]
    assert (found.total, found.heading.unknown) == (0, ())


def test_a_workbook_explains_each_column_on_its_second_sheet(tmp_path):
    book = openpyxl.load_workbook(write_template(PETS, tmp_path / "a.xlsx"))
    assert book.sheetnames == ["宠物", "说明"]
    rows = list(book["说明"].iter_rows(values_only=True))
    assert rows[0] == HEAD
    assert [row[0] for row in rows[1 : len(PETS.columns) + 1]] == [column.header for column in PETS.columns]
    colour = next(row for row in rows if row[0] == "颜色")
    assert "黑、白" in colour[3]
    assert "毛色" in colour[5]
    assert next(row for row in rows if row[0] == "名字")[1] == "是"


def test_every_column_of_a_template_is_text_and_short_lists_drop_down(tmp_path):
    sheet = openpyxl.load_workbook(write_template(PETS, tmp_path / "a.xlsx"))["宠物"]
    spans = sheet.column_dimensions.values()
    assert {span.number_format for span in spans} == {"@"}
    assert sorted(n for span in spans for n in range(span.min, span.max + 1)) == [1, 2, 3, 4, 5, 6]
    lists = {str(v.sqref): v.formula1 for v in sheet.data_validations.dataValidation}
    assert lists == {"E2:E5001": '"黑,白"', "F2:F5001": '"是,否"'}


def test_other_endings_are_refused(tmp_path):
    with pytest.raises(Refusal, match=r"\.xlsx or \.csv"):
        write_template(PETS, tmp_path / "a.xls")


def test_the_manual_has_every_column_with_its_words():
    text = section(PETS)
    for column in PETS.columns:
        assert f"**{column.header}** `{column.name}`" in text
    assert "黑、白" in text
