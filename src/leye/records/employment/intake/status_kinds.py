"""What kinds of status a table may state, by which words, and which records each kind makes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from leye.ground.tables.readers import Choice, same
from leye.records.employment.models import BusinessOwnership, EmploymentSpell
from leye.records.people.intake.status_words import CATEGORY, GROUND, LOW_INCOME, SERVICE_END, disability
from leye.records.people.intake.words import DEGREE, HUKOU
from leye.records.people.models import (
    Disability,
    Finding,
    HardToPlace,
    Hukou,
    LowIncome,
    Residence,
    UnemploymentRegistration,
    Veteran,
)
from leye.records.people.models.status import Status

Parse = Callable[[str], Any]


@dataclass(frozen=True)
class Statement:
    """The record that a status makes: model, fixed words, the column of the detail, and what fills what is not said."""

    model: type[Status]
    fixed: dict[str, Any] = field(default_factory=dict)
    detail: str = ""
    defaults: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Kind:
    """One kind of status: its words (the first as the template writes it), how its detail is read, what records it makes."""

    words: str
    makes: tuple[Statement, ...] = ()
    detail: Parse | None = None
    undated: bool = False  # may lack a beginning
    needs_detail: bool = False
    needs_unit: bool = False


def finding(fact: str, words: str) -> Kind:
    """A kind that is one finding."""
    return Kind(words, (Statement(Finding, fixed={"fact": fact}, detail="value", defaults={"value": 1}),), amount)


def spell(kind: str, words: str, *more: Statement) -> Kind:
    """A kind that is a form of work."""
    return Kind(words, (Statement(EmploymentSpell, fixed={"kind": kind}), *more))


def amount(text: str) -> int | None:
    """The detail of a finding: a number, or yes or no; other words say nothing."""
    word = same(text)
    if word.isascii() and word.isdigit() and len(word) < 6:
        return int(word)
    return {"是": 1, "有": 1, "否": 0, "无": 0, "没有": 0}.get(word)


KINDS: dict[str, Kind] = {
    "unemployed": Kind(
        "失业登记 登记失业 失业 登记失业人员 城镇登记失业 失业人员 失业登记人员 城镇登记失业人员 "
        "unemployment unemploymentregistration",
        (Statement(UnemploymentRegistration, detail="ground", defaults={"ground": "other"}),),
        lambda text: GROUND.known.get(same(text), "other"),
    ),
    "hard_to_place": Kind(
        "就业困难 就业困难人员 就业困难认定 就业困难人员认定 城乡就业困难人员 困难人员 就业援助对象 hardtoplace",
        (Statement(HardToPlace, detail="category", defaults={"category": "other"}),),
        CATEGORY.parse,
    ),
    "hukou": Kind(
        "户籍 户口 户籍性质 户口性质 户籍登记 户籍类别 户口类别",
        (Statement(Hukou, detail="kind"),),
        HUKOU.parse,
        undated=True,
        needs_detail=True,
    ),
    "low_income": Kind(
        "低收入 低收入家庭 低收入家庭成员 低收入人员 低收入户 lowincome",
        (Statement(LowIncome, detail="kind", defaults={"kind": "low_income"}),),
        LOW_INCOME.parse,
    ),
    "veteran": Kind(
        "退役军人 退伍军人 军人 退役 复转军人 复转退军人 退役人员",
        (Statement(Veteran, detail="kind", defaults={"kind": "retired"}),),
        SERVICE_END.parse,
    ),
    "graduation": Kind("毕业 高校毕业生 大学毕业生 高校毕业 应届毕业生 毕业生 大学生毕业 graduate", (), DEGREE.parse, undated=True),
    "disability": Kind(
        "残疾 残疾人 残疾人员 持证残疾人 残疾状况",
        (Statement(Disability, detail="detail", defaults={"detail": "|"}),),
        disability,
    ),
    "residence": Kind("居住 居住地 居住登记 住所 现住址 常住", (Statement(Residence),), needs_unit=True),
    "formal": spell("formal", "单位就业 就业 就业登记 合同就业 受雇 在职 在岗 已就业 employed"),
    "flexible": spell("flexible", "灵活就业 灵活就业登记 灵活就业人员"),
    "self_employed": spell(
        "self_employed", "自主创业 创业 自谋职业 个体经营 创业人员 founder selfemployed", Statement(BusinessOwnership)
    ),
    "welfare_post": spell("welfare_post", "公益性岗位 公益岗位 公益性就业 公益性岗位就业 公岗 welfarepost"),
    "pension": finding("pension", "领取养老金 退休 享受养老待遇 养老待遇 退休人员"),
    "student": finding("student", "在校学生 在校生 学生 在读"),
    "village_official": finding("village_official", "合同期满大学生村官 大学生村官 村官 大学生村官期满"),
    "intends_business": finding("intends_business", "有创业意愿 创业意愿 创业意向 有创业意向"),
    "in_training": finding("in_training", "参加培训 培训 职业培训 在训 培训中"),
    "attended_days": finding("attended_days", "出勤天数 培训出勤天数 培训天数"),
    "basic_services_failed": finding("basic_services_failed", "多次基本服务后仍未就业 基本服务未就业 基本服务后未就业"),
    "specialist_help_failed": finding("specialist_help_failed", "专业援助后仍未就业 专业援助未就业 专项援助后仍未就业"),
    "post_conditions_met": finding("post_conditions_met", "符合公益性岗位条件 符合公岗条件 符合公益岗位条件"),
}
# Words that name a kind and its detail in one.
BOTH = {
    "hard_to_place/age_4050": "4050人员 4050 40、50人员 大龄就业困难人员 大龄失业人员",
    "hard_to_place/zero_employment_family": "零就业家庭成员 零就业家庭 零就业",
    "hard_to_place/long_unemployed": "长期失业人员 长期失业 连续失业一年以上",
    "hard_to_place/rural_transfer": "农村转移就业困难",
    "low_income/minimum_living": "低保 低保家庭 享受低保 最低生活保障 低保人员 城乡低保 低保户",
    "low_income/low_income_farm": "低收入农户",
    "veteran/demobilised": "复员军人 复员",
    "veteran/transferred": "转业军人 转业 军转干部",
    "veteran/retired": "退役士兵 自主就业退役士兵",
    "hukou/agricultural": "农业户籍 农业户口 农村户籍 农村户口 本区农业户籍",
    "hukou/converted": "农转非 农转居 农转非人员 农转非户籍",
    "hukou/urban": "非农业户籍 非农业户口 城镇户籍 城镇户口 非农户籍",
}
CHOICE = Choice(
    {**{name: tuple(kind.words.split()) for name, kind in KINDS.items()}, **{k: tuple(v.split()) for k, v in BOTH.items()}}
)
