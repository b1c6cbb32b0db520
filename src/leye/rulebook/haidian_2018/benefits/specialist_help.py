"""The district's six-element help for hard-to-place people whom basic services did not bring into work."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Place, Reading, Text, example


class SpecialistHelp(Benefit, of=Resident, clause="2.6.1"):
    title = Text("区级专业援助", "Specialist help of the district")
    summary = Text(
        "经多次服务仍未按意愿就业创业的就业困难人员，由区级机构提供困难诊断、素质测评、职业指导、定向匹配、培训和政策帮扶。",
        "Hard-to-place people whom basic services did not bring into work get the district's package of six kinds of help.",
    )
    audience = "resident"
    several = Open(Text("“多次”是几次？", "How many services are “several”?"), "words")

    recognised = Condition(Text("城乡就业困难人员", "Recognised as hard to place"), Resident.hard_to_place)
    served = Condition(
        Text("经多次服务仍未按意愿就业创业", "Several services given and still not in work as wished"),
        Resident.basic_services_failed,
    )

    award = Place(Text("六项专业援助", "The six-element package"))
    reading = (Reading("R16", Text("对象限于城乡就业困难人员", "It is for people recognised as hard to place")),)
    evidence = (r.RECOGNITION, r.SERVICE_RECORDS)
    route = r.SERVICE
    examples = (
        example(hard_to_place=True, basic_services_failed=True, holds=True),
        example(hard_to_place=True, basic_services_failed=False),
        example(hard_to_place=False, basic_services_failed=True),
        example(hard_to_place=True, asks={"basic_services_failed"}),
    )
