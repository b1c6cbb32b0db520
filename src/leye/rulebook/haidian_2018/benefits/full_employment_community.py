"""Reward for a full-employment community: a community rated as one of full employment gets 5,000 yuan."""

from leye.rulebook.facts.unit_year import UnitYear
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Dated, Open, Prize, Reading, Text, example, yuan


class FullEmploymentCommunity(Benefit, of=UnitYear, clause="2.1.2"):
    title = Text("充分就业社区（村）奖励", "Reward for a full-employment community")
    summary = Text("年度考核获评充分就业社区（村）的，奖励5000元。", "A community rated as one of full employment gets 5,000 yuan.")
    audience = "unit"
    amount = Dated(Text("奖励经费", "Reward"), {"2018-09-10": yuan(5_000)}, "yuan")
    criteria = Open(
        Text("“充分就业”的评定标准是什么？", "By what criteria is full employment rated?"), "words", decides=o.GOVERNMENT_OFFICE
    )

    level = Condition(Text("是社区（村）", "Is a community"), UnitYear.level == "community")
    rated = Condition(
        Text("年度考核获评充分就业社区（村）", "Rated as of full employment in the yearly assessment"), UnitYear.rated == "full"
    )

    award = Prize(Text("每年一次，拨付获评单位", "Once a year, to the rated unit"), amount)
    reading = (
        Reading(
            "R7",
            Text("示范社区（村）与充分就业社区（村）奖励每年只取其一", "One award a year: the model's excludes the ordinary one"),
        ),
    )
    evidence = (r.RATING,)
    route, funding = r.BY_RATING, "unit-rewards"
    examples = (
        example(level="community", rated="full", gives=yuan(5_000)),
        example(level="community", rated="model"),
        example(level="community", rated="none"),
        example(level="community", asks={"rated"}),
    )
