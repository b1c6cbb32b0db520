"""The table of statuses: its columns, the headers that offices give them, what they mean."""

from dataclasses import replace

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.readers import Day, Text
from leye.records.employers.intake.which import CREDIT_CODE, EMPLOYER_NAME
from leye.records.employment.intake.status_kinds import CHOICE
from leye.records.people.intake.layout import IN_DISTRICT
from leye.records.people.intake.who import ID_NUMBER, NAME
from leye.records.units.intake.columns import AS_OF, COMMUNITY, SOURCE, SUBDISTRICT

KIND = Column(
    name="status",
    header="状态类别",
    reader=CHOICE,
    meaning=Said("哪一种状态", "which kind of status"),
    example="失业登记",
    aliases="状态 状态类型 类别 身份类别 人员类别 登记类别 登记类型 认定类别 人员类型 业务类型 事项 类型 statuskind kind type",
    required=True,
)
DETAIL = Column(
    name="detail",
    header="明细",
    reader=Text(),
    meaning=Said(
        "失业登记：原因；就业困难、低收入、退役军人：类别；户籍：农业、农转非或非农业；毕业：学历；残疾：类别和等级；"
        "出勤天数：天数",
        "why unemployed; why hard to place; kind of hukou, low income or service; degree; kind and grade; number of days",
    ),
    example="从用人单位失业",
    aliases="""明细类别 具体类别 类别明细 情形 困难类别 困难类型 困难情形 认定情形 就业困难类型 就业困难类别 失业原因
        登记原因 残疾类别 残疾类别等级 残疾等级 户口性质 户籍性质 退役类别 学历 数值 值 内容
        类别 类型 子类 子类别 小类 分类 性质 详情 具体情况 statusdetail value category type""",
)
SINCE = Column(
    name="since",
    header="开始日期",
    reader=Day(),
    meaning=Said("从哪一天起；毕业填毕业日期，户籍可不填", "since when; the day of graduation; may be empty for hukou"),
    example="2018-03-01",
    aliases="""起始日期 起始时间 开始时间 认定日期 认定时间 登记日期 登记时间 失业登记日期 失业登记时间 失业日期 失业时间
        生效日期 起始 开始 有效期起 有效期开始 毕业日期 毕业时间 退役日期 办理日期 发生日期 start startdate from""",
)
UNTIL = Column(
    name="until",
    header="结束日期",
    reader=Day(open_ended=True),
    meaning=Said("最后有效的一天（含当天）；仍有效留空", "the last day on which it holds (included); empty while it holds"),
    example="2018-12-31",
    aliases="""终止日期 终止时间 结束时间 截止日期 截止时间 有效期至 有效期止 有效期 失效日期 注销日期 注销时间 退出日期
        退出时间 期满日期 end enddate to""",
)
REASON = Column(
    name="end_reason",
    header="结束原因",
    reader=Text(),
    meaning=Said("失业登记注销的原因", "why a registration of unemployment ended"),
    example="被用人单位录用",
    aliases="注销原因 终止原因 退出原因 注销类型 endreason",
)
STATUSES = Layout(
    kind="statuses",
    title=Said("状态", "statuses"),
    columns=(
        replace(NAME, required=False),
        *(ID_NUMBER, KIND, DETAIL, SINCE, UNTIL, REASON, IN_DISTRICT, SUBDISTRICT, COMMUNITY),
        replace(CREDIT_CODE, required=False),
        replace(EMPLOYER_NAME, required=False),
        *(SOURCE, AS_OF),
    ),
    either=(("since",),),
    notes=(
        Said("人员须先登记（leye import people）。", "The person must be on the register first (leye import people)."),
        Said(
            "同一种状态的两段时间不能重叠；新的内容从新的开始日期起接替仍有效的旧内容，旧的一段结束并保留。",
            "Two periods of one kind may not overlap; what is new follows what still holds from its day on, "
            "and the old period is kept.",
        ),
        Said(
            "再次导入相同的内容不产生变化；只补上结束日期时，原来的一段随之结束。",
            "The same again changes nothing; a day of ending alone ends the period on record.",
        ),
    ),
)
