"""The columns that name an employer, in every kind of table that is about one."""

from leye.ground.tables.columns import Column, Said
from leye.ground.tables.readers import Text
from leye.records.employers.intake.words import CreditCode

CREDIT_CODE = Column(
    name="credit_code",
    header="统一社会信用代码",
    reader=CreditCode(),
    meaning=Said("18 位，含校验位核对", "18 characters, the check character tested"),
    example="91110108MA00123455",
    aliases="""信用代码 社会信用代码 统一信用代码 统一社会信用代码证号 单位统一社会信用代码 企业统一社会信用代码
        单位信用代码 企业信用代码 用人单位统一社会信用代码 统一社会信用代码(18位) 统一代码 机构代码 uscc creditno aab998""",
    required=True,
)
EMPLOYER_NAME = Column(
    name="employer",
    header="单位名称",
    reader=Text(most=200),
    meaning=Said("与执照一致的名称", "the name as on the licence"),
    example="北京示例科技有限公司",
    aliases="""企业名称 用人单位 用人单位名称 公司名称 单位 企业 公司 机构名称 招用单位 招用单位名称 招用企业 招用企业名称 招聘单位
        招聘单位名称 就业单位 工作单位 单位全称 企业全称 employername company aab004""",
    required=True,
)
