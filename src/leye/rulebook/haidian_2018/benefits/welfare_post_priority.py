"""Priority of local hard-to-place people in welfare posts that the government funds."""

from leye.rulebook.facts.post_application import PostApplication
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Place, Text, example


class WelfarePostPriority(Benefit, of=PostApplication, clause="2.4.2"):
    title = Text("公益性岗位优先招用就业困难人员", "Hard-to-place people first in welfare posts")
    summary = Text(
        "政府出资开发的公益性岗位，优先招用本区城乡就业困难人员。",
        "Welfare posts funded by the government take local hard-to-place people first.",
    )
    audience = "resident"
    post = Condition(
        Text("政府出资的公益性岗位", "A welfare post funded by the government"), PostApplication.post_kind == "welfare"
    )
    recognised = Condition(Text("就业困难人员", "Recognised as hard to place"), PostApplication.hard_to_place)
    local = Condition(Text("户籍在本区", "Of the district"), PostApplication.in_district)

    award = Place(Text("排序优先", "Priority in the order"))
    notes = (
        Text("城市公共服务类岗位是鼓励，没有规定优先", "Urban public service posts are encouraged; no priority is stated for them"),
    )
    reading = ()
    evidence = (r.RECOGNITION, r.HOUSEHOLD)
    route = r.BY_STATION
    examples = (
        example(post_kind="welfare", hard_to_place=True, in_district=True, holds=True),
        example(post_kind="public_service", hard_to_place=True, in_district=True),
        example(post_kind="welfare", hard_to_place=True, in_district=False),
        example(post_kind="welfare", in_district=True, asks={"hard_to_place"}),
    )
