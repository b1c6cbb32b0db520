"""Finding the header row and matching its words."""

import pytest

from leye.ground.refusals import Refusal
from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.header import Matcher, find
from leye.ground.tables.readers import Text
from leye.ground.tables.sheet import Row
from tests.ground.tables.pets import PETS, found_in
from tests.ground.tables.sheets import text_file, workbook


def places(*rows, **chosen):
    """Where the fields stand, and the number of the header row."""
    heading = find([Row(n, list(cells)) for n, cells in enumerate(rows, start=1)], Matcher(PETS, chosen))
    return (dict(heading.places), heading.row) if heading else None


@pytest.mark.parametrize(
    "header",
    [
        *("名字", " 名 字 ", "*名字", "名字*", "名字（必填）", "【名字】名字", "名字：", "名\n字", "★名字", "名字(与证件一致)"),
        *("宠物名", "NAME", "name", "姓名"),
    ],
)
def test_a_header_is_known_in_all_its_decorations(header):
    assert places([header, "编码"]) == ({"name": 0, "number": 1}, 1)


def test_full_width_brackets_and_letters_are_the_same():
    assert places(["ｎａｍｅ", "编码", "颜色（毛色）"]) == ({"name": 0, "number": 1, "colour": 2}, 1)


def test_title_rows_above_are_passed_over():
    rows = [["宠物登记表"], ["填表：某处", "", "名字"], ["名字", "编码", "生日"], ["小黑", "1", "2018-09-10"]]
    assert places(*rows) == ({"name": 0, "number": 1, "born": 2}, 3)


def test_a_header_of_two_storeys_is_one():
    assert places(["名字", "编码", "特征", ""], ["", "", "颜色", "是否驯服"]) == (
        {"name": 0, "number": 1, "colour": 2, "tame": 3},
        2,
    )


def test_data_below_are_not_taken_for_a_second_storey():
    assert places(["名字", "编码", "别的"], ["小黑", "1", "颜色"])[1] == 1


def test_of_two_headers_for_one_field_the_better_name_wins_and_the_other_is_told():
    heading = find([Row(1, ["宠物名", "编码", "名字"])], Matcher(PETS, {}))
    assert (heading.places["name"], heading.doubled) == (2, (("宠物名", "名字"),))


def test_a_header_that_may_be_two_fields_takes_the_one_that_has_no_better():
    assert places(["名字", "编码", "毛色"]) == ({"name": 0, "number": 1, "colour": 2}, 1)
    said = Said("", "")
    kind, breed = Column("kind", "种类", Text(), said, aliases="类型"), Column("breed", "品种", Text(), said, aliases="细类 类型")
    two = Layout("two", said, (kind, *PETS.columns[:2], breed))
    both = find([Row(1, ["种类", "类型", "名字", "编码"])], Matcher(two, {}))
    assert dict(both.places) == {"kind": 0, "breed": 1, "name": 2, "number": 3}
    alone = find([Row(1, ["类型", "名字", "编码"])], Matcher(two, {}))
    assert dict(alone.places) == {"kind": 0, "name": 1, "number": 2}


def test_serial_numbers_and_remarks_are_known_to_carry_nothing():
    heading = find([Row(1, ["序号", "名字", "编码", "备注", "行号", "问题", "脾气", ""])], Matcher(PETS, {}))
    assert heading.unknown == ("脾气",)


def test_a_column_is_mapped_by_hand_to_a_name_or_a_header():
    assert places(["啥", "编码"], 啥="name") == ({"name": 0, "number": 1}, 1)
    assert places(["啥", "编码"], 啥="名字") == ({"name": 0, "number": 1}, 1)
    assert places(["啥", "编码", "名字"], 啥="name")[0]["name"] == 0
    assert "name" not in places(["名字", "编码", "生日"], 名字="-")[0]


def test_mapping_to_no_field_is_refused_with_the_nearest():
    with pytest.raises(Refusal, match="Did you mean number"):
        Matcher(PETS, {"啥": "numbr"})


def test_mapping_a_column_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refusal, match="啥") as refusal:
        found_in(text_file(tmp_path / "a.csv", "名字,编码\na,1\n"), 啥="name")
    assert refusal.value.code == "mapped_column_absent"


def test_missing_columns_are_told_with_what_was_expected_what_was_found_and_a_guess(tmp_path):
    with pytest.raises(Refusal) as refusal:
        found_in(text_file(tmp_path / "a.csv", "名字,宠物的编码,生日\na,1,2018-09-10\n"))
    assert refusal.value.code == "missing_columns"
    assert refusal.value.details == {"expected": ["number"], "found": ["名字", "宠物的编码", "生日"]}
    for words in (
        "编码 (number)",
        "宠物编码",
        "Did you mean 宠物的编码?",
        "--map 宠物的编码=number",
        "leye template pets",
        "row 1",
    ):
        assert words in refusal.value.message


def test_a_table_without_header_is_refused_with_what_is_expected(tmp_path):
    with pytest.raises(Refusal) as refusal:
        found_in(text_file(tmp_path / "a.csv", "小黑,1,2018-09-10\n" * 30))
    assert refusal.value.code == "no_header"
    assert "名字, 编码" in refusal.value.message
    assert "小黑" in refusal.value.message


def test_a_header_below_the_twentieth_row_is_not_looked_for(tmp_path):
    with pytest.raises(Refusal, match="no header row"):
        found_in(text_file(tmp_path / "a.csv", "标题,\n" * 20 + "名字,编码\n"))
    assert found_in(text_file(tmp_path / "b.csv", "标题,\n" * 19 + "名字,编码\n")).heading.row == 20


def test_merged_title_cells_of_a_workbook_do_not_disturb(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["宠物登记表（2018年）"], [None], ["序号", "名字", "编码"], [1, "小黑", "7"]])
    assert found_in(path).heading.row == 3
