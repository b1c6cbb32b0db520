"""How a fact is asked on the screen, where its own words are not a question. All other words come from the vocabulary."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from leye.doors.web import wording

Words = str | Promise

ASKED: dict[str, tuple[Words, Words]] = {
    "sex": (_("您的性别是？"), ""),
    "birth_date": (
        _("您的出生日期是哪一天？"),
        _("按身份证上的日期填写。有些补贴从满 35 周岁（女）或 40 周岁（男）起享受。"),
    ),
    "hukou": (_("您的户口是哪一种？"), _("“农转非”指原来是农业户口、后来转为非农业户口。")),
    "in_district": (_("您的户口在海淀区吗？"), _("以户口簿为准。")),
    "work": (_("您现在的工作情况是？"), _("选最接近的一项。")),
    "founder": (_("您是靠自己创业就业的吗？"), _("您本人是经营者或法定代表人，并以此为业。")),
    "registered_unemployed": (
        _("您办了失业登记，并且现在有效吗？"),
        _("在街道社保所或网上办理。已经创业的，按创业前一天的情况回答。"),
    ),
    "hard_to_place": (_("您被认定为就业困难人员了吗？"), _("由街道社保所认定，例如零就业家庭、低保、残疾、失业一年以上等情况。")),
    "graduate": (_("您是高校毕业生吗？"), _("大专、本科、研究生都算。")),
    "graduated_on": (_("您哪一天毕业？"), _("按毕业证书上的日期填写。")),
    "veteran": (_("您是复员、转业或退役军人吗？"), ""),
    "low_income": (_("您家是低收入家庭吗？"), _("以民政部门的认定为准。")),
    "village_official": (_("您当过大学生村官，合同已经期满吗？"), ""),
    "pension": (_("您已经领取基本养老金吗？"), ""),
    "insured": (_("您这个月缴了社会保险吗？"), _("单位缴或自己缴都算。")),
    "contribution_base": (_("您的社保缴费基数是每月多少元？"), _("可以在“北京人社”查询，或看工资条。用来估算每月补多少。")),
    "intends_business": (_("您打算自己创业吗？"), ""),
    "in_training": (_("您正在参加政府组织的职业培训吗？"), ""),
    "attended_days": (_("这次培训您实际出勤了多少天？"), _("还没有结束的，填到今天为止的天数。")),
    "basic_services_failed": (
        _("社区或街道多次帮过您之后，您还没有如愿就业或创业吗？"),
        _("例如推荐岗位、职业指导、上门走访等。没有接受过这些服务的选“否”。"),
    ),
    "specialist_help_failed": (
        _("区里为您做过专业援助之后，您还没有就业吗？"),
        _("专业援助包括诊断、测评、指导、定向匹配、培训和政策帮扶。没有接受过的选“否”。"),
    ),
    "post_conditions_met": (_("您符合公益性岗位的安置条件吗？"), _("由街道社保所核定。没有核定过请选“不清楚”。")),
    "post_kind": (_("您应聘的是哪一类岗位？"), ""),
    "applicant": (_("您准备以哪种方式创业？"), ""),
    "size": (_("企业是什么规模？"), _("按统计部门的划型标准。")),
    "amount": (_("您想贷多少元？"), ""),
    "qualified": (_("经办机构认定您符合贷款条件了吗？"), _("还没有申请过请选“不清楚”。")),
    "risk_controllable": (_("担保机构认定风险可控了吗？"), _("还没有评估过请选“不清楚”。")),
}


@dataclass(frozen=True)
class Question:
    """One screen: the question, a help, and the shape of its reply."""

    fact: str
    text: str
    help: str
    type: str
    options: tuple[tuple[str, str], ...]
    unit: str
    short: str


def question(subject: Any, name: str) -> Question:
    """How to ask one fact of a subject."""
    about = subject.facts[name].about
    own = wording.say(about.text)
    text, help_ = ASKED.get(name, (own, wording.say(about.meaning)))
    options = tuple((value, wording.say(words)) for value, words in about.values.items())
    if about.type == "truth":
        options = (("yes", str(_("是"))), ("no", str(_("否"))))
    unit = str(_("元")) if about.type == "money" else wording.say(about.unit)
    return Question(name, str(text), str(help_), about.type, options, unit, own)
