"""Workbooks: what Excel puts into cells, and what attackers put into archives."""

import datetime as dt
import time
import tracemalloc
import zipfile

import openpyxl
import pytest

from leye.ground.refusals import Refusal
from leye.ground.tables.limits import Limits
from leye.ground.tables.source import open_source
from tests.ground.tables.pets import found_in
from tests.ground.tables.sheets import SHEET, raw_workbook, workbook

TENTH = dt.date(2018, 9, 10)
BOMB = '<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
THIEF = '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def cells(path, part=0):
    """All rows of a sheet."""
    return [row.cells for row in open_source(path).parts[part].rows()]


def styled(value, number_format):
    """A workbook's cell of this value, shown in this format."""
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = number_format
    return book


def read_back(tmp_path, value, number_format):
    """What a styled cell is read as."""
    styled(value, number_format).save(tmp_path / "a.xlsx")
    return cells(tmp_path / "a.xlsx")[0][0]


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (dt.date(2018, 9, 10), "yyyy-mm-dd", "2018-09-10"),
        (dt.datetime.combine(TENTH, dt.time()), "yyyy/m/d h:mm", "2018-09-10"),
        (dt.datetime.combine(TENTH, dt.time(8, 30)), "yyyy/m/d h:mm", "2018-09-10 08:30:00"),
        (dt.date(2018, 9, 10), 'yyyy"年"m"月"d"日"', "2018-09-10"),
        (dt.date(2018, 9, 10), "[$-804]yyyy/m/d;@", "2018-09-10"),
        (dt.date(2018, 9, 1), 'yyyy"年"m"月"', "2018-09"),  # typed as a month: Excel made up its first
        (dt.date(2018, 9, 10), 'yyyy"年"m"月"', "2018-09-10"),
        (dt.date(2018, 9, 10), 'm"月"d"日"', "09-10"),
        (43353, "General", "43353"),
        (13800138000, "General", "13800138000"),
        (13800138000.0, "0", "13800138000"),
        (0.5, "0%", "0.5"),
        (110101199003070000, "0", "1.10101199003070E+17"),
        ("110101199003071234", "@", "110101199003071234"),
        (True, "General", "TRUE"),
        ("00123", "@", "00123"),
        (12.0, '0.00"元/天"', "12"),
        (12.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "12.5"),
    ],
)
def test_a_cell_is_read_as_an_office_would_write_it(tmp_path, value, shown, text):
    assert read_back(tmp_path, value, shown) == text


def test_days_from_1904_are_read(tmp_path):
    book = styled(dt.date(2018, 9, 10), "yyyy-mm-dd")
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.save(tmp_path / "a.xlsx")
    assert cells(tmp_path / "a.xlsx") == [["2018-09-10"]]


def test_blank_cells_and_rows_keep_their_places(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["a", None, "c"], [], [None, "b"]])
    assert [(row.number, row.cells) for row in open_source(path).parts[0].rows()] == [(1, ["a", "", "c"]), (3, ["", "b"])]


def test_inline_and_rich_texts_are_whole_and_phonetic_hints_left_out(tmp_path):
    data = (
        '<row r="1"><c r="A1" t="inlineStr"><is><r><t>小</t></r><r><t>黑</t></r><rPh><t>xiao</t></rPh></is></c>'
        '<c r="B1" t="s"><v>0</v></c><c r="C1" t="str"><f>A1</f><v>x_x000D_y</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    )
    strings = "<sst><si><r><t>大</t></r><r><t>白</t></r><rPh><t>da</t></rPh></si></sst>"
    path = raw_workbook(tmp_path / "a.xlsx", data, more={"xl/sharedStrings.xml": strings})
    assert cells(path) == [["小黑", "大白", "x\ry", "#DIV/0!"]]


def test_prefixed_elements_as_some_programmes_write_them_are_read(tmp_path):
    sheet = '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    assert cells(raw_workbook(tmp_path / "a.xlsx", "", sheet=sheet)) == [["7"]]


def test_the_sheet_whose_header_is_known_is_read_and_hidden_ones_are_not(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["说明"])
    for name, rows in (("旧", 2), ("数据", 3)):
        sheet = book.create_sheet(name)
        sheet.append(["名字", "编码", "生日"] if name == "数据" else ["名字", "编码", "生日", "颜色"])
        for n in range(rows):
            sheet.append([f"小{n}", str(n)])
    book["旧"].sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    found = found_in(tmp_path / "a.xlsx")
    assert (found.part.name, found.total) == ("数据", 3)
    assert [row.number for row in found.rows(2)] == [3, 4]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>', "too_many_columns"),
        ('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "too_many_columns"),
        ('<row r="9999999"><c r="A9999999"><v>1</v></c></row>', "too_many_rows"),
        ('<row r="1">' + "<c><v>1</v></c>" * 300 + "</row>", "too_many_columns"),
        ('<row r="1"><c t="inlineStr"><is><t>' + "字" * 40_000 + "</t></is></c></row>", "cell_too_long"),
        ('<row r="1"><c><v>1</v>', "damaged_workbook"),
    ],
)
def test_a_sheet_beyond_all_measure_is_refused_where_it_is_met(tmp_path, data, code):
    began = time.perf_counter()
    with pytest.raises(Refusal) as refusal:
        cells(raw_workbook(tmp_path / "a.xlsx", data))
    assert refusal.value.code == code
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize("doctype", [BOMB, THIEF])
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"])
def test_document_types_and_entities_are_refused_in_every_part(tmp_path, doctype, part):
    more = {} if part == "xl/worksheets/sheet1.xml" else {part: doctype + "<s>&b;</s>"}
    sheet = doctype + SHEET if part == "xl/worksheets/sheet1.xml" else SHEET
    path = raw_workbook(tmp_path / "a.xlsx", '<row><c t="str"><v>1</v></c></row>', sheet=sheet, more=more)
    with pytest.raises(Refusal) as refusal:
        cells(path)
    assert refusal.value.code == "damaged_workbook"
    assert "document type" in refusal.value.message


def archive_of(path, parts):
    """A zip of these parts."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            archive.writestr(name, text)
    return path


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ([(f"p{n}", "") for n in range(1001)], "parts inside"),
        ([("a.xml", b"0" * (30 * 1024 * 1024))], "times its size"),
        ([("../evil", "x")], "points outside"),
        ([("/etc/passwd", "x")], "points outside"),
        ([("a\\..\\b", "x")], "points outside"),
        ([("c:evil", "x")], "points outside"),
        ([("xl/inner.zip", "x")], "itself an archive"),
        ([("xl/inner.bin", b"PK\x03\x04" + b"x" * 50)], "itself an archive"),
        ([("a.txt", "x")], "no Excel workbook"),
    ],
)
def test_a_bomb_or_a_strange_archive_is_refused_by_its_table_of_contents(tmp_path, parts, why):
    path = archive_of(tmp_path / "a.xlsx", parts)
    began = time.perf_counter()
    with pytest.raises(Refusal) as refusal:
        open_source(path)
    assert why in refusal.value.message
    assert time.perf_counter() - began < 2


def test_an_archive_that_unpacks_to_too_much_is_refused(tmp_path):
    path = archive_of(tmp_path / "a.xlsx", [("a.xml", bytes(range(256)) * 8000)])
    with pytest.raises(Refusal) as refusal:
        open_source(path, Limits(unpacked=1024 * 1024))
    assert "unpacked it has" in refusal.value.message


def test_a_link_and_a_password_inside_are_refused(tmp_path):
    link = zipfile.ZipInfo("xl/link")
    link.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr(link, "/etc/passwd")
    with pytest.raises(Refusal, match="is a link"):
        open_source(tmp_path / "a.xlsx")
    data = bytearray(archive_of(tmp_path / "b.xlsx", [("a", "x")]).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "b.xlsx").write_bytes(data)
    with pytest.raises(Refusal, match="has a password"):
        open_source(tmp_path / "b.xlsx")


def test_a_cut_archive_is_refused(tmp_path):
    path = workbook(tmp_path / "a.xlsx", [["名字", "编码"]] * 100)
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(Refusal, match="damaged"):
        open_source(path)


def test_a_part_that_is_longer_than_it_says_is_refused(tmp_path):
    path = archive_of(tmp_path / "a.xlsx", [("xl/workbook.xml", "<workbook/>" + " " * 5000)])
    data = bytearray(path.read_bytes())
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (11).to_bytes(4, "little")
    path.write_bytes(data)
    with pytest.raises(Refusal):
        open_source(path)


def test_a_long_sheet_is_read_in_little_memory(tmp_path):
    path = tmp_path / "a.xlsx"
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for n in range(20_000):
        sheet.append([f"小{n}", f"{n:018d}", 43353])
    book.save(path)
    rows = open_source(path).parts[0].rows()
    next(rows)
    tracemalloc.start()
    assert sum(1 for _ in rows) == 19_999
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 8 * 1024 * 1024
