"""The nineteen clauses of part two and the safeguards of part three: what each asks, who leads, who is responsible.

`planned` says in which later piece of work a clause that no benefit or duty serves yet will run.
"""

from __future__ import annotations

from dataclasses import dataclass

from leye.rulebook.haidian_2018 import offices as o
from leye.rulebook.kernel.text import Text as T

PARTS = "〇一二三四五六"


@dataclass(frozen=True)
class Clause:
    """One clause; `number` as 2.4.3 (part, section, item), `label` as the document writes it."""

    number: str
    summary: T
    lead: T | None
    responsible: tuple[T, ...]
    planned: str = ""

    @property
    def label(self) -> str:
        """The document's own reference, such as 二(四)3."""
        part, section, *item = self.number.split(".")
        return f"{PARTS[int(part)]}({PARTS[int(section)]}){item[0] if item else ''}"


def _clause(number: str, zh: str, en: str, lead: T | None, *responsible: T, planned: str = "") -> Clause:
    return Clause(number, T(zh, en), lead, responsible, planned)


CLAUSES = (
    _clause(
        "2.1.1", "重大政策和重大项目要评估就业影响，产业发展与促进就业同步。",
        "Major policies and projects are weighed for their effect on employment; growth and jobs rise together.",
        o.DEVELOPMENT, o.COMMERCE, o.RURAL, o.BUREAU, o.SUBDISTRICTS, planned="the desk for employment impact assessment",
    ),
    _clause(
        "2.1.2", "建立就业责任体系，年度考核目标任务，按30%评选出色单位，奖励充分就业街镇和社区（村）。",
        "A chain of duty, yearly targets, the best 30% commended, full-employment subdistricts and communities rewarded.",
        o.GOVERNMENT_OFFICE, o.SOCIAL, o.CIVIL, o.RURAL, o.BUREAU,
    ),
    _clause(
        "2.1.3", "加大财政投入，奖补结合，跟踪评估资金使用和政策效果。",
        "More funds, awards beside subsidies, and a follow-up of how funds were used and what they achieved.",
        o.FINANCE, o.BUREAU, planned="claims and money, and the desk for performance",
    ),
    _clause(
        "2.1.4", "建设基层平台，每站至少一名专职人员，对精细化服务促进就业的社区（村）补助工作经费。",
        "Local service stations with at least one dedicated worker; work funds for stations whose services lead to jobs.",
        o.BUREAU, o.SOCIAL, o.CIVIL, o.RURAL, o.SUBDISTRICTS,
    ),
    _clause(
        "2.2.1", "鼓励招用地区农业户籍和农转非劳动力，给予用人单位社会保险补贴。",
        "Employers that hire local people of agricultural or converted registration get a social insurance subsidy.",
        o.RURAL, o.BUREAU, o.ASSETS, o.SUBDISTRICTS,
    ),
    _clause(
        "2.2.2", "支持农村劳动力灵活就业和自主创业，给予社会保险补贴。",
        "Rural labour in flexible work or with a business of its own gets a social insurance subsidy.",
        o.BUREAU, o.RURAL, o.MARKET, o.SUBDISTRICTS,
    ),
    _clause(
        "2.3.1", "围绕一刻钟社区服务圈开发创业就业新领域，帮助疏解行业从业人员转型。",
        "New fields of work around the fifteen-minute service circle, and transfers out of relocated trades.",
        o.BUREAU, o.COMMERCE, o.SOCIAL, o.CIVIL, planned="the desks for jobs and ventures",
    ),
    _clause(
        "2.3.2", "创业联席会议、科技企业联系机制、创业担保贷款、贴息和免予反担保。",
        "Joint meetings on start-ups, contact with young technology firms, guaranteed loans, interest and waivers.",
        o.PARK, o.BUREAU, o.FINANCE,
    ),
    _clause(
        "2.3.3", "为有创业意愿的劳动力提供免费指导和跟踪，给予自主创业社会保险补贴。",
        "Free guidance and tracking for all who intend a business, and a social insurance subsidy for founders.",
        o.BUREAU, o.PARK,
    ),
    _clause(
        "2.3.4", "提升孵化机构能力，分类分级评价，奖励北京市创业孵化示范基地。",
        "Stronger incubators, evaluated by class and grade; an award for the city's demonstration bases.",
        o.PARK, o.BUREAU, o.SUBDISTRICTS,
    ),
    _clause(
        "2.4.1", "促进高校毕业生就业创业，基层岗位优先招用，困难家庭毕业生一对一帮扶。",
        "Graduates first in grassroots posts; one-to-one help for graduates of families in need.",
        o.BUREAU, o.EDUCATION, o.PUBLIC_SERVICES, o.SOCIAL, o.SPORTS,
    ),
    _clause(
        "2.4.2", "鼓励就业困难人员到城市公共服务岗位就业，公益性岗位优先招用，政府采购同等条件优先。",
        "Public service posts for people who are hard to place, priority in welfare posts, preference in procurement.",
        o.BUREAU, o.CITY_MANAGEMENT, o.SANITATION, o.HOUSING, o.GREENING, o.POLICE, o.SUBDISTRICTS,
    ),
    _clause(
        "2.4.3", "稳定就业再给予社会保险补贴，扩大就业给予一次性招用奖励。",
        "Further insurance subsidy for jobs kept, and a one-time bonus for hiring.",
        o.BUREAU,
    ),
    _clause(
        "2.4.4", "给予在单位就业的就业困难人员单位就业补贴，提升其就业质量。",
        "A job subsidy for hard-to-place people who work for an employer.",
        o.BUREAU, o.SUBDISTRICTS,
    ),
    _clause(
        "2.5.1", "培训失业人员、灵活就业人员和农村劳动力，提高培训期间生活费补贴并扩大范围。",
        "Training for the unemployed, flexible workers and rural labour, with a wider living allowance.",
        o.BUREAU, o.RURAL, o.SUBDISTRICTS,
    ),
    _clause(
        "2.5.2", "支持企业培养高技能人才，提高培训补贴，开展技能大赛、首席技师工作室和师带徒。",
        "Training of high skills in enterprises, competitions, master studios and apprenticeships.",
        o.BUREAU, o.PARK, o.COMMERCE, o.EDUCATION, o.FEDERATION,
    ),
    _clause(
        "2.6.1", "区、街镇、社区三级分级服务，困难人员逐级援助直至公益性岗位托底。",
        "Service in three tiers, with help that rises step by step to a welfare post.",
        o.BUREAU, o.SUBDISTRICTS,
    ),
    _clause(
        "2.6.2", "精细化操作规程、素质测评、个性化援助方案和全方位服务。",
        "An operating code, assessments, individual assistance plans and full-range service.",
        o.BUREAU, o.SUBDISTRICTS, planned="the desk for casework",
    ),
    _clause(
        "2.6.3", "建设劳动力大数据系统和互联网、移动、自助终端服务平台，向用人单位平台发布信息。",
        "A data system for the labour force, web, phone and terminals, and open interfaces to partners.",
        o.BUREAU, o.INFORMATION, o.MARKET, o.PARK, o.TAX, o.SUBDISTRICTS, planned="the desk for exchange and the kiosk",
    ),
    _clause(
        "3.1", "主要负责同志为第一责任人，落实情况纳入绩效考核，未完成目标并造成不良影响的不评为达标先进单位。",
        "The head of each unit answers first; a unit that missed its targets and caused adverse effects is not commended.",
        None,
    ),
    _clause(
        "3.2", "加强政策解读，及时回应社会关切，宣传先进典型。",
        "Policies explained in plain words, questions answered in time, good examples told.",
        None, planned="the desk for outreach",
    ),
    _clause(
        "3.3", "失业动态监测、形势会商、风险预警和快速响应、规模性失业应对预案。",
        "Monitoring of unemployment, consultation, early warning, rapid response and a plan for mass unemployment.",
        None, planned="the desk for monitoring",
    ),
)  # fmt: skip
BY_NUMBER = {c.number: c for c in CLAUSES}
