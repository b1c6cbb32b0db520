"""Social insurance subsidy for rural or converted labour in work through a business of its own."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Monthly, Open, Text, example, yuan


class RuralFounderInsurance(Benefit, of=Resident, clause="2.2.2"):
    title = Text("农村劳动力自主创业社会保险补贴", "Insurance subsidy for rural founders")
    summary = Text(
        "本区农业户籍、农转非劳动力通过创业实现就业并缴纳社会保险的，给予自主创业社会保险补贴，不限年龄。",
        "People of rural or converted registration in work through their own business get a social insurance subsidy, at any age.",
    )
    audience = "founder"
    rate = Open(Text("补贴按缴费基数的多少比例计算？", "What share of the contribution base is paid?"), "percent")
    months = Open(Text("最长补贴多少个月？", "For how many months at most?"), "months")

    local = Condition(Text("户籍在本区", "Of the district"), Resident.in_district)
    rural = Condition(
        Text("农业户籍或农转非", "Of rural or converted registration"), Resident.hukou.among("agricultural", "converted")
    )
    founder = Condition(Text("通过自己创业实现就业", "In work through a business of one's own"), Resident.founder)
    insured = Condition(Text("缴纳了社会保险", "Social insurance paid"), Resident.insured)

    award = Monthly(
        Text("按缴费的一定比例，发给本人", "A share of the contributions, to the person"), rate, of=Resident.contribution_base
    )
    notes = (Text("没有年龄限制", "No age line"),)
    reading = ()
    evidence = (r.IDENTITY, r.HOUSEHOLD, r.LICENCE, r.INSURANCE_MONTHS)
    route, funding = r.BY_PERSON, "district-employment"
    examples = (
        example(in_district=True, hukou="agricultural", founder=True, insured=True, awaits={"rural-founder-insurance.rate"}),
        example(
            in_district=True,
            hukou="converted",
            founder=True,
            insured=True,
            birth_date="1996-03-01",
            contribution_base=yuan(4_000),
            settings={"rural-founder-insurance.rate": 1_500},
            gives=yuan(600),
        ),
        example(in_district=True, hukou="urban", founder=True, insured=True),
        example(in_district=True, hukou="agricultural", founder=False),
        example(in_district=True, hukou="agricultural", insured=True, asks={"founder"}),
    )
