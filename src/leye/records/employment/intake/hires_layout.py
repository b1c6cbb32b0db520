"""The table of hires: its columns, the headers that offices give them, what they mean."""

from dataclasses import replace

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.readers import Choice, Count, Day, Truth
from leye.records.employers.intake.which import CREDIT_CODE, EMPLOYER_NAME
from leye.records.employment.models import Contract
from leye.records.people.intake.layout import HUKOU_KIND, IN_DISTRICT
from leye.records.people.intake.who import ID_NUMBER, NAME
from leye.records.units.intake.columns import AS_OF, SOURCE

CONTRACT = Choice(
    {
        Contract.FIXED.value: ("固定期限", "有固定期限", "固定", "固定期限劳动合同", "有期限"),
        Contract.OPEN.value: ("无固定期限", "无固定期限劳动合同", "无固定", "长期"),
        Contract.TASK.value: ("以完成一定工作任务为期限", "完成一定工作任务", "以完成工作任务为期限", "任务期限"),
        Contract.NONE.value: ("未签订", "未签", "没有合同", "无合同", "未签订劳动合同"),
    }
)
HIRED_ON = Column(
    name="hired_on",
    header="入职日期",
    reader=Day(),
    meaning=Said("招用之日，必须有日", "the day of the hire, never without its day"),
    example="2018-09-10",
    aliases="""招用日期 录用日期 招用时间 录用时间 入职时间 就业日期 就业时间 上岗日期 上岗时间 到岗日期 用工日期 用工起始日期
        用工开始日期 用工备案日期 参加工作日期 合同开始日期 合同起始日期 合同起始时间 合同开始时间 合同签订日期
        劳动合同起始日期 劳动合同开始日期 劳动合同签订日期 合同起始日 startdate hiredate date""",
    required=True,
)
LEFT_ON = Column(
    name="left_on",
    header="离职日期",
    reader=Day(open_ended=True),
    meaning=Said(
        "离职（解除、终止劳动关系）之日，从该日起不再在职；在职者留空",
        "the day from which the person is no longer in the job; else empty",
    ),
    example="",
    aliases="离职时间 离岗日期 解除日期 终止日期 解除合同日期 解除劳动合同日期 终止劳动关系日期 退工日期 停工日期 enddate",
)
STILL = Column(
    name="still_employed",
    header="是否在职",
    reader=Truth(yes=("在职", "在岗", "在册", "在职在岗"), no=("离职", "已离职", "离岗", "解除", "终止", "不在职", "退休")),
    meaning=Said("数据日期当天是否仍在职", "whether still in the job on the day of the data"),
    example="是",
    aliases="在职状态 在职情况 是否仍在职 目前是否在职 人员状态 在岗情况 是否在岗 employed",
)
CONTRACT_KIND = Column(
    name="contract",
    header="合同类型",
    reader=CONTRACT,
    meaning=Said("劳动合同的形式", "the form of the labour contract"),
    example="固定期限",
    aliases="劳动合同类型 合同期限类型 合同形式 劳动合同期限类型 合同性质 contractkind",
)
MONTHS = Column(
    name="contract_months",
    header="合同期限(月)",
    reader=Count(most=600, unit="月", year=12),
    meaning=Said("劳动合同的月数；也可写“3年”", "the months of the contract; 3年 is read as 36"),
    example="36",
    aliases="合同期限 合同月数 劳动合同期限 劳动合同期限(月) 合同期 签订期限 合同期限月",
)
REGISTERED = Column(
    name="registered_unemployed",
    header="招用前是否登记失业",
    reader=Truth(yes=("登记失业", "失业登记", "登记失业人员"), no=("未登记",)),
    meaning=Said(
        "招用前一日是否登记失业；本系统有失业登记时以登记为准",
        "whether registered unemployed on the day before; our register goes first",
    ),
    example="是",
    aliases="是否登记失业人员 是否登记失业 登记失业 是否失业人员 招用时是否登记失业 是否为登记失业人员 失业登记",
)
SUBSIDY_ENDED = Column(
    name="municipal_subsidy_ended_on",
    header="市级社保补贴截止日期",
    reader=Day(),
    meaning=Said("市级社会保险补贴的最后一日", "the last day of the city's social insurance subsidy"),
    example="2018-08-31",
    aliases="市社保补贴截止日期 社保补贴截止日期 市级补贴截止日期 市补贴到期日 市级社保补贴到期日期 岗补社补截止日期 补贴截止日期",
)
HIRES = Layout(
    kind="hires",
    title=Said("招用", "hires"),
    columns=(
        replace(CREDIT_CODE, required=False),
        replace(EMPLOYER_NAME, required=False),
        replace(NAME, required=False),
        *(
            ID_NUMBER,
            HIRED_ON,
            LEFT_ON,
            STILL,
            CONTRACT_KIND,
            MONTHS,
            REGISTERED,
            SUBSIDY_ENDED,
            HUKOU_KIND,
            IN_DISTRICT,
            SOURCE,
            AS_OF,
        ),
    ),
    either=(("credit_code", "employer"),),
    notes=(
        Said(
            "单位和人员须先登记（leye import employers / people）；加 --add-missing 时，有信用代码和单位名称、有姓名的会先补登记。",
            "Employer and person must be on the register first; with --add-missing those with a code and a name are put on it.",
        ),
        Said(
            "同一单位、同一人、同一入职日期是同一次招用，再次导入时只更新有变化的内容；户口性质等人员信息只用于补登记的人。",
            "Employer, person and day are one hire: again, only what differs changes. "
            "What is said of the person is used for new people.",
        ),
    ),
)
