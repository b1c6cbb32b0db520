"""The words of office tables for the details of a status: why unemployed or hard to place, which low income, which service."""

import re

from leye.ground.tables.columns import Fault, Said
from leye.ground.tables.readers import Choice, same
from leye.ground.tables.tidy import EMPTY
from leye.records.people.models import EndReason, HardCategory, LowIncomeKind, ServiceEnd, UnemploymentGround


def choice(words: type, **names: str) -> Choice:
    """A choice whose first name of each value is the model's own label, with further names separated by blanks."""
    return Choice({word.value: (same(word.label), *names.get(word.value, "").split()) for word in words})


GROUND = choice(
    UnemploymentGround,
    left_school="毕业未就业 离校未就业 毕业后未就业 新成长失业青年 应届毕业 毕业",
    lost_job="解除合同 终止合同 解除劳动合同 终止劳动合同 合同到期 劳动合同期满 辞退 辞职 失去工作 单位裁员 裁员 下岗 失业",
    closed_business="停业 破产 个体停业 停产 企业破产 关闭",
    land_taken="土地被征用 失地 失地农民 土地征用",
    left_service="退伍 复员 转业 军人退役",
    flexible_ended="灵活就业结束 终止灵活就业",
    rural_transfer="农转 农村转移 农村劳动力转移就业",
    other="其它",
)
END_REASON = choice(
    EndReason,
    hired="就业 已就业 单位录用 单位就业 招用 录用 实现就业 被录用",
    self_employed="自主创业 灵活就业 创业 从事个体经营",
    pension="退休 达到退休年龄 到龄 到达法定退休年龄 领取养老金",
    moved="户籍迁出 户口迁出 迁移",
    study_or_service="升学 入伍 参军 服兵役 移居境外",
    withdrawn="本人申请 自愿放弃 本人放弃 自愿终止 拒绝服务",
    lost_contact="失联 无法联系 连续6个月未联系 长期失联",
    died="去世 身故",
    other="其它",
)
CATEGORY = choice(
    HardCategory,
    zero_employment_family="零就业家庭 零就业",
    minimum_living="低保 低保人员 城乡低保 最低生活保障 低保家庭",
    age_4050="4050 4050人员 40、50人员 大龄 大龄人员 大龄失业人员 女40男50",
    disabled="残疾人 残疾人员 残疾失业人员",
    long_unemployed="长期失业 长期失业人员 连续失业一年 连续失业1年以上 失业一年以上 长期失业者",
    rural_transfer="农村转移 农村劳动力 农村就业困难",
    other="其他 其它",
)
LOW_INCOME = choice(
    LowIncomeKind,
    minimum_living="低保 享受低保 最低生活保障 低保户 城市低保 农村低保 低保人员",
    low_income="低收入 低收入人员 低收入家庭成员",
    low_income_farm="低收入农户成员 低收入村民",
)
SERVICE_END = choice(
    ServiceEnd,
    demobilised="复员军人 复员干部",
    transferred="转业军人 转业干部 军转干部",
    retired="退伍 退役军人 退役士兵 退伍军人 自主就业退役士兵 自主就业",
)
DISABILITY = {
    "视": "sight",
    "听": "hearing",
    "言": "speech",
    "语": "speech",
    "肢": "limb",
    "智": "mind",
    "精": "mental",
    "多": "multiple",
}
GRADES = {**dict(zip("一二三四", "1234", strict=True)), **{n: n for n in "1234"}}
DISABILITY_ALLOWED = Said(
    "残疾类别和等级，如：肢体二级（视力、听力、言语、肢体、智力、精神、多重；一至四级）",
    "kind and grade of disability, such as 肢体二级 (视力 听力 言语 肢体 智力 精神 多重; grades 1 to 4)",
)


def disability(text: str) -> str | Fault | None:
    """肢体二级 as limb|2; either part may be missing, but what is written must be one of the two."""
    word = same(text)
    if word in EMPTY or word in ("残疾", "残疾人"):
        return None
    kind = re.match(r"(视力?|听力?|言语?|语言|肢体?|智力?|精神?|多重?)(?:残疾)?", word)
    grade = re.search(r"([一二三四1-4])级?$", word)
    if not kind and not grade:
        return Fault("not_allowed", Said(f"应为{DISABILITY_ALLOWED.zh}。", f"must be {DISABILITY_ALLOWED.en}."))
    return f"{DISABILITY[word[0]] if kind else ''}|{GRADES[grade[1]] if grade else ''}"
