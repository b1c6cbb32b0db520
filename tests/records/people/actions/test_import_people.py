"""Tables of people enter the register: once, sealed, with their history."""

import datetime as dt

import pytest
from django.db import connection

from leye.ground.sealed import reveal
from leye.records.people.models import Graduation, Hukou, Person
from leye.records.people.reads import person_with
from leye.records.units.actions.found_district import found_district
from tests.ground.tables.sheets import workbook
from tests.records.tables import AS_OF, CHEN, LI, ZHANG, came_of, id_number, problems, refused, table, take_in

HEADER = "姓名,身份证号,性别,出生日期,手机,户口性质,是否本区户籍,街道,社区,是否高校毕业生,毕业时间,学历"
ROWS = (
    f"张 三,{ZHANG},男,1990-03-07,13800138000,农业,是,中关村街道,科馨社区,否,,",
    f"李四,{LI.lower()},女,1985.05,１３９００１３９０００,非农业,外区,海淀镇,,是,2018年7月1日,本科",
    f"陈港,'{CHEN},男,19910101,010-62345678,农转非,,学院路,,,,",
)


@pytest.fixture(autouse=True)
def district(db):
    """The units of the district."""
    found_district()


def hukou_of(number):
    """The household registrations of a person, in order."""
    rows = Hukou.objects.filter(person=person_with(number)).order_by("since")
    return [(str(row.since), row.until and str(row.until), row.kind, row.in_district) for row in rows]


def test_people_are_put_on_the_register_with_what_their_number_says(tmp_path):
    report = take_in("people", table(tmp_path / "a.csv", HEADER, *ROWS))
    assert came_of(report) == (3, 0, 0, 0)
    person = person_with(ZHANG)
    assert (person.name, person.sex, person.birth_date, person.document) == ("张三", "M", dt.date(1990, 3, 7), "resident")
    assert (person.unit.name, person.source, person.as_of) == ("科馨社区居委会", "台账", AS_OF)
    assert (reveal(person, "id_number"), reveal(person, "phone")) == (ZHANG, "13800138000")
    assert hukou_of(ZHANG) == [("1990-03-07", None, "agricultural", True)]
    assert person_with(CHEN).document == "hong_kong"
    assert person_with(LI).unit.name == "万柳地区"


def test_numbers_and_phones_do_not_lie_in_the_database_in_clear(tmp_path):
    take_in("people", table(tmp_path / "a.csv", HEADER, *ROWS))
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM people_person")
        stored = b"".join(
            bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for row in cursor.fetchall() for v in row
        )
    assert [secret for secret in (ZHANG, LI, CHEN, "13800138000", "13900139000", "62345678") if secret.encode() in stored] == []


def test_a_graduation_is_recorded_with_what_the_table_says_of_it(tmp_path):
    take_in("people", table(tmp_path / "a.csv", "姓名,身份证号,是否高校毕业生", f"张三,{ZHANG},是", f"李四,{LI},否"))
    assert list(Graduation.objects.values_list("person__name", "degree", "graduated_on")) == [("张三", None, None)]
    later = table(
        tmp_path / "b.csv", "姓名,身份证号,毕业日期,学历,毕业院校", f"张三,{ZHANG},2018-07-01,硕士,北京大学", f"李四,{LI},,高中,"
    )
    assert came_of(take_in("people", later)) == (0, 1, 1, 0)
    assert list(Graduation.objects.values_list("degree", "graduated_on", "school")) == [("master", dt.date(2018, 7, 1), "北京大学")]


def test_the_same_file_again_changes_nothing(tmp_path):
    path = table(tmp_path / "a.csv", HEADER, *ROWS)
    take_in("people", path)
    before = list(Person.objects.order_by("id").values()), list(Hukou.objects.order_by("id").values())
    again = take_in("people", path, as_of=dt.date(2018, 12, 31), source="别的")
    assert came_of(again) == (0, 0, 3, 0)
    assert before == (list(Person.objects.order_by("id").values()), list(Hukou.objects.order_by("id").values()))


def test_a_changed_row_updates_and_closes_what_held_before(tmp_path):
    take_in("people", table(tmp_path / "a.csv", HEADER, *ROWS))
    changed = f"张三丰,{ZHANG},,,13700137000,农转非,,中关村街道,,,,"
    report = take_in("people", table(tmp_path / "b.csv", HEADER, changed, *ROWS[1:]), as_of=dt.date(2018, 12, 31))
    assert came_of(report) == (0, 1, 2, 0)
    person = person_with(ZHANG)
    assert (person.name, reveal(person, "phone"), person.unit.name) == ("张三丰", "13700137000", "中关村街道")
    assert hukou_of(ZHANG) == [
        ("1990-03-07", "2018-12-31", "agricultural", True),
        ("2018-12-31", None, "converted", True),
    ]


def test_a_day_of_conversion_dates_the_change(tmp_path):
    take_in("people", table(tmp_path / "a.csv", HEADER, *ROWS))
    path = table(tmp_path / "b.csv", "姓名,身份证号,农转非日期", f"张三,{ZHANG},2015-05-20")
    assert came_of(take_in("people", path)) == (0, 1, 0, 0)
    assert hukou_of(ZHANG) == [("1990-03-07", "2015-05-20", "agricultural", True), ("2015-05-20", None, "converted", True)]
    assert came_of(take_in("people", path)) == (0, 0, 1, 0)


def test_an_empty_cell_never_erases(tmp_path):
    take_in("people", table(tmp_path / "a.csv", HEADER, *ROWS))
    assert came_of(take_in("people", table(tmp_path / "b.csv", HEADER, f"张三,{ZHANG},,,,,,,,,,"))) == (0, 0, 1, 0)
    assert reveal(person_with(ZHANG), "phone") == "13800138000"


def test_wrong_rows_are_told_apart_and_good_rows_go_on(tmp_path):
    wrong = (
        "王五,110108197802290011,,,,,,,,,,",
        f"王六,{ZHANG[:-1]}0,,,,,,,,,,",
        "王七,110108900307803,,,,,,,,,,",
        "王八,1.10108E+17,,,,,,,,,,",
        f"王九,{id_number('11010820300101001')},,,,,,,,,,",
        f"钱一,{LI},男,,,,,,,,,",
        f"钱二,{LI},,1985-05-13,,,,,,,,",
        f"钱三,{LI},,,,火星户口,,,,,,",
        f"钱四,{LI},,,,,,中关村街道,百旺家苑社区,,,",
        f"钱五,{LI},,,,,,中观村街道,,,,",
        f"钱六,{LI},,,,,,,,是,2018年7月,",
        f"钱七,{LI},,,,,,,,可能,,",
        f"钱八,{LI},,,138,,,,,,,",
        f",{LI},,,,,,,,,,",
        f"钱九,{LI},,,,,,,,是,,高中",
    )
    report = take_in("people", table(tmp_path / "a.csv", HEADER, ROWS[0], *wrong, ROWS[2]))
    assert came_of(report) == (2, 0, 0, len(wrong))
    told = list(problems(report))
    expected = (
        *("第 7 至 14 位的出生日期不存在", "校验位不符", "15 位的旧号码", "末几位已经丢失", "在将来"),
        *("“性别”的值“男”：与身份证号第 17 位不符", "“出生日期”", "“户口性质”的值“火星户口”：不认识这个值"),
        *("“社区”的值“百旺家苑社区”：不属于中关村街道", "是不是“中关村街道”", "只有年月", "只能填“是”或“否”"),
        *("不像电话号码", "“姓名”：没有填写", "学历不是专科及以上"),
    )
    for place, words in enumerate(expected):
        assert words in told[place], place
    assert [row["行号"] for row in refused(report)] == [str(n) for n in range(3, 3 + len(wrong))]
    assert refused(report)[0]["姓名"] == "王五"


def test_refused_rows_are_corrected_and_imported_again(tmp_path):
    report = take_in("people", table(tmp_path / "a.csv", HEADER, ROWS[0], f"李四,{LI[:-1]}9,,,,,,中观村,,,,"))
    corrected = report.errors.read_text(encoding="utf-8-sig").replace(f"{LI[:-1]}9", LI).replace("中观村", "中关村")
    corrected = corrected.replace("“中关村", "“中观村")
    report.errors.write_text(corrected, encoding="utf-8-sig")
    again = take_in("people", report.errors)
    assert came_of(again) == (1, 0, 0, 0)
    assert again.errors is None
    assert came_of(take_in("people", table(tmp_path / "a.csv", HEADER, ROWS[0], f"李四,{LI},,,,,,中关村,,,,"))) == (0, 0, 2, 0)


def test_one_person_twice_in_a_file_is_reported(tmp_path):
    report = take_in("people", table(tmp_path / "a.csv", HEADER, ROWS[0], ROWS[1], ROWS[0], f"张三丰,{ZHANG},,,,,,,,,,"))
    assert came_of(report) == (2, 0, 0, 1)
    assert report.tally.repeated == 1
    assert "与第 2 行是同一对象但内容不同" in next(iter(problems(report)))


def test_a_workbook_with_dates_and_titles_is_read(tmp_path):
    rows = [
        ["海淀区城乡劳动力台账"],
        ["填报单位：中关村街道", None, dt.date(2018, 9, 30)],
        ["序号", "姓名", "公民身份号码", "出生年月", "联系电话", "户籍类别", "街镇", "村居", "毕业年月日", "文化程度", "民族"],
        [1, "张三", ZHANG, dt.date(1990, 3, 7), 13800138000, "本区农业", "中关村", "科馨", 43282, "大专", "汉"],
        [2, "李四", LI, "1985年5月", None, "外埠城镇", None, None, dt.datetime(2018, 7, 1, 0, 0), "研究生", "满"],  # noqa: DTZ001
        ["合计", 2],
        ["制表人：某某", None, None],
    ]
    report = take_in("people", workbook(tmp_path / "a.xlsx", rows))
    assert came_of(report) == (2, 0, 0, 0)
    assert report.tally.passed == 2
    assert hukou_of(ZHANG)[0][2:] == ("agricultural", True)
    assert hukou_of(LI)[0][2:] == ("urban", False)
    assert sorted(Graduation.objects.values_list("degree", "graduated_on")) == [
        ("college", dt.date(2018, 7, 1)),
        ("master", dt.date(2018, 7, 1)),
    ]


def test_source_and_day_of_a_row_go_before_those_of_the_table(tmp_path):
    take_in("people", table(tmp_path / "a.csv", "姓名,身份证号,数据来源,数据日期", f"张三,{ZHANG},公安,2018-08-31", f"李四,{LI},,"))
    found = {p.name: (p.source, p.as_of) for p in Person.objects.all()}
    assert found == {"张三": ("公安", dt.date(2018, 8, 31)), "李四": ("台账", AS_OF)}


def test_chunks_and_one_piece_come_to_the_same(tmp_path, monkeypatch):
    people = [id_number(f"110108{1950 + n % 50}0{1 + n % 9}15{n:03d}") for n in range(50)]
    rows = [f"某{n % 7},{number},,,,{('农业', '非农业', '农转非')[n % 3]},,,,,," for n, number in enumerate(people)]
    rows += [*rows[3:6], f"改名,{people[0]},,,,,,,,,,"]
    monkeypatch.setattr("leye.ground.tables.run.SIZE", 7)
    report = take_in("people", table(tmp_path / "a.csv", HEADER, *rows))
    assert came_of(report) == (50, 0, 0, 1)
    assert report.tally.repeated == 3
    assert (Person.objects.count(), Hukou.objects.count()) == (50, 50)
