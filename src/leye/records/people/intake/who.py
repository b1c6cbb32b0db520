"""The columns that name a person, in every kind of table that is about people."""

from leye.ground.tables.columns import Column, Said
from leye.records.people.intake.identity import IdNumber, Name
from leye.records.people.intake.masks import mask_id, mask_name

ID_NUMBER = Column(
    name="id_number",
    header="身份证号",
    reader=IdNumber(),
    meaning=Said(
        "公民身份号码，含校验位核对；性别和出生日期由此得出",
        "the identity number, its check character tested; sex and birth date follow from it",
    ),
    example="110108199003078034",
    aliases="""身份证号码 公民身份号码 公民身份证号 公民身份证号码 身份证 身份号码 居民身份证号 居民身份证号码 居民身份号码
        身份证件号码 身份证件号 证件号码 证件号 有效证件号码 社会保障号码 社会保障号 本人身份证号 人员身份证号 职工身份证号
        员工身份证号 招用人员身份证号 被招用人身份证号 劳动者身份证号 id idno idcard identitynumber personid aac002 aac147""",
    required=True,
    masked=mask_id,
)
NAME = Column(
    name="name",
    header="姓名",
    reader=Name(),
    meaning=Said("与证件一致的姓名", "the name as on the card"),
    example="张伟",
    aliases="人员姓名 职工姓名 员工姓名 招用人员姓名 被招用人姓名 劳动者姓名 本人姓名 居民姓名 失业人员姓名 fullname aac003",
    required=True,
    masked=mask_name,
)
