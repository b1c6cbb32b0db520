"""Facts of a hire: one person taken on by one employer."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, day, money, reference, truth
from leye.rulebook.kernel.text import Text as T


class Hire(Subject, name="hire", key="hire", text=T("招用", "Hire")):
    """A labour contract that an employer filed for a person; the person's facts are those of the day before the hire."""

    employer = reference(T("用人单位", "Employer"), "hrss")
    person = reference(T("被招用人", "Person hired"), "hrss")
    sex = choice(T("性别", "Sex"), "police", w.SEX)
    birth_date = day(w.BORN, "police", past=True)
    hukou = choice(T("户口性质", "Kind of household registration"), "police", w.HUKOU)
    in_district = truth(w.IN_DISTRICT, "police", w.IN_DISTRICT_MEANING)
    registered_unemployed = truth(T("招用前一日处于有效失业登记", "Registered as unemployed on the day before the hire"), "hrss")
    hard_to_place = truth(w.HARD_TO_PLACE, "hrss")
    graduate = truth(w.GRADUATE, "education")
    graduated_on = day(w.GRADUATED_ON, "education")
    hired_on = day(T("招用日期", "Day of the hire"), "hrss")
    left_on = day(T("离职日期（从该日起不再在职）", "First day no longer in the job"), "hrss")
    insured = truth(T("单位为其缴纳了社会保险", "The employer pays social insurance"), "insurance")
    contribution_base = money(w.BASE, "insurance")
    municipal_subsidy_ended_on = day(
        T("市级社会保险补贴最后一日", "Last day of the city's social insurance subsidy"),
        "finance",
        T("同一人在同一单位享受市级补贴的期满日", "For this person at this employer"),
    )
    still_employed = truth(T("目前仍在该单位就业", "Still employed there"), "hrss")
