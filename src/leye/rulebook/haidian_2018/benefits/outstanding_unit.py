"""Outstanding unit: the best thirty per cent of each pool by completion of the year's targets."""

from leye.rulebook.facts.unit_year import UnitYear
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Best, Condition, Dated, Open, Ranking, Reading, Text, example


class OutstandingUnit(Benefit, of=UnitYear, clause="2.1.2"):
    title = Text("完成就业工作目标任务出色单位", "Outstanding unit")
    summary = Text(
        "每年从成员单位、街镇、社区（村）服务站三组中，各按30%评选目标任务完成出色的单位，通报表扬。",
        "Each year the best 30% of member units, of subdistricts and of stations are commended for meeting their targets.",
    )
    audience = "unit"
    share = Dated(Text("评选比例", "Share of each pool"), {"2018-09-10": 3000}, "percent")
    ties = Open(
        Text("得分并列且超出名额的单位如何取舍？", "Who is chosen among units tied at the cut?"),
        "words",
        decides=o.GOVERNMENT_OFFICE,
    )

    best = Condition(
        Text("目标任务完成情况居本组前30%", "Among the best 30% of its pool"),
        Best(share, pool=UnitYear.pool, by=UnitYear.score, ties=ties),
    )
    not_barred = Condition(
        Text("没有“未完成目标任务并造成不良影响”的情形", "Did not both miss its targets and cause adverse effects"),
        ~(UnitYear.target_missed & UnitYear.adverse_effect),
        clause="3.1",
    )

    award = Ranking(Text("通报表扬", "Commended by circular"))
    reading = (
        Reading(
            "R8",
            Text(
                "名额为本组单位数的30%，向下取整，至少1个(29个街镇为8个)",
                "Places are 30% of the pool rounded down, at least one (29 give 8)",
            ),
        ),
        Reading(
            "R9",
            Text(
                "并列且超出名额的单位都不入选，列出供决定",
                "Units tied at the cut stay out when they would exceed the places, and are named for a decision",
            ),
        ),
    )
    notes = (Text("被否决的单位空出的名额不递补", "The place of a barred unit is not passed on"),)
    evidence = (r.RATING,)
    route = (r.ASSESSMENT, r.PUBLICITY)
    examples = (
        example(
            pool="subdistrict",
            score=98,
            target_missed=False,
            cohort=({"pool": "subdistrict", "score": 90}, {"pool": "subdistrict", "score": 80}),
            holds=True,
        ),
        example(
            pool="subdistrict",
            score=80,
            target_missed=False,
            cohort=({"pool": "subdistrict", "score": 90}, {"pool": "subdistrict", "score": 98}),
        ),
        example(
            pool="subdistrict", score=98, target_missed=True, adverse_effect=True, cohort=({"pool": "subdistrict", "score": 80},)
        ),
        example(
            pool="station",
            score=98,
            target_missed=False,
            cohort=({"pool": "station", "score": 98}, {"pool": "station", "score": 80}),
        ),
        example(pool="subdistrict", target_missed=False, cohort=({"pool": "subdistrict", "score": 80},), asks={"score"}),
    )
