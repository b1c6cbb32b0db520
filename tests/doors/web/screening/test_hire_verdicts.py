"""Which hires count and why not: the same answer as the rulebook's, told row by row."""

import datetime as dt

import pytest

from leye.doors.web.screening import hire_list, hire_verdicts
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values

DAY = dt.date(2026, 11, 24)
HEAD = "姓名\t人员类别\t本区户籍\t招用日期"
EMPLOYER = {"kind": "enterprise", "year": 2026, "bonus_paid": 0}


def judged(*rows: str, head: str = HEAD, values: Values | None = None, **employer) -> hire_verdicts.Outcome:
    """A list of rows, cells by blanks, judged for an enterprise in 2026."""
    text = "\n".join([head, *("\t".join(row.split()) for row in rows)])
    hires = hire_list.read_pasted(text).hires
    return hire_verdicts.outcome(hires, EMPLOYER | employer, on=DAY, values=values or Values.none())


def good(number: int) -> list[str]:
    """So many hires that qualify."""
    return [f"甲{i} 登记失业人员 是 2026-{i % 9 + 1:02d}-10" for i in range(number)]


@pytest.mark.parametrize(
    ("number", "award", "short"),
    [(2, 0, 1), (3, 10_000, 3), (5, 10_000, 1), (6, 50_000, 4), (9, 50_000, 1), (10, 100_000, 0), (14, 100_000, 0)],
)
def test_the_highest_step_reached_is_won_and_the_next_is_counted(number, award, short):
    found = judged(*good(number))
    assert found.verdict.award == award * 100
    assert (found.ladder.count, found.ladder.short) == (number, short)


def test_what_was_paid_this_year_is_taken_off():
    assert judged(*good(6), bonus_paid=1_000_000).verdict.award == 4_000_000


def test_another_kind_of_employer_wins_nothing():
    assert judged(*good(6), kind="individual_business").verdict.verdict == "no"


@pytest.mark.parametrize(
    ("row", "verdict", "why"),
    [
        ("甲 登记失业人员 是 2026-03-01", "yes", "招用前一日处于有效失业登记"),
        ("甲 农转非 是 2026-03-01", "yes", "农转非"),
        ("甲 登记失业人员 否 2026-03-01", "no", "不满足：被招用人户籍在本区"),
        ("甲 登记失业人员 是 2025-12-31", "no", "不满足：在本年度内招用"),
        ("甲 登记失业人员 是 2026-12-31", "no", "招用日期还没有到"),
        ("甲 登记失业人员 否 2025-12-31", "no", "不满足：被招用人户籍在本区；在本年度内招用"),
        ("甲 其他 是 2026-03-01", "no", "不满足：招用时是登记失业人员、农业户籍或农转非劳动力、高校毕业生"),
        ("甲 登记失业人员 - 2026-03-01", "unknown", "还要知道：户籍在本区"),
    ],
)
def test_each_row_says_why(row, verdict, why):
    found = judged(row).judged[0]
    assert (found.verdict, found.why) == (verdict, why)


def test_a_graduate_without_other_grounds_waits_for_the_open_window():
    head = "姓名\t高校毕业生\t毕业日期\t失业登记\t户口性质\t本区户籍\t招用日期"
    found = judged("甲 是 2026-07-01 否 城镇 是 2026-07-10", head=head).judged[0]
    assert found.verdict == "undecided"
    assert "毕业后多久内仍按高校毕业生计算" in found.why
    decided = Values({"hiring-bonus.graduate_window": 24})
    assert judged("甲 是 2026-07-01 否 城镇 是 2026-07-10", head=head, values=decided).judged[0].verdict == "yes"


def test_one_person_counts_once_and_the_row_that_counts_is_the_one_that_holds():
    found = judged("甲 登记失业人员 - 2026-01-05", "甲 登记失业人员 是 2026-03-01", "甲 登记失业人员 是 2026-05-01")
    assert [j.verdict for j in found.judged] == ["no", "yes", "no"]
    assert found.judged[0].why == "与第 3 行是同一人，只计一次"
    assert found.ladder.count == 1


def test_what_is_not_known_makes_the_count_an_interval():
    found = judged(*good(2), "乙 登记失业人员 - 2026-03-01")
    assert (found.ladder.count, found.ladder.most) == (2, 3)
    assert found.verdict.verdict == "unknown"


@pytest.mark.parametrize("number", [0, 3, 7])
def test_the_rows_and_the_rulebook_agree(number):
    rows = [*good(number), "乙 农转非 否 2026-03-01", "丙 农业户籍 是 2026-04-01", "丁 登记失业人员 - 2026-03-01"]
    found = judged(*rows)
    low, high = found.number("yes"), found.number("yes") + found.number("unknown") + found.number("undecided")
    given = hire_verdicts.Reader((shelf.get("hiring-bonus"),), on=DAY)
    sums = {given.decide(EMPLOYER | {"hires": n})[0].award for n in (low, high)}
    assert (found.verdict.award in sums) or found.verdict.award is None
    assert (found.verdict.award is None or found.verdict.verdict == "no") == (len(sums) > 1 or sums == {0})


def test_subsidies_for_single_hires_are_pointed_out():
    head = "姓名\t性别\t出生日期\t户口性质\t本区户籍\t招用日期\t目前在职\t参保"
    text = f"{head}\n甲\t女\t1980-01-01\t农转非\t是\t2026-01-05\t是\t是\n"
    hires = hire_list.read_pasted(text).hires
    found = {b.slug: (sure, maybe) for b, sure, maybe in hire_verdicts.subsidies(hires, on=DAY, values=Values.none())}
    assert found["rural-hire-insurance"] == (1, 0)
    assert found["retained-hire-insurance"] == (0, 1)
