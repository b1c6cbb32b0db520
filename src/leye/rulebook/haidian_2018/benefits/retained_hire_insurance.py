"""Further years of social insurance subsidy when the city's has ended and the job is kept."""

from leye.rulebook.facts.hire import Hire
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Monthly, Open, Text, example


class RetainedHireInsurance(Benefit, of=Hire, clause="2.4.3"):
    title = Text("稳定就业继续社会保险补贴", "Further insurance subsidy for jobs kept")
    summary = Text(
        "招用本区劳动力享受市级社会保险补贴期满后继续留用的，再给予一定年限的社会保险补贴。",
        "When the city's subsidy for a local worker has ended and the job is kept, the district pays for further years.",
    )
    audience = "employer"
    rate = Open(Text("补贴按缴费基数的多少比例计算？", "What share of the contribution base is paid?"), "percent")
    years = Open(Text("“一定年限”是几年？", "How many further years?"), "years")

    local = Condition(Text("被招用人户籍在本区", "The person is of the district"), Hire.in_district)
    city_ended = Condition(Text("市级社会保险补贴已期满", "The city's subsidy has ended"), Hire.municipal_subsidy_ended_on.before())
    kept = Condition(Text("继续在该单位就业", "Still employed there"), Hire.still_employed)
    insured = Condition(Text("单位为其缴纳了社会保险", "The employer pays social insurance"), Hire.insured)

    award = Monthly(
        Text("自市级补贴期满次月起，拨付用人单位", "From the month after the city's term, to the employer"),
        rate,
        of=Hire.contribution_base,
    )
    notes = (
        Text("自市级补贴期满的次月起，与市级补贴不重叠", "It begins the month after the city's term and never overlaps with it"),
    )
    reading = ()
    evidence = (r.CONTRACTS, r.INSURANCE_MONTHS, r.HOUSEHOLD)
    route, funding = r.BY_EMPLOYER, "district-employment"
    examples = (
        example(
            in_district=True,
            municipal_subsidy_ended_on="2018-12-30",
            still_employed=True,
            insured=True,
            awaits={"retained-hire-insurance.rate"},
        ),
        example(in_district=True, municipal_subsidy_ended_on="2018-12-31", still_employed=True, insured=True),
        example(in_district=True, municipal_subsidy_ended_on="2018-06-30", still_employed=False),
        example(in_district=True, still_employed=True, insured=True, asks={"municipal_subsidy_ended_on"}),
    )
