"""Social insurance subsidy for older rural or converted labour in flexible work."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Dated, Monthly, Open, Reading, Text, example, yuan


class FlexibleWorkInsurance(Benefit, of=Resident, clause="2.2.2"):
    title = Text("灵活就业社会保险补贴", "Insurance subsidy for flexible work")
    summary = Text(
        "本区农业户籍、农转非劳动力（女满35周岁、男满40周岁）灵活就业并缴纳社会保险的，给予社会保险补贴。",
        "Women of 35 and men of 40 of rural or converted registration in flexible work get a social insurance subsidy.",
    )
    audience = "resident"
    woman_from = Dated(Text("女性年龄", "Age of a woman"), {"2018-09-10": 35}, "age")
    man_from = Dated(Text("男性年龄", "Age of a man"), {"2018-09-10": 40}, "age")
    rate = Open(Text("补贴按缴费基数的多少比例计算？", "What share of the contribution base is paid?"), "percent")
    months = Open(Text("最长补贴多少个月？", "For how many months at most?"), "months")

    local = Condition(Text("户籍在本区", "Of the district"), Resident.in_district)
    rural = Condition(
        Text("农业户籍或农转非", "Of rural or converted registration"), Resident.hukou.among("agricultural", "converted")
    )
    age = Condition(
        Text("女满35周岁、男满40周岁", "A woman of 35 or a man of 40"),
        Resident.birth_date.aged(man_from) | ((Resident.sex == "F") & Resident.birth_date.aged(woman_from)),
    )
    flexible = Condition(Text("处于灵活就业状态", "In flexible work"), Resident.work == "flexible")
    insured = Condition(Text("缴纳了社会保险", "Social insurance paid"), Resident.insured)

    award = Monthly(
        Text("按缴费的一定比例，发给本人", "A share of the contributions, to the person"), rate, of=Resident.contribution_base
    )
    reading = (
        Reading(
            "R1",
            Text(
                "生日当天视为年满；2月29日出生的，平年于3月1日年满",
                "The birthday itself counts; born on 29 February, one comes of age on 1 March in common years",
            ),
        ),
    )
    evidence = (r.IDENTITY, r.HOUSEHOLD, r.INSURANCE_MONTHS, r.FLEXIBLE_STATEMENT)
    route, funding = r.BY_PERSON, "district-employment"
    examples = (
        example(
            in_district=True,
            hukou="agricultural",
            sex="F",
            birth_date="1983-12-31",
            work="flexible",
            insured=True,
            awaits={"flexible-work-insurance.rate"},
        ),
        example(in_district=True, hukou="agricultural", sex="F", birth_date="1984-01-01", work="flexible", insured=True),
        example(
            in_district=True,
            hukou="converted",
            sex="M",
            birth_date="1978-12-31",
            work="flexible",
            insured=True,
            contribution_base=yuan(4_000),
            settings={"flexible-work-insurance.rate": 1_500},
            gives=yuan(600),
        ),
        example(in_district=True, hukou="urban"),
        example(in_district=True, hukou="agricultural", birth_date="1980-05-01", work="flexible", insured=True, asks={"sex"}),
    )
