"""A place in vocational training for all who wish one and belong to the named groups."""

from leye.rulebook.facts.resident import Resident
from leye.rulebook.haidian_2018 import routes as r
from leye.rulebook.kernel.language import Benefit, Condition, Place, Text, example


class TrainingPlace(Benefit, of=Resident, clause="2.5.1"):
    title = Text("参加职业技能培训", "A place in vocational training")
    summary = Text(
        "有意愿的失业人员、本区农业户籍劳动力和灵活就业人员，可以参加职业技能培训。",
        "Unemployed people, rural labour of the district and flexible workers who wish it may join vocational training.",
    )
    audience = "resident"
    group = Condition(
        Text(
            "登记失业人员、本区农业户籍劳动力或灵活就业人员",
            "Registered unemployed, of rural registration in the district, or in flexible work",
        ),
        Resident.registered_unemployed
        | ((Resident.hukou == "agricultural") & Resident.in_district)
        | (Resident.work == "flexible"),
    )

    award = Place(Text("培训名额", "A place in a course"))
    notes = (Text("本人自愿报名", "On one's own wish"),)
    reading = ()
    evidence = (r.IDENTITY, r.UNEMPLOYMENT)
    route = r.BY_STATION
    examples = (
        example(registered_unemployed=True, holds=True),
        example(registered_unemployed=False, hukou="urban", work="flexible", holds=True),
        example(registered_unemployed=False, hukou="agricultural", in_district=False, work="employed"),
        example(registered_unemployed=False, hukou="urban", work="employed"),
        example(registered_unemployed=False, hukou="urban", asks={"work"}),
    )
