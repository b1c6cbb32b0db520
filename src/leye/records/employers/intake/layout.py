"""The table of employers: its columns, the headers that offices give them, what they mean."""

from dataclasses import replace

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.readers import Day
from leye.records.employers.intake.which import CREDIT_CODE, EMPLOYER_NAME
from leye.records.employers.intake.words import KIND, SIZE
from leye.records.units.intake.columns import AS_OF, COMMUNITY, SOURCE, SUBDISTRICT

KIND_COLUMN = Column(
    name="kind",
    header="单位类型",
    reader=KIND,
    meaning=Said("不填时由信用代码的登记部门和机构类别得出", "without it as the first two characters of the credit code say"),
    example="企业",
    aliases="单位性质 企业类型 企业性质 类型 性质 单位类别 用人单位性质 用人单位类型 机构类型 主体类型 employerkind aab019",
)
SIZE_COLUMN = Column(
    name="size",
    header="企业规模",
    reader=SIZE,
    meaning=Said("按统计口径划分的规模", "the size class as its statistics declare it"),
    example="小型",
    aliases="规模 企业划型 划型 单位规模 规模类型",
)
SINCE = Column(
    name="since",
    header="成立日期",
    reader=Day(),
    meaning=Said("登记成立的日期", "the day of registration"),
    example="2016-03-15",
    aliases="注册日期 成立时间 登记日期 注册时间 开业日期 founded",
)
UNTIL = Column(
    name="until",
    header="注销日期",
    reader=Day(open_ended=True),
    meaning=Said("注销之日；存续单位留空", "the day of deregistration; empty while it exists"),
    example="",
    aliases="注销时间 终止日期 吊销日期 closed",
)
UPPER = replace(
    SUBDISTRICT, aliases=f"{SUBDISTRICT.aliases} 注册街道 经营街道 注册地街道 单位所在街道 属地街道 属地 注册地所属街道"
)
EMPLOYERS = Layout(
    kind="employers",
    title=Said("单位", "employers"),
    columns=(CREDIT_CODE, EMPLOYER_NAME, KIND_COLUMN, SIZE_COLUMN, UPPER, COMMUNITY, SINCE, UNTIL, SOURCE, AS_OF),
    notes=(
        Said("空白不会抹去已有的内容。", "An empty cell never erases what is on record."),
        Said(
            "同一信用代码再次导入时，只更新有变化的内容。",
            "A credit code that is on record is compared: only what differs changes.",
        ),
    ),
)
