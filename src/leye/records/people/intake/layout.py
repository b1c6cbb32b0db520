"""The table of people: its columns, the headers that offices give them, what they mean."""

from leye.ground.tables.columns import Column, Layout, Said
from leye.ground.tables.readers import Day, Text, Truth
from leye.records.people.intake.identity import Birth, Phone
from leye.records.people.intake.masks import mask_phone
from leye.records.people.intake.who import ID_NUMBER, NAME
from leye.records.people.intake.words import DEGREE, HUKOU, SEX, OfDistrict
from leye.records.units.intake.columns import AS_OF, COMMUNITY, SOURCE, SUBDISTRICT

SEX_COLUMN = Column(
    name="sex",
    header="性别",
    reader=SEX,
    meaning=Said("须与身份证号一致；可不填", "as in the identity number; may be left out"),
    example="男",
    aliases="gender aac004",
)
BIRTH = Column(
    name="birth_date",
    header="出生日期",
    reader=Birth(),
    meaning=Said("须与身份证号一致；可只填年月，也可不填", "as in the identity number; may be left out"),
    example="1990-03-07",
    aliases="出生年月 出生年月日 出生时间 生日 出生 birthday dateofbirth aac006",
)
PHONE = Column(
    name="phone",
    header="手机",
    reader=Phone(),
    meaning=Said("加密保存", "stored encrypted"),
    example="13800138000",
    aliases="手机号 手机号码 联系电话 电话 联系方式 移动电话 本人电话 联系手机 电话号码 本人联系电话 mobile telephone",
    masked=mask_phone,
)
HUKOU_KIND = Column(
    name="hukou",
    header="户口性质",
    reader=HUKOU,
    meaning=Said("农业、农转非或非农业", "agricultural, converted or urban household registration"),
    example="农业",
    aliases="户籍性质 户籍类别 户口类别 户口类型 户籍类型 户口 户别 户籍 城乡户籍 hukoukind aac009",
)
IN_DISTRICT = Column(
    name="in_district",
    header="是否本区户籍",
    reader=OfDistrict(),
    meaning=Said("户籍是否在海淀区", "whether the household is registered in this district"),
    example="是",
    aliases="""本区户籍 是否海淀户籍 是否海淀区户籍 海淀户籍 海淀区户籍 是否本地户籍 户籍所在地 户籍所在区 户籍所在区县 户籍区县
        户籍地 户口所在地 户籍地址 户籍所在地址 户口地址 local""",
)
HUKOU_SINCE = Column(
    name="hukou_since",
    header="户籍登记日期",
    reader=Day(),
    meaning=Said(
        "现户口性质从哪一天起；不填时，首次登记视为自出生起，以后的变化视为自农转非日期或数据日期起",
        "since when; without it the first statement holds since birth, a later change since the conversion or the day of the data",
    ),
    example="2010-06-01",
    aliases="户口登记日期 落户日期 迁入日期 落户时间 迁入时间",
)
CONVERTED_ON = Column(
    name="converted_on",
    header="农转非日期",
    reader=Day(),
    meaning=Said("转为非农业户口的日期；只有农转非人员填写", "the day of conversion, for converted registrations only"),
    example="2015-05-20",
    aliases="农转非时间 转非日期 转非时间 农转居日期 农转居时间",
)
GRADUATE = Column(
    name="graduate",
    header="是否高校毕业生",
    reader=Truth(),
    meaning=Said("是否高校毕业生", "whether a college graduate"),
    example="是",
    aliases="高校毕业生 是否大学毕业生 是否毕业生 是否应届毕业生 是否应届高校毕业生 是否为高校毕业生 collegegraduate",
)
GRADUATED_ON = Column(
    name="graduated_on",
    header="毕业日期",
    reader=Day(),
    meaning=Said("毕业的日期，必须有日", "the day of graduation, never without its day"),
    example="2018-07-01",
    aliases="毕业时间 毕业年月 毕业年月日 高校毕业时间 毕业证日期 graduationdate graduated",
)
DEGREE_COLUMN = Column(
    name="degree",
    header="学历",
    reader=DEGREE,
    meaning=Said("最高学历；专科及以上算高校毕业", "the highest degree; college and above make a college graduate"),
    example="本科",
    aliases="文化程度 最高学历 学历层次 受教育程度 教育程度 毕业学历 学历学位 education aac011",
)
SCHOOL = Column(
    name="school",
    header="毕业院校",
    reader=Text(),
    meaning=Said("毕业的学校", "the college or university"),
    example="北京联合大学",
    aliases="毕业学校 院校 学校 毕业院校名称 university college",
)
PEOPLE = Layout(
    kind="people",
    title=Said("人员", "people"),
    columns=(
        *(NAME, ID_NUMBER, SEX_COLUMN, BIRTH, PHONE, HUKOU_KIND, IN_DISTRICT, HUKOU_SINCE, CONVERTED_ON),
        *(SUBDISTRICT, COMMUNITY, GRADUATE, GRADUATED_ON, DEGREE_COLUMN, SCHOOL, SOURCE, AS_OF),
    ),
    notes=(
        Said(
            "空白不会抹去已有的内容：没有填写表示不知道，不表示“否”。",
            "An empty cell never erases what is on record: it means unknown, and not no.",
        ),
        Said(
            "已登记的人（按身份证号）再次导入时，只更新有变化的内容；户口性质变化时，原来的一段记录结束并保留。",
            "A person on record, found by identity number, is compared: only what differs changes, and a household "
            "registration that changed is closed and kept.",
        ),
    ),
)
