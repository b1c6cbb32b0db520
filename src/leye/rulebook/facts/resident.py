"""Facts of a resident, as the district's registers know them on a day."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, day, money, number, truth
from leye.rulebook.kernel.text import Text as T


class Resident(Subject, name="resident", key="resident", text=T("居民", "Resident")):
    """A person of working age, in or out of work."""

    sex = choice(T("性别", "Sex"), "police", w.SEX)
    birth_date = day(w.BORN, "police", past=True)
    hukou = choice(T("户口性质", "Kind of household registration"), "police", w.HUKOU)
    in_district = truth(w.IN_DISTRICT, "police", w.IN_DISTRICT_MEANING)
    work = choice(T("目前的工作状态", "Form of work now"), "hrss", w.WORK)
    founder = truth(
        T("通过自己创业实现就业", "In work through a business of one's own"),
        "market",
        T("本人是经营主体的经营者或法定代表人并以此就业", "Operator or legal representative of the business that is one's work"),
    )
    registered_unemployed = truth(
        w.REGISTERED, "hrss", T("创业者按创业前一日的登记状态", "For a founder: on the day before founding")
    )
    hard_to_place = truth(w.HARD_TO_PLACE, "hrss")
    graduate = truth(w.GRADUATE, "education")
    graduated_on = day(w.GRADUATED_ON, "education")
    veteran = truth(w.VETERAN, "veterans")
    low_income = truth(w.LOW_INCOME, "civil")
    village_official = truth(w.OFFICIAL, "hrss")
    pension = truth(T("已领取基本养老金", "Draws a pension"), "insurance")
    insured = truth(w.INSURED, "insurance", T("单位职工参保或本人缴费均可", "As an employee or by one's own contributions"))
    contribution_base = money(w.BASE, "insurance")
    intends_business = truth(T("有创业意愿", "Intends to start a business"), "asked")
    in_training = truth(T("正在参加政府组织的职业培训", "In publicly organised vocational training"), "hrss")
    attended_days = number(T("结算期内实际出勤天数", "Days attended in the settlement period"), "hrss", w.DAYS)
    basic_services_failed = truth(
        T("经多次基本就业服务仍未按意愿就业创业", "Several basic services given and still not in work as wished"), "casework"
    )
    specialist_help_failed = truth(
        T("经区级专业援助仍未实现就业", "The district's specialist help given and still not in work"), "casework"
    )
    post_conditions_met = truth(T("符合公益性岗位安置条件", "Meets the conditions of a welfare post"), "casework")
