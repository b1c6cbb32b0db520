"""Hiring bonus: an enterprise that hires three, six or ten people of the named groups in a calendar year."""

from leye.rulebook.facts.employer_year import EmployerYear
from leye.rulebook.facts.hire import Hire
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Counted, Dated, Open, Reading, Steps, Text, example, yuan


class HiringBonus(Benefit, of=EmployerYear, clause="2.4.3"):
    title = Text("招用一次性奖励", "Hiring bonus")
    summary = Text(
        "企业在一个自然年度内招用本区登记失业人员、农业户籍或农转非劳动力、高校毕业生满3人、6人、10人的，给予一次性奖励。",
        "An enterprise that takes on three, six or ten local unemployed people, rural workers or graduates in a calendar year gets a one-time bonus.",
    )
    audience = "employer"
    steps = Dated(
        Text("奖励档次", "Steps of the bonus"), {"2018-09-10": {3: yuan(10_000), 6: yuan(50_000), 10: yuan(100_000)}}, "steps"
    )
    graduate_window = Open(
        Text("毕业后多久内仍按高校毕业生计算？", "How long after graduation does one still count as a college graduate?"), "months"
    )
    least_months = Open(Text("被招用人至少在岗多久才计入？", "How long must a hire stay in the job to count?"), "months")
    forms = Open(Text("劳务派遣、同一人再次招用是否计入？", "Do dispatched workers and re-hired people count?"), "words")

    counted = Counted(
        EmployerYear.hires,
        Hire,
        by=Hire.employer,
        distinct=Hire.person,
        year=EmployerYear.year,
        where={
            "local": Condition(Text("被招用人户籍在本区", "The person is of the district"), Hire.in_district),
            "group": Condition(
                Text(
                    "招用时是登记失业人员、农业户籍或农转非劳动力、高校毕业生",
                    "Registered unemployed, of rural or converted registration, or a graduate",
                ),
                Hire.registered_unemployed
                | Hire.hukou.among("agricultural", "converted")
                | (Hire.graduate & Hire.graduated_on.within(graduate_window, "months", at=Hire.hired_on)),
            ),
            "in_year": Condition(
                Text("在本年度内招用", "Hired in the year"), Hire.hired_on.in_year(EmployerYear.year) & Hire.hired_on.by()
            ),
            "stayed": Condition(
                Text("达到最短在岗时间", "Stayed in the job for the least time"),
                least_months.when_decided(
                    Hire.hired_on.reached(least_months, "months", at=Hire.left_on)
                    | (Hire.still_employed & Hire.hired_on.reached(least_months, "months"))
                ),
            ),
        },
    )
    enterprise = Condition(Text("属于企业", "Is an enterprise"), EmployerYear.kind == "enterprise")
    enough = Condition(
        Text("自然年度内合格招用满3人", "At least three qualifying hires in the year"), EmployerYear.hires >= steps.first_step()
    )

    award = Steps(
        Text("3人1万元，6人5万元，10人10万元", "3 hires 10,000; 6 hires 50,000; 10 hires 100,000 yuan"),
        EmployerYear.hires,
        steps,
        less=EmployerYear.bonus_paid,
    )
    reading = (
        Reading(
            "R2",
            Text(
                "按达到的最高一档发放，不累加；4、5人按3人档，7至9人按6人档，11人以上按10人档",
                "The highest step reached is paid, not the sum; 4 or 5 count as 3, 7 to 9 as 6, 11 and more as 10",
            ),
        ),
        Reading(
            "R3",
            Text(
                "同一年度内升档的，补发与已发奖励的差额",
                "A higher step reached later in the year pays the difference to what was paid",
            ),
        ),
        Reading("R4", Text("“地区”指户籍在本区，适用于各类被招用人", "“Local” means registered in the district, for every group")),
        Reading("R5", Text("同一人在同一单位同一年度只计一次", "One person counts once per employer and year")),
    )
    evidence = (r.CONTRACTS, r.INSURANCE_MONTHS, r.UNEMPLOYMENT, r.HOUSEHOLD)
    route, funding = r.BUREAU_THEN_FINANCE, "district-employment"
    examples = (
        example(kind="enterprise", year=2018, hires=6, bonus_paid=yuan(10_000), gives=yuan(40_000)),
        example(kind="enterprise", year=2018, hires=3, bonus_paid=0, gives=yuan(10_000)),
        example(kind="enterprise", year=2018, hires=5, bonus_paid=0, gives=yuan(10_000)),
        example(kind="enterprise", year=2018, hires=14, bonus_paid=0, gives=yuan(100_000)),
        example(kind="enterprise", year=2018, hires=2),
        example(kind="individual_business"),
        example(kind="enterprise", asks={"hires"}),
        example(
            kind="enterprise",
            year=2018,
            bonus_paid=0,
            tables={
                "hire": [
                    {"person": "A", "in_district": True, "registered_unemployed": True, "hired_on": "2018-10-08"},
                    {"person": "A", "in_district": True, "registered_unemployed": True, "hired_on": "2018-11-01"},
                    {
                        "person": "B",
                        "in_district": True,
                        "registered_unemployed": False,
                        "hukou": "converted",
                        "hired_on": "2018-12-31",
                    },
                    {
                        "person": "C",
                        "in_district": True,
                        "registered_unemployed": False,
                        "hukou": "urban",
                        "graduate": True,
                        "hired_on": "2018-11-05",
                    },
                ]
            },
            undecided={"hiring-bonus.graduate_window"},
        ),
    )
