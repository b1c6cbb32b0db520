"""Full interest subsidy on a founder's guaranteed loan."""

from leye.rulebook.facts.loan import Loan
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Credit, Dated, Open, Reading, Text, example, yuan


class InterestSubsidy(Benefit, of=Loan, clause="2.3.2"):
    title = Text("个人创业担保贷款全额贴息", "Interest subsidy in full")
    summary = Text("个人创业担保贷款的利息由财政全额补贴。", "The interest on a founder's guaranteed loan is paid in full.")
    audience = "founder"
    share = Dated(Text("贴息比例", "Share of the interest"), {"2018-09-10": 10_000}, "percent")
    floor = Dated(Text("个人贷款下限", "Least amount of the loan"), {"2018-09-10": yuan(300_000)}, "yuan")
    ceiling = Dated(Text("个人贷款上限", "Greatest amount of the loan"), {"2018-09-10": yuan(1_000_000)}, "yuan")
    yearly_rate = Open(
        Text("贴息的利率上限、期限和结算方式是什么？", "What rate ceiling, term and settlement apply to the interest?"),
        "percent",
        decides=o.FINANCE,
    )

    form = Condition(
        Text("个人自主创业或合伙创业的贷款", "A founder's loan, alone or in partnership"),
        Loan.applicant.among("individual", "partnership"),
    )
    qualified = Condition(Text("符合贷款申请条件", "Qualified for the loan"), Loan.qualified)
    in_band = Condition(
        Text("贷款金额在30万元至100万元之间", "The loan lies between 300,000 and 1,000,000 yuan"),
        (Loan.amount >= floor) & (Loan.amount <= ceiling),
    )

    award = Credit(Text("利息全额补贴（每年）", "All interest (a year)"), asked=Loan.amount.share(yearly_rate).share(share))
    reading = (
        Reading("R11", Text("“根据实际情况”理解为原则上全额贴息", "“According to circumstances” is read as: as a rule, in full")),
    )
    notes = (Text("企业贷款不在贴息之列", "Not for loans to enterprises"),)
    evidence = (r.IDENTITY, r.LICENCE)
    route, funding = (r.BUREAU_ACCEPTS, r.FINANCE), "interest-subsidy"
    examples = (
        example(applicant="individual", qualified=True, amount=yuan(500_000), awaits={"interest-subsidy.yearly_rate"}),
        example(
            applicant="individual",
            qualified=True,
            amount=yuan(500_000),
            settings={"interest-subsidy.yearly_rate": 435},
            gives=yuan(21_750),
        ),
        example(applicant="enterprise", qualified=True, amount=yuan(500_000)),
        example(applicant="partnership", qualified=False, amount=yuan(500_000)),
        example(applicant="partnership", amount=yuan(1_000_000), asks={"qualified"}),
    )
