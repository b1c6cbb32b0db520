"""Personal guaranteed loan: 300,000 to 1,000,000 yuan for a founder alone or in partnership."""

from leye.rulebook.facts.loan import Loan
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Credit, Dated, Open, Reading, Text, example, yuan


class PersonalLoan(Benefit, of=Loan, clause="2.3.2"):
    title = Text("个人创业担保贷款", "Guaranteed loan for a founder")
    summary = Text(
        "符合条件的自主创业、合伙创业个人，可申请30万元至100万元的创业担保贷款。",
        "A qualified founder, alone or in partnership, may borrow 300,000 to 1,000,000 yuan with a guarantee.",
    )
    audience = "founder"
    floor = Dated(Text("贷款下限", "Least amount"), {"2018-09-10": yuan(300_000)}, "yuan")
    ceiling = Dated(Text("贷款上限", "Greatest amount"), {"2018-09-10": yuan(1_000_000)}, "yuan")
    qualification = Open(Text("“符合条件”指哪些条件？", "What makes an applicant qualified?"), "words", decides=o.PARK)
    term = Open(Text("贷款期限多长？", "What is the term of the loan?"), "months", decides=o.PARK)
    bank = Open(Text("由哪家银行经办？", "Which bank handles it?"), "words", decides=o.PARK)

    form = Condition(
        Text("个人自主创业或合伙创业", "A founder alone or in partnership"), Loan.applicant.among("individual", "partnership")
    )
    qualified = Condition(Text("符合贷款申请条件", "Qualified for the loan"), Loan.qualified)
    in_band = Condition(
        Text("申请金额在30万元至100万元之间", "The amount lies between 300,000 and 1,000,000 yuan"),
        (Loan.amount >= floor) & (Loan.amount <= ceiling),
    )

    award = Credit(Text("按申请金额放款，须由担保机构担保", "The amount asked, with a guarantee"), asked=Loan.amount)
    reading = (
        Reading(
            "R10",
            Text(
                "30万元至100万元是自主创业与合伙创业共同的区间，低于或高于的不予受理并说明区间",
                "One band for both forms; an amount below or above it is refused with the band named",
            ),
        ),
    )
    evidence = (r.IDENTITY, r.LICENCE, r.PROJECT_PLAN)
    route, funding = r.BY_LOAN, ""
    examples = (
        example(applicant="individual", qualified=True, amount=yuan(500_000), gives=yuan(500_000)),
        example(applicant="partnership", qualified=True, amount=yuan(1_000_000), gives=yuan(1_000_000)),
        example(applicant="individual", qualified=True, amount=yuan(299_999)),
        example(applicant="partnership", qualified=True, amount=yuan(1_000_001)),
        example(applicant="enterprise", qualified=True, amount=yuan(500_000)),
        example(applicant="individual", amount=yuan(300_000), asks={"qualified"}),
    )
