"""Priority of college graduates in grassroots public service posts."""

from leye.rulebook.facts.post_application import PostApplication
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Place, Text, example


class GraduatePriority(Benefit, of=PostApplication, clause="2.4.1"):
    title = Text("基层岗位优先招用高校毕业生", "Graduates first in grassroots posts")
    summary = Text(
        "基层公共教育、医疗卫生、劳动保障、文化体育、社会工作等岗位，优先招用高校毕业生。",
        "Grassroots posts in education, health, labour security, culture, sport and social work take graduates first.",
    )
    audience = "resident"
    post = Condition(Text("基层社会管理服务岗位", "A grassroots public service post"), PostApplication.post_kind == "grassroots")
    graduate = Condition(Text("高校毕业生", "A college graduate"), PostApplication.graduate)

    award = Place(Text("排序优先", "Priority in the order"))
    notes = (Text("优先是排序规则，不是名额", "Priority is an order, not a quota"),)
    reading = ()
    evidence = (r.DIPLOMA,)
    route = r.BY_STATION
    examples = (
        example(post_kind="grassroots", graduate=True, holds=True),
        example(post_kind="grassroots", graduate=False),
        example(post_kind="welfare", graduate=True),
        example(graduate=True, asks={"post_kind"}),
    )
