"""Pilot of a small convenient loan without counter-guarantee for local graduates and veterans."""

from leye.rulebook.facts.loan import Loan
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Credit, Open, Text, example


class ConvenienceLoan(Benefit, of=Loan, clause="2.3.2"):
    title = Text("创业小额便捷贷款（探索）", "Small convenient loan (pilot)")
    summary = Text(
        "探索对本区户籍高校毕业生、复员转业退役军人等个人申请创业小额便捷贷款，免予提供反担保。",
        "A pilot: small loans without counter-guarantee for graduates and veterans of the district.",
    )
    audience = "founder"
    amount = Open(Text("小额便捷贷款的额度是多少？", "How large is the small loan?"), "yuan", decides=o.PARK)
    others = Open(Text("“等”还包括哪些人？", "Who else is meant by “and others”?"), "words", decides=o.PARK)
    pilot = Open(Text("试点何时启动？", "When does the pilot begin?"), "words", decides=o.PARK)

    form = Condition(Text("个人申请", "Applies as an individual"), Loan.applicant == "individual")
    local = Condition(Text("本区户籍", "Household of the district"), Loan.in_district)
    group = Condition(Text("高校毕业生或复员转业退役军人", "A graduate or a veteran"), Loan.graduate | Loan.veteran)

    award = Credit(Text("小额贷款，免反担保", "A small loan without counter-guarantee"), amount=amount)
    reading = ()
    evidence = (r.IDENTITY, r.HOUSEHOLD, r.DIPLOMA, r.VETERAN)
    route, funding = r.BY_LOAN, ""
    examples = (
        example(applicant="individual", in_district=True, graduate=True, awaits={"convenience-loan.amount"}),
        example(applicant="individual", in_district=True, veteran=True, awaits={"convenience-loan.amount"}),
        example(applicant="individual", in_district=False, graduate=True),
        example(applicant="partnership", in_district=True, veteran=True),
        example(applicant="individual", in_district=True, graduate=False, asks={"veteran"}),
    )
