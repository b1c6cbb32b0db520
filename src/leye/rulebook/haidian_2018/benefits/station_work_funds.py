"""Work funds for a community station whose refined services led people into work."""

from leye.rulebook.facts.station_period import StationPeriod
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, PerResult, Text, example, yuan


class StationWorkFunds(Benefit, of=StationPeriod, clause="2.1.4"):
    title = Text("社区（村）工作经费补助", "Work funds for a community station")
    summary = Text(
        "通过精细化就业服务促进失业人员实现就业的社区（村），给予工作经费补助。",
        "A community whose refined services brought unemployed people into work gets work funds for each placement.",
    )
    audience = "unit"
    each = Open(Text("每安置一人补助多少？", "How much for each placement?"), "yuan")

    placed = Condition(
        Text("至少有一名失业人员经服务实现就业", "At least one person brought into work by its services"),
        StationPeriod.placements >= 1,
    )

    award = PerResult(Text("按实现就业人数", "For each placement"), StationPeriod.placements, each)
    notes = (Text("服务记录须早于就业日期", "The services must precede the start of the job"),)
    reading = ()
    evidence = (r.SERVICE_RECORDS, r.INSURANCE_MONTHS)
    route, funding = r.BUREAU_THEN_FINANCE, "district-employment"
    examples = (
        example(placements=4, awaits={"station-work-funds.each"}),
        example(placements=4, settings={"station-work-funds.each": yuan(200)}, gives=yuan(800)),
        example(placements=1, awaits={"station-work-funds.each"}),
        example(placements=0),
        example(asks={"placements"}),
    )
