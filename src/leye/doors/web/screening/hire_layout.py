"""What a firm's hire list may look like: the columns, and the headers that firms use for them."""

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.limits import Limits
from leye.ground.tables.readers import Choice, Day, Text, Truth

HUKOU = Choice(
    {
        "agricultural": ("农业户籍", "农业", "农业户口", "农村", "农村户口", "农户"),
        "converted": ("农转非", "农转居", "农业转非农业"),
        "urban": ("城镇户籍", "城镇", "非农业", "非农业户口", "非农", "城镇户口", "居民户口", "居民"),
    }
)
SEX = Choice({"F": ("女", "女性"), "M": ("男", "男性")})
GROUP = Choice(
    {
        "registered_unemployed": ("登记失业人员", "失业人员", "登记失业", "城镇登记失业人员", "城乡登记失业人员"),
        "agricultural": ("农业户籍劳动力", "农业户籍", "农村劳动力", "农业"),
        "converted": ("农转非劳动力", "农转非"),
        "graduate": ("高校毕业生", "毕业生", "应届毕业生", "大学生", "应届生"),
        "other": ("其他", "其它", "一般人员", "普通", "社会人员"),
    }
)
YES_NO = Truth()


def _column(name: str, header: str, *, reader: object, aliases: str = "") -> Column:
    return Column(name, header, reader, Said(header, name.replace("_", " ")), aliases=aliases)


LAYOUT = Layout(
    "hires",
    Said("招用名单", "Hire list"),
    (
        _column("person", "姓名", reader=Text(), aliases="被招用人 员工姓名 人员姓名 职工姓名 名字 name"),
        _column("id_number", "身份证号", reader=Text(), aliases="身份证号码 证件号码 公民身份号码 身份证 证件号"),
        _column("group", "人员类别", reader=GROUP, aliases="人员类型 招用对象 群体 类别 人员身份"),
        _column(
            "in_district", "本区户籍", reader=YES_NO, aliases="户籍在本区 是否本区户籍 是否海淀户籍 海淀户籍 户籍是否在海淀 本区"
        ),
        _column("hukou", "户口性质", reader=HUKOU, aliases="户籍性质 户籍类型 户口类型 户口"),
        _column(
            "registered_unemployed", "失业登记", reader=YES_NO, aliases="招用前失业登记 是否登记失业 登记失业 是否失业登记 失业人员"
        ),
        _column("graduate", "高校毕业生", reader=YES_NO, aliases="是否高校毕业生 毕业生 是否毕业生"),
        _column("graduated_on", "毕业日期", reader=Day(), aliases="毕业时间"),
        _column(
            "hired_on",
            "招用日期",
            reader=Day(),
            aliases="入职日期 入职时间 录用日期 合同开始日期 合同起始日期 签订合同日期 招用时间",
        ),
        _column("left_on", "离职日期", reader=Day(open_ended=True), aliases="离职时间 解除合同日期 合同终止日期"),
        _column("still_employed", "目前在职", reader=YES_NO, aliases="是否在职 在职"),
        _column("insured", "参加社会保险", reader=YES_NO, aliases="是否参保 是否缴纳社会保险 参保 社会保险 社保"),
        _column("sex", "性别", reader=SEX),
        _column("birth_date", "出生日期", reader=Day(), aliases="出生年月日 生日"),
        _column("municipal_subsidy_ended_on", "市级补贴期满日", reader=Day(), aliases="市级社会保险补贴期满日期 市级补贴到期日"),
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
