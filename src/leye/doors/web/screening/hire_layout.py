"""What a firm's hire list may look like: the registers' columns and headers, and a few that firms use besides."""

from dataclasses import replace

from leye.doors.web import wording
from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.limits import Limits
from leye.ground.tables.readers import Choice, Day, Text, Truth
from leye.records.employment.intake.hires_layout import HIRED_ON, LEFT_ON, REGISTERED, STILL, SUBSIDY_ENDED
from leye.records.people.intake.layout import BIRTH, GRADUATE, GRADUATED_ON, HUKOU_KIND, IN_DISTRICT, SEX_COLUMN
from leye.records.people.intake.who import ID_NUMBER, NAME

GROUP = Choice(
    {
        "registered_unemployed": ("登记失业人员", "失业人员", "登记失业", "城镇登记失业人员", "城乡登记失业人员", "unemployed"),
        "agricultural": ("农业户籍劳动力", "农业户籍", "农村劳动力", "农业"),
        "converted": ("农转非劳动力", "农转非"),
        "graduate": ("高校毕业生", "毕业生", "应届毕业生", "大学生", "应届生"),
        "other": ("其他", "其它", "一般人员", "普通", "社会人员"),
    }
)


def _named(column: Column, header: str, *, more: str = "", reader: object = None) -> Column:
    """A column of the registers' tables under a plainer header, which it goes by besides."""
    aliases = f"{column.header} {column.aliases} {more}"
    return replace(column, header=header, aliases=aliases, reader=reader or column.reader, required=False)


PERSON = Column("person", "姓名", Text(), NAME.meaning, aliases=f"被招用人 名字 name {NAME.aliases}")
GROUP_COLUMN = Column(
    "group", "人员类别", GROUP, Said("人员类别", "group"), aliases="人员类型 招用对象 招用人员类别 群体 类别 人员身份 身份类别"
)
INSURED = Column(
    "insured", "参加社会保险", Truth(), Said("参保", "insured"), aliases="是否参保 是否缴纳社会保险 是否缴纳社保 参保 社会保险 社保"
)
LAYOUT = Layout(
    "hires",
    Said("招用名单", "Hire list"),
    (
        PERSON,
        _named(ID_NUMBER, "身份证号", reader=Text()),
        GROUP_COLUMN,
        _named(IN_DISTRICT, "本区户籍", more="户籍在本区 本区 是否为海淀户籍 是否为海淀区户籍 是否为本区户籍 是否本区"),
        _named(HUKOU_KIND, "户口性质"),
        _named(REGISTERED, "失业登记", more="招用前失业登记 是否失业登记 失业人员"),
        _named(GRADUATE, "高校毕业生", more="毕业生"),
        _named(GRADUATED_ON, "毕业日期"),
        _named(HIRED_ON, "招用日期"),
        _named(LEFT_ON, "离职日期", more="合同终止日期"),
        _named(STILL, "目前在职", more="在职"),
        INSURED,
        _named(SEX_COLUMN, "性别"),
        _named(BIRTH, "出生日期", reader=Day()),
        _named(SUBSIDY_ENDED, "市级补贴期满日", more="市级补贴到期日"),
    ),
    either=(("person", "id_number"), ("hired_on",)),
)
FOOTERS = tuple("合计 总计 小计 共计 制表 填表 审核 备注 注： 注: 说明 单位负责人 经办人".split())  # rows below the list, not of it
LIMITS = Limits(bytes=3 * 1024 * 1024, unpacked=40 * 1024 * 1024, rows=5_000, columns=80, cell=2_000, strings=100_000)
EXAMPLE = "\n".join(
    "\t".join(row.split())
    for row in (
        "姓名 人员类别 本区户籍 招用日期 离职日期",
        "甲一 登记失业人员 是 {year}-01-15 -",
        "甲二 农转非 是 {year}-02-01 -",
        "甲三 农业户籍 是 {year}-03-08 -",
        "甲四 登记失业人员 否 {year}-03-12 -",
        "甲五 高校毕业生 是 {year}-07-10 -",
        "甲六 其他 是 {year}-05-20 -",
        "甲一 登记失业人员 是 {year}-06-01 -",
        "甲七 登记失业人员 - {year}-06-15 -",
    )
)


def headers() -> list[str]:
    """The headers to name to a reader, in the reader's language; lists may use either."""
    return [c.name.replace("_", " ") if wording.english() else c.header for c in LAYOUT.columns]
