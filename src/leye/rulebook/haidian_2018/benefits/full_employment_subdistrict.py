"""Reward for a full-employment subdistrict: a subdistrict or town rated as one of full employment gets 100,000 yuan."""

from leye.rulebook.facts.unit_year import UnitYear
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Dated, Open, Prize, Reading, Text, example, yuan


class FullEmploymentSubdistrict(Benefit, of=UnitYear, clause="2.1.2"):
    title = Text("充分就业街镇奖励", "Reward for a full-employment subdistrict")
    summary = Text(
        "年度考核获评充分就业街镇的，奖励10万元。", "A subdistrict or town rated as one of full employment gets 100,000 yuan."
    )
    audience = "unit"
    amount = Dated(Text("奖励经费", "Reward"), {"2018-09-10": yuan(100_000)}, "yuan")
    criteria = Open(
        Text("“充分就业”的评定标准是什么？", "By what criteria is full employment rated?"), "words", decides=o.GOVERNMENT_OFFICE
    )

    level = Condition(Text("是街镇", "Is a subdistrict or town"), UnitYear.level == "subdistrict")
    rated = Condition(
        Text("年度考核获评充分就业街镇", "Rated as of full employment in the yearly assessment"),
        UnitYear.rated.among("full", "model"),
    )

    award = Prize(Text("每年一次，拨付获评单位", "Once a year, to the rated unit"), amount)
    reading = (
        Reading("R6", Text("街镇获评“示范”的，视为同时达到充分就业", "A subdistrict rated model counts as of full employment")),
    )
    evidence = (r.RATING,)
    route, funding = r.BY_RATING, "unit-rewards"
    examples = (
        example(level="subdistrict", rated="full", gives=yuan(100_000)),
        example(level="subdistrict", rated="model", gives=yuan(100_000)),
        example(level="subdistrict", rated="none"),
        example(level="community", rated="full"),
        example(level="subdistrict", asks={"rated"}),
    )
