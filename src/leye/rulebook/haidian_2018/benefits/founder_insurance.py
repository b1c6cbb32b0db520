"""Social insurance subsidy for registered unemployed people and graduates who found a business."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Monthly, Open, Reading, Text, example, yuan


class FounderInsurance(Benefit, of=Resident, clause="2.3.3"):
    title = Text("自主创业社会保险补贴", "Insurance subsidy for founders")
    summary = Text(
        "本区城乡登记失业人员、高校毕业生等依托网络平台或其他途径实现创业的，给予自主创业社会保险补贴。",
        "Registered unemployed people and graduates of the district who start a business, online or otherwise, get a social insurance subsidy.",
    )
    audience = "founder"
    rate = Open(Text("补贴按缴费基数的多少比例计算？", "What share of the contribution base is paid?"), "percent")
    graduate_window = Open(
        Text("毕业后多久内仍按高校毕业生计算？", "How long after graduation does one still count as a college graduate?"), "months"
    )
    others = Open(Text("“等群体”还包括哪些人？", "Who else is meant by “and other groups”?"), "words")

    local = Condition(Text("户籍在本区", "Of the district"), Resident.in_district)
    founder = Condition(Text("通过自己创业实现就业", "In work through a business of one's own"), Resident.founder)
    group = Condition(
        Text("创业前是登记失业人员，或者是高校毕业生", "Was registered as unemployed before founding, or is a graduate"),
        Resident.registered_unemployed | (Resident.graduate & Resident.graduated_on.within(graduate_window, "months")),
    )
    insured = Condition(Text("缴纳了社会保险", "Social insurance paid"), Resident.insured)

    award = Monthly(
        Text("按缴费的一定比例，发给本人", "A share of the contributions, to the person"), rate, of=Resident.contribution_base
    )
    reading = (
        Reading("R15", Text("登记失业按创业前一日的状态认定", "Registration as unemployed is judged on the day before founding")),
    )
    evidence = (r.IDENTITY, r.UNEMPLOYMENT, r.DIPLOMA, r.LICENCE, r.INSURANCE_MONTHS)
    route, funding = r.BY_PERSON, "district-employment"
    examples = (
        example(in_district=True, founder=True, registered_unemployed=True, insured=True, awaits={"founder-insurance.rate"}),
        example(
            in_district=True,
            founder=True,
            registered_unemployed=False,
            graduate=True,
            insured=True,
            undecided={"founder-insurance.graduate_window"},
        ),
        example(in_district=True, founder=True, registered_unemployed=False, graduate=False, insured=True),
        example(
            in_district=True,
            founder=True,
            registered_unemployed=False,
            graduate=True,
            graduated_on="2016-12-31",
            insured=True,
            contribution_base=yuan(4_000),
            settings={"founder-insurance.graduate_window": 24, "founder-insurance.rate": 1_500},
            gives=yuan(600),
        ),
        example(in_district=True, founder=True, insured=True, registered_unemployed=False, asks={"graduate"}, undecided=()),
    )
