"""Taking a table in chunks, and telling what is wrong with its rows."""

import datetime as dt

from leye.ground.tables.chunks import chunks, problems
from leye.ground.tables.repeats import Repeats
from tests.ground.tables.pets import PETS, found_in
from tests.ground.tables.sheets import text_file, workbook


def taken(path, size=100, after=0):
    """All chunks of a table with what identifies them."""
    return list(chunks(found_in(path), PETS, size=size, after=after))


def only(tmp_path, text):
    """The one chunk of a small table, and its heading."""
    path = text_file(tmp_path / "a.csv", text)
    return taken(path)[0][1], found_in(path).heading


def test_values_are_typed_and_absent_columns_are_absent(tmp_path):
    chunk, _ = only(tmp_path, "名字,编码,生日,颜色,是否驯服\n小 黑,１,2018年9月10日,黑色,是\n小白,2,,,\n")
    assert chunk.values.to_dicts() == [
        {"name": "小 黑", "number": "1", "born": dt.date(2018, 9, 10), "colour": "black", "tame": True},
        {"name": "小白", "number": "2", "born": None, "colour": None, "tame": None},
    ]
    assert chunk.faults == {}


def test_a_row_is_told_all_that_is_wrong_with_it(tmp_path):
    chunk, heading = only(tmp_path, "名字,编码,宠物生日,生日,颜色\n小黑,,x,2018-02-30,紫\n")
    words = problems(chunk, 0, heading=heading, layout=PETS, lang="zh-hans")
    for part in ("“编码”：没有填写", "“生日”的值“2018-02-30”：没有这一天", "“颜色”的值“紫”：不认识这个值；可填：黑、白。"):
        assert part in words
    assert "there is no such day" in problems(chunk, 0, heading=heading, layout=PETS, lang="en")


def test_a_row_with_more_cells_than_the_header_is_at_fault_unless_they_are_empty(tmp_path):
    chunk, _ = only(tmp_path, "名字,编码\n小黑,1,,\n小白,2,多的\n")
    assert {place: next(iter(faults.values())).code for place, faults in chunk.faults.items()} == {1: "extra_cells"}


def test_a_short_row_lacks_what_it_lacks(tmp_path):
    chunk, _ = only(tmp_path, "名字,编码,颜色\n小黑,1\n小白\n")
    assert list(chunk.faults) == [1]
    assert chunk.values["colour"].to_list() == [None, None]


def test_blank_rows_sums_and_signatures_are_passed_over(tmp_path):
    text = "名字,编码\n小黑,1\n , \n,,\n合计,\n制表人：某人,\n备注：以上属实,\n合计狗,2\n备注,3\n小白,\n"
    chunk, _ = only(tmp_path, text)
    assert [row.number for row in chunk.rows] == [2, 8, 9, 10]
    assert chunk.passed == 4  # a row of separators alone is not even taken
    assert list(chunk.faults) == [3]


def test_chunks_begin_after_a_row_and_tell_their_last(tmp_path):
    path = text_file(tmp_path / "a.csv", "名字,编码\n" + "".join(f"小{n},{n}\n" for n in range(25)))
    assert [(last, len(chunk.rows)) for last, chunk in taken(path, size=10)] == [(11, 10), (21, 10), (26, 5)]
    assert [(last, chunk.rows[0].number) for last, chunk in taken(path, size=10, after=11)] == [(21, 12), (26, 22)]


def test_a_workbook_gives_the_same_as_its_text(tmp_path):
    rows = [["名字", "编码", "生日"], ["小黑", "1", "2018-09-10"], [None, None, None], ["小白", "2", "2018-02-30"]]
    book = taken(workbook(tmp_path / "a.xlsx", rows))[0][1]
    text = taken(text_file(tmp_path / "a.csv", "\n".join(",".join(c or "" for c in row) for row in rows)))[0][1]
    assert book.values.equals(text.values)
    assert book.faults == text.faults
    assert [row.number for row in book.rows] == [row.number for row in text.rows]


def test_repeats_are_found_within_and_across_chunks(tmp_path):
    lines = ["小黑,1", "小白,2", "小黑,1", "小灰,1", "小花,3", "小白,2", "小花,9", "大花,3", "小黑,1"]
    path = text_file(tmp_path / "a.csv", "名字,编码\n" + "\n".join(lines))
    repeats = Repeats(("number",))
    said_again, contradicting = [], []
    for _, chunk in taken(path, size=4):
        said_again += [chunk.rows[place].number for place in repeats.note(chunk)]
        contradicting += [(chunk.rows[p].number, f[""].text.en[:26]) for p, f in chunk.faults.items()]
    assert sorted(said_again) == [4, 7, 10]
    assert contradicting == [(5, "names the same as row 2 bu"), (9, "names the same as row 6 bu")]
