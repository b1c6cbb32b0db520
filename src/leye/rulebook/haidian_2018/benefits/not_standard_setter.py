"""The bar of the safeguards: a unit that missed its targets and caused adverse effects is not commended."""

from leye.rulebook.facts.unit_year import UnitYear
from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Place, Text, example


class NotStandardSetter(Benefit, of=UnitYear, clause="3.1"):
    title = Text("不得评为达标先进单位", "Barred from commendation")
    summary = Text(
        "未完成目标任务并造成不良影响的单位，年终绩效考核不评为达标先进单位。",
        "A unit that missed its targets and caused adverse effects is not rated a standard-setter, nor outstanding.",
    )
    audience = "unit"
    finder = Open(
        Text("由谁认定“不良影响”，如何申诉？", "Who finds the adverse effect, and how can a unit appeal?"),
        "words",
        decides=o.LEADING_GROUP,
    )

    missed = Condition(Text("未完成目标任务", "Missed its targets"), UnitYear.target_missed)
    harmful = Condition(Text("造成不良影响", "Caused adverse effects"), UnitYear.adverse_effect)

    award = Place(Text("不评为达标先进单位，也不入选出色单位", "Neither a standard-setter nor outstanding"))
    reading = ()
    evidence = (r.RATING,)
    route = (r.ASSESSMENT,)
    examples = (
        example(target_missed=True, adverse_effect=True, holds=True),
        example(target_missed=True, adverse_effect=False),
        example(target_missed=False),
        example(target_missed=True, asks={"adverse_effect"}),
    )
