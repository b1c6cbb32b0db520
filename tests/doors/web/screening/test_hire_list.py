"""A hire list as firms have it: pasted or uploaded, Chinese headers, dates as offices write them; nothing is guessed."""

import datetime as dt
import io

import openpyxl
import pytest

from leye.doors.web.screening import hire_list
from leye.ground.refusals import Refusal

PASTED = "姓名\t人员类别\t本区户籍\t招用日期\n甲一\t登记失业人员\t是\t2026-01-15\n甲二\t农转非\t否\t2026.2.1\n"


def facts(text: str) -> list[dict]:
    """Facts of each row."""
    return [hire.facts for hire in hire_list.read_pasted(text).hires]


def test_a_pasted_list_is_read():
    first, second = facts(PASTED)
    assert (first["person"], first["registered_unemployed"], first["in_district"], first["hired_on"]) == (
        "甲一",
        True,
        True,
        dt.date(2026, 1, 15),
    )
    assert (second["hukou"], second["in_district"], second["hired_on"]) == ("converted", False, dt.date(2026, 2, 1))
    assert second.get("registered_unemployed") is None


@pytest.mark.parametrize("written", ["2026-03-08", "2026/3/8", "2026.3.8", "20260308", "2026年3月8日"])
def test_days_are_read_in_the_forms_of_offices(written):
    assert facts(f"姓名\t入职日期\n甲\t{written}\n")[0]["hired_on"] == dt.date(2026, 3, 8)


@pytest.mark.parametrize("written", ["海淀区", "是", "北京市海淀区中关村街道", "√"])
def test_the_place_of_registration_tells_whether_it_is_the_district_s(written):
    assert facts(f"姓名\t户籍所在地\t入职日期\n甲\t{written}\t2026-03-08\n")[0]["in_district"] is True


def test_a_table_made_for_the_registers_is_understood_here_too():
    head = "姓名\t身份证号\t入职日期\t离职日期\t是否在职\t招用前是否登记失业\t户口性质\t是否本区户籍"
    found = facts(f"{head}\n甲\t11010519491231002X\t2026-01-05\t\t是\t是\t农转非\t是\n")[0]
    assert (found["registered_unemployed"], found["hukou"], found["in_district"], found["still_employed"]) == (
        True,
        "converted",
        True,
        True,
    )


def test_commas_serve_as_well_as_tabs():
    assert facts("姓名,招用日期,是否高校毕业生\n甲,2026-07-01,是\n")[0]["graduate"] is True


def test_titles_above_and_sums_below_the_list_are_passed_over():
    found = facts("某某公司招用情况表\t\n姓名\t招用日期\n甲\t2026-03-01\n合计\t1人\n")
    assert [f["name"] for f in found] == ["甲"]


def test_an_uploaded_workbook_is_read():
    book = openpyxl.Workbook()
    book.active.append(["姓名", "户口性质", "招用日期"])
    book.active.append(["甲", "农业户口", dt.date(2026, 3, 8)])
    out = io.BytesIO()
    book.save(out)
    found = hire_list.read_upload(out.getvalue(), "名单.xlsx")
    assert (found.hires[0].facts["hukou"], found.hires[0].facts["hired_on"]) == ("agricultural", dt.date(2026, 3, 8))


def test_a_csv_in_the_encoding_of_old_offices_is_read():
    assert hire_list.read_upload(PASTED.replace("\t", ",").encode("gb18030"), "名单.csv").hires[0].facts["person"] == "甲一"


def test_an_identity_number_tells_sex_and_birth_and_is_never_shown_whole():
    first = hire_list.read_pasted("身份证号\t招用日期\n11010519491231002X\t2026-03-01\n").hires[0]
    assert (first.facts["sex"], first.facts["birth_date"]) == ("F", dt.date(1949, 12, 31))
    assert first.name == "110…002X"


def test_people_of_one_name_are_told_apart_by_birth():
    one, other = facts("姓名\t出生日期\t招用日期\n张伟\t1990-01-01\t2026-01-05\n张伟\t1985-06-06\t2026-01-06\n")
    assert one["person"] != other["person"]


def test_no_last_day_means_still_there_only_where_the_list_has_such_a_column():
    assert facts("姓名\t招用日期\t离职日期\n甲\t2026-01-05\t\n")[0]["still_employed"] is True
    assert facts("姓名\t招用日期\t离职日期\n甲\t2026-01-05\t2026-02-01\n")[0]["still_employed"] is False
    assert facts("姓名\t招用日期\n甲\t2026-01-05\n")[0].get("still_employed") is None


def test_a_cell_that_cannot_be_read_is_unknown_and_told():
    hire = hire_list.read_pasted("姓名\t招用日期\t失业登记\n甲\t2026-02-30\t也许\n").hires[0]
    assert (hire.facts["hired_on"], hire.facts["registered_unemployed"]) == (None, None)
    assert [header for header, _said in hire.faults] == ["招用日期", "失业登记"]


def test_columns_that_are_not_understood_are_named():
    assert hire_list.read_pasted("姓名\t招用日期\t星座\n甲\t2026-02-01\t狮子\n").unknown == ("星座",)


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty_list"), ("  \n ", "empty_list"), ("甲\t乙\n丙\t丁\n", "no_header"), ("姓名\t性别\n甲\t女\n", "missing_columns")],
)
def test_a_list_that_is_none_is_refused(text, code):
    with pytest.raises(Refusal) as refusal:
        hire_list.read_pasted(text)
    assert refusal.value.code == code


def test_something_else_than_a_table_is_refused():
    with pytest.raises(Refusal):
        hire_list.read_upload(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10, "name.xlsx")


def test_more_rows_than_a_firm_has_are_refused():
    with pytest.raises(Refusal) as refusal:
        hire_list.read_pasted("姓名\t招用日期\n" + "甲\t2026-01-01\n" * 5_001)
    assert refusal.value.code == "too_many_rows"


def test_an_uploaded_list_can_go_on_as_text():
    found = hire_list.read_upload(PASTED.replace("\t", ",").encode(), "x.csv")
    assert hire_list.as_text(found) == PASTED
