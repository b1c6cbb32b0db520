"""Facts of an employer in a calendar year."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, money, number
from leye.rulebook.kernel.text import Text as T

KINDS = {
    "enterprise": T("企业", "Enterprise"),
    "individual_business": T("个体工商户", "Individual business"),
    "social_organisation": T("社会组织", "Social organisation"),
    "public_institution": T("事业单位", "Public institution"),
    "organ": T("机关", "State organ"),
}


class EmployerYear(
    Subject, name="employer_year", key="employer", text=T("用人单位（年度）", "Employer's year"), identity=("employer", "year")
):
    """An employer and what it did in one calendar year."""

    kind = choice(T("单位类型", "Kind of employer"), "market", KINDS)
    year = number(T("自然年度", "Calendar year"), "hrss", T("年", "year"))
    hires = number(
        T("本年度合格招用人数", "Qualifying hires in the year"),
        "hrss",
        w.PEOPLE,
        T("由招用名单逐人核算，或直接给出", "Counted person by person from the list of hires, or given"),
    )
    bonus_paid = money(T("本年度已发的招用奖励", "Hiring bonus already paid for the year"), "finance")
