"""Tables of statuses enter the records as dated periods that keep their history."""

import datetime as dt

import pytest

from leye.ground.sealed import reveal
from leye.records.employment.models import BusinessOwnership, EmploymentSpell
from leye.records.people.models import (
    Disability,
    Finding,
    Graduation,
    HardToPlace,
    Hukou,
    LowIncome,
    Residence,
    UnemploymentRegistration,
    Veteran,
)
from leye.records.units.actions.found_district import found_district
from tests.records.tables import FIRM, LI, ZHANG, came_of, problems, table, take_in

HEADER = "姓名,身份证号,状态类别,明细,开始日期,结束日期,结束原因,街道"


@pytest.fixture(autouse=True)
def people(db, tmp_path):
    """Two people, without any status."""
    found_district()
    take_in("people", table(tmp_path / "p.csv", "姓名,身份证号", f"张三,{ZHANG}", f"李四,{LI}"))


def state(tmp_path, *rows, header=HEADER, **more):
    """Import rows about 张三: what follows the number."""
    return take_in("statuses", table(tmp_path / "s.csv", header, *(f"张三,{ZHANG},{row}" for row in rows)), **more)


def periods(model, *fields):
    """All periods of a model, in order."""
    rows = model.objects.order_by("since").values_list("since", "until", *fields)
    return [(str(since), until and str(until), *rest) for since, until, *rest in rows]


def test_a_registration_of_unemployment_is_recorded_with_ground_office_and_end(tmp_path):
    report = state(tmp_path, "失业登记,解除劳动合同,2018-03-01,2018-09-09,单位录用,中关村")
    assert came_of(report) == (1, 0, 0, 0)
    assert periods(UnemploymentRegistration, "ground", "unit__name", "end_reason") == [
        ("2018-03-01", "2018-09-10", "lost_job", "中关村街道", "hired"),  # the last day counts
    ]


@pytest.mark.parametrize(
    ("row", "model", "words"),
    [
        ("就业困难,4050人员,2018-01-01,,,", HardToPlace, {"category": "age_4050"}),
        ("就业困难人员认定,零就业家庭,2018-01-01,,,", HardToPlace, {"category": "zero_employment_family"}),
        ("4050人员,,2018-01-01,,,", HardToPlace, {"category": "age_4050"}),
        ("就业困难,,2018-01-01,,,", HardToPlace, {"category": "other"}),
        ("户籍,农转非,2018-01-01,,,", Hukou, {"kind": "converted", "in_district": None}),
        ("农业户籍,,2018-01-01,,,", Hukou, {"kind": "agricultural"}),
        ("低收入,,2018-01-01,,,", LowIncome, {"kind": "low_income"}),
        ("低保,,2018-01-01,,,", LowIncome, {"kind": "minimum_living"}),
        ("退役军人,,2018-01-01,,,", Veteran, {"kind": "retired"}),
        ("退役军人,转业干部,2018-01-01,,,", Veteran, {"kind": "transferred"}),
        ("居住,,2018-01-01,,,清河", Residence, {"unit__name": "清河街道"}),
        ("灵活就业,,2018-01-01,,,", EmploymentSpell, {"kind": "flexible", "employer": None}),
        ("公益性岗位,,2018-01-01,,,", EmploymentSpell, {"kind": "welfare_post"}),
        ("在校学生,,2018-01-01,,,", Finding, {"fact": "student", "value": 1}),
        ("领取养老金,否,2018-01-01,,,", Finding, {"fact": "pension", "value": 0}),
        ("出勤天数,12,2018-01-01,,,", Finding, {"fact": "attended_days", "value": 12}),
    ],
)
def test_each_kind_makes_its_own_record(tmp_path, row, model, words):
    report = state(tmp_path, row)
    assert (came_of(report), list(problems(report))) == ((1, 0, 0, 0), [])
    assert model.objects.filter(person__name="张三", since=dt.date(2018, 1, 1), until=None, **words).count() == 1
    assert came_of(state(tmp_path, row)) == (0, 0, 1, 0)


def test_a_founder_has_a_form_of_work_and_a_business(tmp_path):
    take_in("employers", table(tmp_path / "e.csv", "单位名称,信用代码", f"张三的店,{FIRM}"))
    header = "姓名,身份证号,状态类别,开始日期,单位名称"
    assert came_of(state(tmp_path, "自主创业,2018-08-01,张三的店", header=header)) == (1, 0, 0, 0)
    assert EmploymentSpell.objects.get().kind == "self_employed"
    assert BusinessOwnership.objects.get().employer.credit_code == FIRM


def test_a_graduation_is_a_status_that_begins_and_does_not_end(tmp_path):
    assert came_of(state(tmp_path, "毕业,本科,2018-07-01,,,", "高校毕业生,硕士,2021-07-01,,,", as_of=dt.date(2021, 12, 31))) == (
        2,
        0,
        0,
        0,
    )
    assert list(Graduation.objects.order_by("graduated_on").values_list("degree", flat=True)) == ["bachelor", "master"]


def test_a_disability_is_sealed_and_a_new_grade_follows_the_old(tmp_path):
    assert came_of(state(tmp_path, "残疾,肢体三级,2010-01-01,,,")) == (1, 0, 0, 0)
    assert came_of(state(tmp_path, "残疾,肢体三级,2010-01-01,,,")) == (0, 0, 1, 0)
    assert came_of(state(tmp_path, "残疾,肢体二级,2018-01-01,,,")) == (1, 0, 0, 0)
    found = Disability.objects.order_by("since")
    assert [(str(d.since), d.until and str(d.until), reveal(d, "detail")) for d in found] == [
        ("2010-01-01", "2018-01-01", "limb|3"),
        ("2018-01-01", None, "limb|2"),
    ]


def test_what_is_new_follows_what_still_holds(tmp_path):
    state(tmp_path, "户籍,农业,2000-01-01,,,")
    assert came_of(state(tmp_path, "户籍,农转非,2015-05-20,,,")) == (1, 0, 0, 0)
    assert periods(Hukou, "kind") == [("2000-01-01", "2015-05-20", "agricultural"), ("2015-05-20", None, "converted")]
    assert came_of(state(tmp_path, "户籍,农业,2000-01-01,,,")) == (0, 0, 1, 0)


def test_rows_of_one_file_find_their_order_by_their_days(tmp_path):
    report = state(tmp_path, "户籍,城镇,2016-01-01,,,", "户籍,农业,2000-01-01,,,", "户籍,农转非,2015-05-20,,,")
    assert came_of(report) == (3, 0, 0, 0)
    assert [(since, kind) for since, _, kind in periods(Hukou, "kind")] == [
        ("2000-01-01", "agricultural"),
        ("2015-05-20", "converted"),
        ("2016-01-01", "urban"),
    ]


def test_a_day_of_ending_alone_ends_what_is_on_record(tmp_path):
    state(tmp_path, "失业登记,辞职,2018-03-01,,,")
    report = state(tmp_path, "失业登记,,2018-03-01,2018-08-31,失联,")
    assert came_of(report) == (0, 1, 0, 0)
    assert periods(UnemploymentRegistration, "ground", "end_reason") == [("2018-03-01", "2018-09-01", "lost_job", "lost_contact")]
    assert came_of(state(tmp_path, "失业登记,辞职,2018-03-01,,,")) == (0, 0, 1, 0)


def test_periods_that_would_overlap_are_refused_and_named(tmp_path):
    state(tmp_path, "失业登记,辞职,2017-01-01,2017-12-31,,")
    report = state(
        tmp_path,
        "失业登记,征地,2017-06-01,2018-02-01,,",
        "失业登记,征地,2016-06-01,2017-01-01,,",
        "失业登记,征地,2018-01-01,,,",
        "失业登记,征地,2018-02-01,2018-03-01,,",
    )
    assert came_of(report) == (1, 1, 0, 2)  # the last row ends what the third began
    assert ["2017-01-01 至 2017-12-31" in words for words in problems(report)] == [True, True]


def test_two_categories_of_hardship_may_run_side_by_side(tmp_path):
    assert came_of(state(tmp_path, "就业困难,4050,2018-01-01,,,", "就业困难,长期失业,2018-01-01,,,")) == (2, 0, 0, 0)


def test_wrong_rows_are_told(tmp_path):
    wrong = (
        "火星人,,2018-01-01,,,",
        "失业登记,,,,,",
        "失业登记,,2018-01,,,",
        "失业登记,,2018-02-01,2018-01-31,,",
        "失业登记,,2090-01-01,,,",
        "失业登记,,1980-01-01,,,",
        "就业困难,不想上班,2018-01-01,,,",
        "户籍,,2018-01-01,,,",
        "户籍,火星户口,2018-01-01,,,",
        "居住,,2018-01-01,,,",
        "残疾,手疼,2018-01-01,,,",
        "失业登记,,2018-01-01,,,没有街道",
    )
    report = state(tmp_path, *wrong, "失业登记,,2018-01-01,,,")
    assert came_of(report) == (1, 0, 0, len(wrong))
    parts = (
        *(
            "不认识这个值",
            "“开始日期”：没有填写",
            "只有年月",
            "早于开始日期",
            "在将来",
            "早于出生日期",
            "享受低保",
            "必须填写明细",
            "农转非",
        ),
        *("必须填写街道", "肢体二级", "没有这个街道"),
    )
    for words, part in zip(problems(report), parts, strict=True):
        assert part in words


def test_somebody_who_is_not_on_the_register_is_told(tmp_path):
    path = table(tmp_path / "s.csv", "身份证号,状态,开始日期", "810000199101010016,失业登记,2018-01-01")
    assert "此人尚未登记" in next(iter(problems(take_in("statuses", path))))


def test_a_number_that_is_somebody_elses_is_told(tmp_path):
    report = take_in("statuses", table(tmp_path / "s.csv", "姓名,身份证号,状态,开始日期", f"李四,{ZHANG},失业登记,2018-01-01"))
    assert "登记的姓名不同" in next(iter(problems(report)))


def test_an_undated_registration_of_household_is_allowed(tmp_path):
    assert came_of(state(tmp_path, "户籍,农业,,,,")) == (1, 0, 0, 0)
    assert periods(Hukou, "kind") == [("1990-03-07", None, "agricultural")]
