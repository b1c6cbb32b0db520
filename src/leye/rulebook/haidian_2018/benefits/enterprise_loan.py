"""Guaranteed loan for a small or micro enterprise: at most two million yuan."""

from leye.rulebook.facts.loan import Loan
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Credit, Dated, Open, Text, example, yuan


class EnterpriseLoan(Benefit, of=Loan, clause="2.3.2"):
    title = Text("小微企业创业担保贷款", "Guaranteed loan for a small enterprise")
    summary = Text(
        "符合条件的小微企业，可申请最高200万元的创业担保贷款。",
        "A qualified small or micro enterprise may borrow up to 2,000,000 yuan with a guarantee.",
    )
    audience = "founder"
    ceiling = Dated(Text("贷款上限", "Greatest amount"), {"2018-09-10": yuan(2_000_000)}, "yuan")
    qualification = Open(Text("“符合条件”指哪些条件？", "What makes an enterprise qualified?"), "words", decides=o.PARK)
    size_rule = Open(Text("小微企业按什么标准划型？", "By what rule is an enterprise small or micro?"), "words", decides=o.PARK)

    form = Condition(Text("申请主体是企业", "The applicant is an enterprise"), Loan.applicant == "enterprise")
    small = Condition(Text("属于小型或微型企业", "Is small or micro"), Loan.size.among("micro", "small"))
    qualified = Condition(Text("符合贷款申请条件", "Qualified for the loan"), Loan.qualified)
    within_cap = Condition(Text("申请金额不超过200万元", "The amount is at most 2,000,000 yuan"), Loan.amount <= ceiling)

    award = Credit(Text("按申请金额放款，最高200万元", "The amount asked, up to 2,000,000 yuan"), asked=Loan.amount)
    reading = ()
    evidence = (r.LICENCE, r.PROJECT_PLAN)
    route, funding = r.BY_LOAN, ""
    examples = (
        example(applicant="enterprise", size="micro", qualified=True, amount=yuan(800_000), gives=yuan(800_000)),
        example(applicant="enterprise", size="small", qualified=True, amount=yuan(2_000_000), gives=yuan(2_000_000)),
        example(applicant="enterprise", size="small", qualified=True, amount=yuan(2_000_001)),
        example(applicant="enterprise", size="medium"),
        example(applicant="individual"),
        example(applicant="enterprise", qualified=True, amount=yuan(800_000), asks={"size"}),
    )
