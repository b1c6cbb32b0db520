"""CSV files: encodings, separators, quotation marks, limits."""

import pytest

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import Limits
from leye.ground.tables.source import open_source
from tests.ground.tables.pets import found_in
from tests.ground.tables.sheets import text_file

TABLE = "名字,编码,出生日期\n小黑,1,2018-09-10\n"


def rows(path):
    """All rows of the only part of a file."""
    return [(row.number, row.cells) for row in open_source(path).parts[0].rows()]


def refused(path, **limits):
    """The refusal of a file, found at opening or at reading it once."""
    with pytest.raises(Refusal) as refusal:
        for _ in open_source(path, Limits(**limits)).parts[0].rows():
            pass
    return refusal.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk"])
@pytest.mark.parametrize("mark", [",", ";", "\t", "|", "，"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_separator_and_line_ends_are_found(tmp_path, encoding, mark, end):
    path = text_file(tmp_path / "a.csv", TABLE.replace(",", mark).replace("\n", end), encoding)
    assert rows(path) == [(1, ["名字", "编码", "出生日期"]), (2, ["小黑", "1", "2018-09-10"])]
    assert ("UTF-8" if "utf" in encoding else "GB18030") in open_source(path).form


def test_rare_characters_of_gb18030_are_read(tmp_path):
    assert rows(text_file(tmp_path / "a.csv", "名字,编码\n𠮷𠀀㐂,1\n", "gb18030"))[1] == (2, ["𠮷𠀀㐂", "1"])


def test_a_line_that_names_the_separator_is_believed(tmp_path):
    assert rows(text_file(tmp_path / "a.csv", "sep=;\n名字;编码\na,b;1\n"))[1:] == [(2, ["名字", "编码"]), (3, ["a,b", "1"])]


def test_commas_and_line_ends_inside_quotation_marks_belong_to_the_cell(tmp_path):
    path = text_file(tmp_path / "a.csv", '名字,编码\n"小,黑\n二","1""2"\n\n小白,2\n')
    assert rows(path) == [(1, ["名字", "编码"]), (2, ["小,黑\n二", '1"2']), (4, ["小白", "2"])]


def test_a_quotation_mark_inside_a_bare_cell_is_a_character(tmp_path):
    assert rows(text_file(tmp_path / "a.csv", '名字,编码\n5"屏,1\n'))[1] == (2, ['5"屏', "1"])


@pytest.mark.parametrize(
    "text",
    ['名字,编码\n"小黑,1\n' + "小白,2\n" * 500, '名字,编码\n"小黑,1\n小白,2\n', '名字,编码\n"小黑"x,1\n'],
)
def test_an_open_quotation_mark_is_refused_with_its_line(tmp_path, text):
    refusal = refused(text_file(tmp_path / "a.csv", text))
    assert (refusal.code, refusal.details["line"]) == ("unbalanced_quotes", 2)
    assert "line 2" in refusal.message


def test_zero_bytes_are_refused_with_the_line(tmp_path):
    refusal = refused(text_file(tmp_path / "a.csv", "名字,编码\n小黑,1\n小\0白,2\n"))
    assert (refusal.code, refusal.details["line"]) == ("zero_byte", 3)


@pytest.mark.parametrize("main", ["utf-8", "gb18030"])
def test_two_encodings_in_one_file_are_refused_with_the_odd_lines(tmp_path, main):
    other = {"utf-8": "gb18030", "gb18030": "utf-8"}[main]
    lines = [f"小黑小白{n},{n}\n".encode(other if n in (7, 9) else main) for n in range(1, 30)]
    (tmp_path / "a.csv").write_bytes("名字,编码\n".encode(main) + b"".join(lines))
    refusal = refused(tmp_path / "a.csv")
    assert (refusal.code, refusal.details["lines"]) == ("mixed_encoding", [8, 10])


def test_bytes_of_no_encoding_are_refused_with_the_line(tmp_path):
    (tmp_path / "a.csv").write_bytes("名字,编码\n小黑,1\n".encode() + b"\xff\xfe\x80,2\n")
    assert refused(tmp_path / "a.csv").details["lines"] == [3]


def test_one_endless_line_is_refused(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"x" * (3 * 1024 * 1024))
    assert refused(tmp_path / "a.csv").code == "line_too_long"


def test_a_long_line_over_two_blocks_is_refused(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"a,b\n" + b"y" * 700_000 + b"\n" + b"x" * 1_200_000 + b"\n")
    assert refused(tmp_path / "a.csv").code == "line_too_long"


def test_too_many_columns_are_refused_but_empty_ones_on_the_right_are_not(tmp_path):
    wide = text_file(tmp_path / "wide.csv", "名字,编码" + ",x" * 300 + "\n")
    assert refused(wide).code == "too_many_columns"
    assert rows(text_file(tmp_path / "a.csv", "名字,编码" + "," * 300 + "\n")) == [(1, ["名字", "编码"])]


def test_too_many_rows_are_refused(tmp_path):
    assert refused(text_file(tmp_path / "a.csv", "名字,编码\n" + "a,1\n" * 20), rows=10).code == "too_many_rows"


def test_too_many_bytes_are_refused_unread(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)  # sparse
    assert refused(path).code == "file_too_large"


def test_a_cell_of_an_essay_is_refused(tmp_path):
    path = text_file(tmp_path / "a.csv", f"名字,编码\n{'字' * 40_000},1\n")
    with pytest.raises(Refusal) as refusal:
        found_in(path)
    assert refusal.value.code == "cell_too_long"


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls_refused"),
        (b"\xff\xfea\0", "utf16_refused"),
        (b"%PDF-1.7", "foreign_file"),
        (b"\x89PNG\r\n", "foreign_file"),
        (b"<html><table>", "foreign_file"),
        (b"Rar!\x1a", "foreign_file"),
    ],
)
def test_other_files_are_named_and_refused(tmp_path, head, code):
    (tmp_path / "a.xlsx").write_bytes(head + b"\n" * 100)
    refusal = refused(tmp_path / "a.xlsx")
    assert refusal.code == code
    assert ".xlsx" in refusal.message


def test_an_empty_file_and_no_file_are_refused(tmp_path):
    (tmp_path / "a.csv").touch()
    assert refused(tmp_path / "a.csv").code == "empty_file"
    assert refused(tmp_path / "b.csv").code == "no_file"
    assert refused(tmp_path).code == "no_file"
