"""Facts of an application for a guaranteed loan, with those of the borrower."""

from leye.rulebook.facts import words as w
from leye.rulebook.kernel.fact import Subject, choice, day, money, truth
from leye.rulebook.kernel.text import Text as T

APPLICANTS = {
    "individual": T("个人自主创业", "Individual"),
    "partnership": T("合伙创业", "Partnership"),
    "enterprise": T("企业", "Enterprise"),
}
SIZES = {"micro": T("微型", "Micro"), "small": T("小型", "Small"), "medium": T("中型", "Medium"), "large": T("大型", "Large")}


class Loan(Subject, name="loan", key="loan", text=T("创业担保贷款申请", "Guaranteed loan application")):
    """An application for a loan to start or run a business."""

    applicant = choice(T("申请主体", "Form of the applicant"), "loans", APPLICANTS)
    size = choice(T("企业规模", "Size of the enterprise"), "market", SIZES)
    amount = money(T("申请金额", "Amount asked"), "loans")
    qualified = truth(
        T("符合贷款申请条件", "Qualified for the loan"), "loans", T("“符合条件”的标准文件未列明", "The document does not say how")
    )
    work = choice(T("借款人目前的工作状态", "The borrower's form of work"), "hrss", w.WORK)
    graduate = truth(w.GRADUATE, "education")
    graduated_on = day(w.GRADUATED_ON, "education")
    veteran = truth(w.VETERAN, "veterans")
    low_income = truth(w.LOW_INCOME, "civil")
    hard_to_place = truth(w.HARD_TO_PLACE, "hrss")
    village_official = truth(w.OFFICIAL, "hrss")
    in_district = truth(w.IN_DISTRICT, "police", w.IN_DISTRICT_MEANING)
    risk_controllable = truth(T("经担保机构认定风险可控", "Found controllable in risk by the guarantor"), "loans")
