"""Columns that stand in every kind of table: the unit that serves, whose word it is, and as of which day."""

from leye.ground.tables.columns import Column, Said
from leye.ground.tables.readers import Day, Text

SUBDISTRICT = Column(
    name="subdistrict",
    header="街道",
    reader=Text(),
    meaning=Said(
        "服务该对象的街道或镇：名称、简称、民政名称或代码",
        "the subdistrict or town that serves: name, short name, civil-affairs name or code",
    ),
    example="中关村街道",
    aliases="""街镇 镇街 街道(镇) 街道/镇 街道(地区) 街道(乡镇) 街道乡镇 乡镇街道 乡镇 镇 地区 所属街道 所属街镇 所在街道 所在街镇
        所属镇街 街道名称 街镇名称 居住街道 居住街镇 服务街道 管理街道 所属街道(镇) 所属乡镇 所属乡镇街道
        所属街道乡镇 street town""",
)
COMMUNITY = Column(
    name="community",
    header="社区(村)",
    reader=Text(),
    meaning=Said("社区或村，与街道一起填写", "the community or village, together with the subdistrict"),
    example="科馨社区",
    aliases="""社区 村 村居 社区村 社区/村 社区名称 所属社区 所属社区(村) 所属村居 所在社区 居委会 居委会(村委会) 居住社区
        村(居) 村(社区) 社区居委会 社区(居委会) 村委会 服务社区 管理社区 village neighbourhood unit""",
)
SOURCE = Column(
    name="source",
    header="数据来源",
    reader=Text(most=80),
    meaning=Said(
        "来自哪个登记或部门；不填则为导入时的 --source 或文件名",
        "which register or office says so; without it --source or the file's name",
    ),
    example="区人力社保局台账",
    aliases="来源 数据来源部门 来源部门 数据提供单位",
)
AS_OF = Column(
    name="as_of",
    header="数据日期",
    reader=Day(),
    meaning=Said("数据截至哪一天；不填则为导入时的 --as-of 或当天", "the day that the data speak of; without it --as-of or today"),
    example="2018-09-30",
    aliases="数据截止日期 数据截至日期 统计日期 截至日期 更新日期",
)
