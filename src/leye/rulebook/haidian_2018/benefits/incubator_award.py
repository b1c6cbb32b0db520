"""Incubator award: a base of the district that obtained the city's title of demonstration base."""

from leye.rulebook.facts.incubator import Incubator
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Dated, Open, Prize, Text, example, yuan


class IncubatorAward(Benefit, of=Incubator, clause="2.3.4"):
    title = Text("创业孵化示范基地一次性奖励", "Award for a demonstration incubator")
    summary = Text(
        "获得北京市创业孵化示范基地称号的海淀区孵化基地，奖励10万元，重点用于本地毕业生和劳动力项目的研发、市场拓展和人员培训。",
        "A base of the district that obtained the city's title gets 100,000 yuan, mainly for projects of local graduates and labour.",
    )
    audience = "incubator"
    amount = Dated(Text("奖励金额", "Award"), {"2018-09-10": yuan(100_000)}, "yuan")
    share_for_projects = Open(
        Text("“重点用于”指定用途的最低比例是多少？", "What least share must go to the named purposes?"), "percent", decides=o.PARK
    )

    local = Condition(Text("是海淀区的孵化基地", "Is a base of the district"), Incubator.in_district)
    title_held = Condition(Text("获得北京市创业孵化示范基地称号", "Holds the city's title"), Incubator.demonstration_base)
    first = Condition(Text("以前没有获得过本项奖励", "The award was never paid before"), ~Incubator.award_paid)

    award = Prize(Text("每个基地一次", "Once per base"), amount)
    notes = (
        Text(
            "奖励重点用于本地毕业生、劳动力项目的研发、市场拓展、人员培训，须提交使用报告",
            "Earmarked for research, market development and training of local graduates' and workers' projects; its use is reported",
        ),
    )
    reading = ()
    evidence = (r.TITLE, r.USE_PLAN)
    route, funding = (r.PARK, r.BUREAU, r.PUBLICITY, r.FINANCE), "district-employment"
    examples = (
        example(in_district=True, demonstration_base=True, award_paid=False, gives=yuan(100_000)),
        example(in_district=True, demonstration_base=True, award_paid=True),
        example(in_district=False, demonstration_base=True),
        example(in_district=True, award_paid=False, asks={"demonstration_base"}),
    )
