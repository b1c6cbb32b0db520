"""Job subsidy, paid to the hard-to-place person who works for an employer."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Monthly, Open, Text, example, yuan


class JobSubsidyHardToPlace(Benefit, of=Resident, clause="2.4.4"):
    title = Text("单位就业补贴", "Job subsidy for people hard to place")
    summary = Text(
        "在用人单位就业的城乡就业困难人员，给予单位就业补贴，发给本人。",
        "A hard-to-place person who works for an employer gets a subsidy, paid to the person.",
    )
    audience = "resident"
    amount = Open(Text("每月补贴多少？", "How much a month?"), "yuan")
    months = Open(Text("最长补贴多少个月？", "For how many months at most?"), "months")

    recognised = Condition(Text("认定为就业困难人员且有效", "Recognised as hard to place"), Resident.hard_to_place)
    employed = Condition(Text("在用人单位就业", "Works for an employer"), Resident.work == "employed")

    award = Monthly(Text("每月定额，发给本人", "A sum a month, to the person"), amount)
    reading = ()
    evidence = (r.IDENTITY, r.RECOGNITION, r.CONTRACTS, r.INSURANCE_MONTHS)
    route, funding = r.BY_PERSON, "district-employment"
    examples = (
        example(hard_to_place=True, work="employed", awaits={"job-subsidy-hard-to-place.amount"}),
        example(hard_to_place=True, work="employed", settings={"job-subsidy-hard-to-place.amount": yuan(500)}, gives=yuan(500)),
        example(hard_to_place=False, work="employed"),
        example(hard_to_place=True, work="flexible"),
        example(work="employed", asks={"hard_to_place"}),
    )
