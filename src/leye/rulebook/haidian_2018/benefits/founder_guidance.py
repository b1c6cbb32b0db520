"""Free guidance and tracking for everybody of the district who intends to start a business."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Place, Text, example


class FounderGuidance(Benefit, of=Resident, clause="2.3.3"):
    title = Text("免费创业指导和跟踪服务", "Free guidance for founders")
    summary = Text(
        "有创业意愿的本区城乡劳动力，可以获得免费的创业指导和跟踪服务。",
        "People of the district who intend to start a business get free guidance and tracking.",
    )
    audience = "founder"
    rhythm = Open(Text("跟踪服务多久一次？", "How often is a founder followed up?"), "words")

    intends = Condition(Text("有创业意愿", "Intends to start a business"), Resident.intends_business)
    local = Condition(Text("户籍在本区", "Of the district"), Resident.in_district)

    award = Place(Text("免费指导和跟踪", "Free guidance and tracking"))
    reading = ()
    evidence = (r.IDENTITY,)
    route = r.BY_STATION
    examples = (
        example(intends_business=True, in_district=True, holds=True),
        example(intends_business=False, in_district=True),
        example(intends_business=True, in_district=False),
        example(in_district=True, asks={"intends_business"}),
    )
