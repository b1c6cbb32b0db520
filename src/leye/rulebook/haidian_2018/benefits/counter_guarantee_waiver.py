"""Waiver of the counter-guarantee on a founder's loan for five groups."""

from leye.rulebook.facts.loan import Loan
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Credit, Dated, Open, Reading, Text, example


class CounterGuaranteeWaiver(Benefit, of=Loan, clause="2.3.2"):
    title = Text("免予提供反担保", "Waiver of the counter-guarantee")
    summary = Text(
        "在风险可控前提下，五类人员申请个人创业担保贷款免予提供反担保。",
        "Where the risk is controllable, founders of five groups need no counter-guarantee.",
    )
    audience = "founder"
    window = Dated(Text("毕业年限", "Years since graduation"), {"2018-09-10": 2}, "years")
    risk_test = Open(Text("“风险可控”如何认定？", "How is controllable risk found?"), "words", decides=o.PARK)

    form = Condition(
        Text("申请个人创业担保贷款", "Applies for a founder's loan"), Loan.applicant.among("individual", "partnership")
    )
    safe = Condition(Text("风险可控", "The risk is controllable"), Loan.risk_controllable)
    group = Condition(
        Text(
            "属于合同期满未就业大学生村官、毕业两年内未就业高校毕业生、复员转业退役军人、低收入家庭成员或就业困难人员",
            "A former village official or a graduate of at most two years out of work, a veteran, of a low-income family, or hard to place",
        ),
        ((Loan.work == "unemployed") & (Loan.village_official | (Loan.graduate & Loan.graduated_on.within(window, "years"))))
        | Loan.veteran
        | Loan.low_income
        | Loan.hard_to_place,
    )

    award = Credit(Text("免予提供反担保", "No counter-guarantee"), money=False)
    reading = (
        Reading("R12", Text("合伙创业的个人贷款同样适用", "It holds for partnerships as well")),
        Reading(
            "R13",
            Text("“毕业两年内”指不晚于毕业满两周年当日", "“Within two years” means not after the second anniversary of graduation"),
        ),
    )
    notes = (Text("“未就业”按工作状态为失业理解", "“Not in work” is read as out of work"),)
    evidence = (r.IDENTITY, r.DIPLOMA, r.VETERAN, r.LOW_INCOME, r.RECOGNITION)
    route = (r.TOWN_ACCEPTS, r.BUREAU, r.GUARANTOR)
    examples = (
        example(applicant="individual", risk_controllable=True, veteran=True, holds=True),
        example(
            applicant="individual", risk_controllable=True, work="unemployed", graduate=True, graduated_on="2016-12-31", holds=True
        ),
        example(
            applicant="individual",
            risk_controllable=True,
            work="unemployed",
            graduate=True,
            graduated_on="2016-12-30",
            village_official=False,
            veteran=False,
            low_income=False,
            hard_to_place=False,
        ),
        example(applicant="enterprise", risk_controllable=True, veteran=True),
        example(applicant="partnership", risk_controllable=False, hard_to_place=True),
        example(applicant="partnership", hard_to_place=True, asks={"risk_controllable"}),
    )
