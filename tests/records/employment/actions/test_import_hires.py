"""Tables of hires enter the records, employer and person found by code, name and number."""

import datetime as dt

import pytest

from leye.records.employers.models import Employer
from leye.records.employment.models import Hire
from leye.records.people.models import Hukou, Person
from leye.records.units.actions.found_district import found_district
from tests.records.tables import CHEN, FIRM, LI, SHOP, ZHANG, came_of, problems, table, take_in

HEADER = (
    "企业名称,信用代码,职工姓名,证件号码,招用日期,离职日期,在职状态,合同类型,合同期限(月),是否登记失业人员,市级社保补贴截止日期"
)
HIRED = f"示例公司,{FIRM},张三,{ZHANG},2018年9月10日,,在职,固定期限,3年,是,2018-08-31"


@pytest.fixture(autouse=True)
def registers(db, tmp_path):
    """Two employers and two people."""
    found_district()
    take_in("employers", table(tmp_path / "e.csv", "单位名称,信用代码", f"示例公司,{FIRM}", f"老王修理部,{SHOP}"))
    take_in("people", table(tmp_path / "p.csv", "姓名,身份证号", f"张三,{ZHANG}", f"李四,{LI}"))


def test_a_hire_is_recorded_with_all_that_the_table_says(tmp_path):
    assert came_of(take_in("hires", table(tmp_path / "a.csv", HEADER, HIRED))) == (1, 0, 0, 0)
    hire = Hire.objects.select_related("employer", "person").get()
    assert (hire.employer.credit_code, hire.person.name, hire.hired_on, hire.left_on) == (FIRM, "张三", dt.date(2018, 9, 10), None)
    assert (hire.still_employed, hire.contract, hire.contract_months, hire.registered_unemployed) == (True, "fixed", 36, True)
    assert hire.municipal_subsidy_ended_on == dt.date(2018, 8, 31)


def test_an_employer_may_be_known_by_its_name_alone(tmp_path):
    path = table(tmp_path / "a.csv", "用人单位,姓名,身份证号,入职日期", f"老王修理部,李四,{LI},20180901")
    assert came_of(take_in("hires", path)) == (1, 0, 0, 0)
    assert Hire.objects.get().employer.credit_code == SHOP
    Employer.objects.filter(credit_code=FIRM).update(name="老王修理部")
    assert "多家单位" in next(iter(problems(take_in("hires", path, source="二"))))


def test_the_same_again_changes_nothing_and_leaving_is_a_change(tmp_path):
    path = table(tmp_path / "a.csv", HEADER, HIRED)
    take_in("hires", path)
    assert came_of(take_in("hires", path)) == (0, 0, 1, 0)
    left = table(tmp_path / "b.csv", HEADER, f"示例公司,{FIRM},张三,{ZHANG},2018-09-10,2019-03-01,,,,,")
    assert came_of(take_in("hires", left, as_of=dt.date(2019, 3, 31))) == (0, 1, 0, 0)
    hire = Hire.objects.get()
    assert (hire.left_on, hire.still_employed, hire.contract_months) == (dt.date(2019, 3, 1), None, 36)
    assert came_of(take_in("hires", left, as_of=dt.date(2019, 3, 31))) == (0, 0, 1, 0)
    again = take_in("hires", path, as_of=dt.date(2019, 4, 30))
    assert came_of(again) == (0, 0, 0, 1)
    assert "又填“在职”" in next(iter(problems(again)))


def test_a_rehire_is_another_hire(tmp_path):
    path = table(tmp_path / "a.csv", HEADER, HIRED, f"示例公司,{FIRM},张三,{ZHANG},2018-12-01,,,,,,")
    assert came_of(take_in("hires", path, as_of=dt.date(2018, 12, 31))) == (2, 0, 0, 0)


def test_wrong_rows_are_told(tmp_path):
    wrong = (
        f",,张三,{ZHANG},2018-09-10,,,,,,",
        f"没有的公司,,张三,{ZHANG},2018-09-10,,,,,,",
        f"示例公司,{FIRM},陈港,{CHEN},2018-09-10,,,,,,",
        f"示例公司,{FIRM},张三,{ZHANG},2018-09,,,,,,",
        f"示例公司,{FIRM},张三,{ZHANG},2018-09-10,2018-09-10,,,,,",
        f"示例公司,{FIRM},张三,{ZHANG},1990-03-07,,,,,,",
        f"示例公司,{FIRM},张三,{ZHANG},2018-09-11,2018-09-20,在职,,,,",
        f"示例公司,{FIRM},张三,{ZHANG},2018-09-10,,,口头,,,",
        f"示例公司,{FIRM},张三,{ZHANG},2090-09-10,,,,,,",
    )
    report = take_in("hires", table(tmp_path / "a.csv", HEADER, *wrong, HIRED))
    assert came_of(report) == (1, 0, 0, len(wrong))
    parts = (
        "没有填写信用代码或单位名称",
        "此单位尚未登记",
        "此人尚未登记",
        "只有年月",
        "不晚于入职日期",
        "早于出生日期",
        "又填“在职”",
        "不认识这个值",
        "在将来",
    )
    for words, part in zip(problems(report), parts, strict=True):
        assert part in words


def test_unknown_people_and_employers_are_added_where_that_is_asked(tmp_path):
    header = "企业名称,信用代码,姓名,身份证号,入职日期,户口性质,是否本区户籍"
    path = table(
        tmp_path / "a.csv",
        header,
        f"新公司,{FIRM[:2]}110108MA0099999X,陈港,{CHEN},2018-09-10,,",
        f"示例公司,{FIRM},陈港,{CHEN},2018-09-10,农业,是",
    )
    report = take_in("hires", path, add_missing=True)
    assert came_of(report) == (1, 0, 0, 1)  # the first code is wrong
    assert report.tally.notes == {"people added": 1}
    assert Person.objects.filter(name="陈港").count() == 1
    assert list(Hukou.objects.values_list("kind", "in_district")) == [("agricultural", True)]
    assert came_of(take_in("hires", path, add_missing=True)) == (0, 0, 1, 1)


def test_what_a_list_of_hires_says_of_people_on_the_register_is_not_taken_over(tmp_path):
    path = table(tmp_path / "a.csv", "信用代码,姓名,身份证号,入职日期,户口性质", f"{FIRM},张 三,{ZHANG},2018-09-10,农业")
    assert came_of(take_in("hires", path, add_missing=True)) == (1, 0, 0, 0)
    assert (Person.objects.filter(name="张三").count(), Hukou.objects.count()) == (1, 0)


def test_a_number_that_is_somebody_elses_is_told(tmp_path):
    path = table(tmp_path / "a.csv", "信用代码,姓名,身份证号,入职日期", f"{FIRM},李四,{ZHANG},2018-09-10")
    report = take_in("hires", path)
    assert came_of(report) == (0, 0, 0, 1)
    assert "“姓名”的值“李四”：与该身份证号登记的姓名不同" in next(iter(problems(report)))
    assert "张三" not in next(iter(problems(report)))


def test_one_hire_named_by_code_and_by_name_is_one(tmp_path):
    header = "单位名称,信用代码,身份证号,入职日期"
    path = table(tmp_path / "a.csv", header, f"示例公司,{FIRM},{ZHANG},2018-09-10", f"示例公司,,{ZHANG},2018-09-10")
    assert came_of(take_in("hires", path)) == (1, 0, 1, 0)
    assert Hire.objects.count() == 1
