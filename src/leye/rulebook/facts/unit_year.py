"""Facts of a unit in the yearly assessment."""

from leye.rulebook.kernel.fact import Subject, choice, ratio, truth
from leye.rulebook.kernel.text import Text as T

POOLS = {
    "member": T("领导小组成员单位", "Leading group's member unit"),
    "subdistrict": T("街镇", "Subdistrict or town"),
    "station": T("社区（村）服务站", "Community station"),
}
LEVELS = {"subdistrict": T("街镇", "Subdistrict or town"), "community": T("社区（村）", "Community")}
RATINGS = {
    "model": T("充分就业示范", "Model of full employment"),
    "full": T("充分就业", "Full employment"),
    "none": T("未获评", "Not rated"),
}


class UnitYear(Subject, name="unit_year", key="unit", text=T("单位（年度考核）", "Unit's year")):
    """A unit of the duty chain and its yearly assessment."""

    pool = choice(T("评选组别", "Pool of selection"), "assessment", POOLS)
    level = choice(T("层级", "Level"), "assessment", LEVELS)
    score = ratio(T("目标任务完成情况得分", "Completion of the year's targets"), "assessment", T("分", "points"))
    rated = choice(T("年度考核获评", "Rating of the year"), "assessment", RATINGS)
    target_missed = truth(T("未完成目标任务", "Missed its targets"), "assessment")
    adverse_effect = truth(T("造成不良影响", "Caused adverse effects"), "assessment")
