"""Finding benefits by everyday words: situations of life, and what people say for what the policy calls otherwise."""

from collections.abc import Iterable
from functools import cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit

# A situation is recognised by the facts that a benefit reads, so that a new benefit finds its place by itself.
SITUATIONS: dict[str, tuple[str | Promise, frozenset[str]]] = {
    "graduate": (_("刚毕业"), frozenset({"graduate"})),
    "unemployed": (_("失业了"), frozenset({"registered_unemployed"})),
    "flexible": (_("打零工、灵活就业"), frozenset({"work"})),
    "founder": (_("想创业、已创业"), frozenset({"founder", "intends_business", "applicant"})),
    "rural": (_("农业户籍、农转非"), frozenset({"hukou"})),
    "hard": (_("找工作有困难"), frozenset({"hard_to_place", "specialist_help_failed"})),
    "training": (_("学技能"), frozenset({"in_training", "high_skill"})),
    "veteran": (_("退役军人"), frozenset({"veteran"})),
    "hiring": (_("单位招人"), frozenset({"hires", "municipal_subsidy_ended_on", "still_employed", "places_local"})),
}
# What people say -> words of the policy.
SAID = {
    "钱": "补贴 奖励 贷款", "下岗": "失业", "没工作": "失业", "找工作": "岗位 就业", "开店": "创业", "做生意": "创业",
    "个体": "创业", "老板": "企业 招用", "公司": "企业", "招人": "招用", "招工": "招用", "雇人": "招用", "借钱": "贷款",
    "资金": "贷款 奖励", "社保": "社会保险", "五险": "社会保险", "养老": "社会保险", "医保": "社会保险", "保险": "社会保险",
    "学手艺": "培训", "学技术": "培训", "上课": "培训", "学习": "培训", "大学生": "高校毕业生", "应届": "高校毕业生",
    "毕业": "高校毕业生", "当兵": "退役军人", "退伍": "退役军人", "复员": "退役军人", "零工": "灵活就业",
    "外卖": "灵活就业", "快递": "灵活就业", "网约车": "灵活就业", "农村": "农业户籍", "农民": "农业户籍",
    "残疾": "就业困难", "低保": "低收入", "困难": "就业困难", "补助": "补贴", "津贴": "补贴", "利息": "贴息",
    "担保": "反担保", "采购": "政府采购", "众创空间": "孵化", "job": "就业 work", "loan": "贷款 loan",
    "insurance": "社会保险 insurance", "startup": "创业 business", "hire": "招用 hires", "unemployed": "失业 unemployed",
    "laid off": "失业 unemployed", "college": "graduate", "student": "graduate", "army": "veteran", "course": "training",
    "disabled": "hard-to-place", "farmer": "rural", "gig": "flexible",
}  # fmt: skip
LEAST = 0.5


@cache
def _words_of(benefit: type[Benefit]) -> tuple[tuple[float, str], ...]:
    conditions = " ".join(f"{c.text.zh} {c.text.en}" for c in benefit.conditions.values())
    notes = " ".join(f"{t.zh} {t.en}" for t in (*benefit.notes, benefit.award.text))
    title, summary = benefit.title, benefit.summary
    parts = ((4.0, f"{title.zh} {title.en}"), (2.0, f"{summary.zh} {summary.en}"), (1.0, f"{conditions} {notes}"))
    return tuple((weight, text.lower()) for weight, text in parts)


def pieces(query: str) -> list[str]:
    """What is looked for: the words as typed, what the policy calls them, and pairs of characters of longer Chinese words."""
    asked = query.lower().strip()
    said = [word for spoken, meant in SAID.items() if spoken in asked for word in meant.split()]
    typed = [w for w in asked.replace(",", " ").replace("、", " ").split() if len(w) > 1]
    pairs = [w[i : i + 2] for w in typed if not w.isascii() and len(w) > 2 for i in range(len(w) - 1)]
    return list(dict.fromkeys([*typed, *said, *pairs]))


def search(query: str) -> list[type[Benefit]]:
    """Benefits that speak of what was asked, the best first."""
    wanted = pieces(query[:80])
    scored = [(sum(weight for word in wanted for weight, text in _words_of(b) if word in text), b) for b in shelf.all()]
    best = max((score for score, _ in scored), default=0)
    kept = [(score, b) for score, b in scored if score and score >= best * LEAST / 2]
    return [b for _, b in sorted(kept, key=lambda pair: -pair[0])]


def in_situation(name: str) -> list[type[Benefit]]:
    """Benefits that turn on the facts of a situation."""
    return _reading(SITUATIONS[name][1])


def _reading(facts: Iterable[str]) -> list[type[Benefit]]:
    wanted = set(facts)
    return [b for b in shelf.all() if wanted & set(b.facts)]
