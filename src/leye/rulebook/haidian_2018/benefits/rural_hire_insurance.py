"""Social insurance subsidy for an employer that hires older rural or converted labour of the district."""

from leye.rulebook.facts.hire import Hire
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Dated, Monthly, Open, Reading, Text, example, yuan


class RuralHireInsurance(Benefit, of=Hire, clause="2.2.1"):
    title = Text("用人单位招用农村劳动力社会保险补贴", "Insurance subsidy for hiring rural labour")
    summary = Text(
        "招用本区农业户籍、农转非劳动力（女满35周岁、男满40周岁）的用人单位，给予社会保险补贴。",
        "An employer that hires women of 35 and men of 40 of rural or converted registration gets a social insurance subsidy.",
    )
    audience = "employer"
    woman_from = Dated(Text("女性年龄", "Age of a woman"), {"2018-09-10": 35}, "age")
    man_from = Dated(Text("男性年龄", "Age of a man"), {"2018-09-10": 40}, "age")
    rate = Open(Text("补贴按缴费基数的多少比例计算？", "What share of the contribution base is paid?"), "percent")
    kinds = Open(Text("补贴哪些险种？", "Which kinds of insurance are covered?"), "words")
    months = Open(Text("最长补贴多少个月？", "For how many months at most?"), "months")

    local = Condition(Text("被招用人户籍在本区", "The person is of the district"), Hire.in_district)
    rural = Condition(Text("农业户籍或农转非", "Of rural or converted registration"), Hire.hukou.among("agricultural", "converted"))
    age = Condition(
        Text("招用时女满35周岁、男满40周岁", "A woman of 35 or a man of 40 on the day of hire"),
        Hire.birth_date.aged(man_from, at=Hire.hired_on) | ((Hire.sex == "F") & Hire.birth_date.aged(woman_from, at=Hire.hired_on)),
    )
    employed = Condition(Text("仍在该单位就业", "Still employed there"), Hire.still_employed)
    insured = Condition(Text("单位为其缴纳了社会保险", "The employer pays social insurance"), Hire.insured)

    award = Monthly(
        Text("按单位缴费的一定比例，拨付用人单位", "A share of the employer's contributions, to the employer"),
        rate,
        of=Hire.contribution_base,
    )
    reading = (
        Reading("R14", Text("年龄按招用当日计算", "Age is counted on the day of hire")),
        Reading(
            "R1",
            Text(
                "生日当天视为年满；2月29日出生的，平年于3月1日年满",
                "The birthday itself counts; born on 29 February, one comes of age on 1 March in common years",
            ),
        ),
    )
    evidence = (r.CONTRACTS, r.INSURANCE_MONTHS, r.HOUSEHOLD)
    route, funding = r.BY_EMPLOYER, "district-employment"
    examples = (
        example(
            in_district=True,
            hukou="agricultural",
            sex="F",
            birth_date="1983-10-08",
            hired_on="2018-10-08",
            still_employed=True,
            insured=True,
            awaits={"rural-hire-insurance.rate"},
        ),
        example(
            in_district=True,
            hukou="agricultural",
            sex="F",
            birth_date="1983-10-09",
            hired_on="2018-10-08",
            still_employed=True,
            insured=True,
        ),
        example(
            in_district=True,
            hukou="converted",
            sex="M",
            birth_date="1980-01-01",
            hired_on="2018-10-08",
            still_employed=True,
            insured=True,
        ),
        example(
            in_district=True,
            hukou="converted",
            birth_date="1975-01-01",
            hired_on="2018-10-08",
            still_employed=True,
            insured=True,
            contribution_base=yuan(5_000),
            settings={"rural-hire-insurance.rate": 2_000},
            gives=yuan(1_000),
        ),
        example(
            in_district=True,
            hukou="converted",
            birth_date="1982-01-01",
            hired_on="2018-10-08",
            still_employed=True,
            insured=True,
            asks={"sex"},
        ),
        example(in_district=False),
    )
