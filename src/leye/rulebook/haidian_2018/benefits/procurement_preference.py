"""Preference, in equal conditions, for bidders that place local labour or people hard to employ."""

from leye.rulebook.facts.bid import Bid
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Place, Text, example


class ProcurementPreference(Benefit, of=Bid, clause="2.4.2"):
    title = Text("政府购买服务同等条件优先", "Preference in public procurement")
    summary = Text(
        "同等条件下，政府优先向安置本区劳动力和就业困难群体的企业购买服务。",
        "In equal conditions the government buys from the firm that places local labour or people hard to employ.",
    )
    audience = "employer"
    equal = Condition(Text("与其他投标人条件同等", "In equal conditions"), Bid.equal_conditions)
    places = Condition(Text("安置了本区劳动力或就业困难群体", "Places local labour or people hard to employ"), Bid.places_local)

    award = Place(Text("同等条件下优先", "Preferred in equal conditions"))
    notes = (Text("只在条件同等时起决定作用", "A tie-breaker only"),)
    reading = ()
    evidence = (r.PLACEMENT_RECORDS,)
    route = (r.BUREAU,)
    examples = (
        example(equal_conditions=True, places_local=True, holds=True),
        example(equal_conditions=False, places_local=True),
        example(equal_conditions=True, places_local=False),
        example(equal_conditions=True, asks={"places_local"}),
    )
