"""Tables of employers enter the register."""

import datetime as dt

import pytest

from leye.records.employers.models import Employer
from leye.records.units.actions.found_district import found_district
from tests.records.tables import FIRM, SHOP, came_of, credit_code, problems, table, take_in

HEADER = "单位名称,统一社会信用代码,单位类型,企业规模,街道,成立日期,注销日期"
ROWS = (f"北京示例科技有限公司,{FIRM},有限责任公司,小型,上地,2016/3/15,", f"老王修理部,{SHOP.lower()},,,清河街道,20170102,")


@pytest.fixture(autouse=True)
def district(db):
    """The units of the district."""
    found_district()


def test_employers_are_put_on_the_register(tmp_path):
    assert came_of(take_in("employers", table(tmp_path / "a.csv", HEADER, *ROWS))) == (2, 0, 0, 0)
    firm = Employer.objects.get(credit_code=FIRM)
    assert (firm.name, firm.kind, firm.size, firm.unit.name, firm.since) == (
        *("北京示例科技有限公司", "enterprise", "small", "上地街道"),
        dt.date(2016, 3, 15),
    )
    assert Employer.objects.get(credit_code=SHOP).kind == "individual_business"  # as its code says


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        *(("91", "enterprise"), ("92", "individual_business"), ("52", "social_organisation")),
        *(("12", "public_institution"), ("11", "organ"), ("Y1", None)),
    ],
)
def test_the_kind_follows_from_the_code_where_it_is_not_written(tmp_path, start, kind):
    code = credit_code(f"{start}110108MA0012345")
    take_in("employers", table(tmp_path / "a.csv", HEADER, f"某,{code},,,,,"))
    assert Employer.objects.get().kind == kind


def test_the_same_again_changes_nothing_and_a_changed_row_updates(tmp_path):
    path = table(tmp_path / "a.csv", HEADER, *ROWS)
    take_in("employers", path)
    assert came_of(take_in("employers", path)) == (0, 0, 2, 0)
    changed = table(tmp_path / "b.csv", HEADER, f"北京示例集团,{FIRM},,中型,,,2018-12-31", ROWS[1])
    assert came_of(take_in("employers", changed)) == (0, 1, 1, 0)
    firm = Employer.objects.get(credit_code=FIRM)
    assert (firm.name, firm.kind, firm.size, firm.until) == ("北京示例集团", "enterprise", "medium", dt.date(2018, 12, 31))
    assert firm.unit.name == "上地街道"


def test_wrong_rows_are_told(tmp_path):
    wrong = (
        f"一,{FIRM[:-1]}0,,,,,",
        "二,110108012345678,,,,,",
        f"三,{FIRM},火星企业,,,,",
        f"四,{FIRM},,,,2018-01-02,2018-01-01",
        f",{FIRM},,,,,",
    )
    report = take_in("employers", table(tmp_path / "a.csv", HEADER, *wrong, ROWS[1]))
    assert came_of(report) == (1, 0, 0, 5)
    for words, part in zip(problems(report), ("校验位", "不是 18 位", "不认识这个值", "不晚于成立日期", "单位名称"), strict=True):
        assert part in words


def test_an_end_before_the_beginning_on_record_is_told(tmp_path):
    take_in("employers", table(tmp_path / "a.csv", HEADER, *ROWS))
    report = take_in("employers", table(tmp_path / "b.csv", HEADER, f"一,{FIRM},,,,,2015-01-01", ROWS[1]))
    assert came_of(report) == (0, 0, 1, 1)
    assert Employer.objects.get(credit_code=FIRM).until is None
