"""Living allowance for the days attended of a vocational training."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Sum, Text, example, yuan


class TrainingLivingAllowance(Benefit, of=Resident, clause="2.5.1"):
    title = Text("培训期间生活费补贴", "Living allowance during training")
    summary = Text(
        "登记失业人员和本区农业户籍劳动力参加培训期间，按出勤天数给予生活费补贴。",
        "Registered unemployed people and rural labour of the district get an allowance for each day of training attended.",
    )
    audience = "resident"
    daily = Open(Text("每个出勤日补贴多少，有无上限？", "How much a day attended, and up to what cap?"), "yuan")
    flexible_workers = Open(Text("扩大后的范围是否包括灵活就业人员？", "Does the widened scope take in flexible workers?"), "flag")

    training = Condition(Text("正在参加政府组织的培训", "In publicly organised training"), Resident.in_training)
    group = Condition(
        Text("登记失业人员，或本区农业户籍劳动力", "Registered unemployed, or of rural registration in the district"),
        Resident.registered_unemployed
        | ((Resident.hukou == "agricultural") & Resident.in_district)
        | ((Resident.work == "flexible") & flexible_workers.holds()),
    )

    award = Sum(Text("按实际出勤天数", "For each day attended"), daily, times=Resident.attended_days)
    reading = ()
    evidence = (r.IDENTITY, r.UNEMPLOYMENT, r.HOUSEHOLD, r.ATTENDANCE)
    route, funding = r.BY_PERSON, "training"
    examples = (
        example(in_training=True, registered_unemployed=True, awaits={"training-living-allowance.daily"}),
        example(
            in_training=True,
            registered_unemployed=True,
            attended_days=20,
            settings={"training-living-allowance.daily": yuan(30)},
            gives=yuan(600),
        ),
        example(in_training=True, registered_unemployed=False, hukou="urban", work="employed"),
        example(
            in_training=True,
            registered_unemployed=False,
            hukou="urban",
            work="flexible",
            undecided={"training-living-allowance.flexible_workers"},
        ),
        example(in_training=False, registered_unemployed=True),
        example(registered_unemployed=True, asks={"in_training"}),
    )
