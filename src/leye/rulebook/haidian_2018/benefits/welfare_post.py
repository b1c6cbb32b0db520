"""Placement in a public-welfare post after the specialist help has failed, and only then."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Open, Place, Text, example


class WelfarePost(Benefit, of=Resident, clause="2.6.1"):
    title = Text("公益性岗位托底安置", "Placement in a welfare post")
    summary = Text(
        "经区级专业援助仍未就业且符合安置条件的，通过政府公益性岗位托底安置。",
        "Those whom specialist help did not bring into work and who meet the conditions are placed in a welfare post.",
    )
    audience = "resident"
    conditions_of_post = Open(
        Text("公益性岗位的安置条件和期限是什么？", "What conditions and term apply to a welfare post?"), "words"
    )

    helped = Condition(
        Text("经专业援助仍未实现就业", "Specialist help given and still not in work"), Resident.specialist_help_failed
    )
    suitable = Condition(Text("符合公益性岗位安置条件", "Meets the conditions of a welfare post"), Resident.post_conditions_met)

    award = Place(Text("公益性岗位", "A welfare post"))
    notes = (Text("先专业援助，后托底安置，顺序不可颠倒", "The order is fixed: never without the specialist help"),)
    reading = ()
    evidence = (r.SERVICE_RECORDS, r.RECOGNITION)
    route = r.SERVICE
    examples = (
        example(specialist_help_failed=True, post_conditions_met=True, holds=True),
        example(specialist_help_failed=False, post_conditions_met=True),
        example(specialist_help_failed=True, post_conditions_met=False),
        example(specialist_help_failed=True, asks={"post_conditions_met"}),
    )
