"""The words of office tables about employers: credit code, kind, size."""

import polars as pl

from leye.ground.identifiers import read_credit_codes
from leye.ground.identifiers.credit_code import FAULTS
from leye.ground.tables.columns import Fault, Read, Said
from leye.ground.tables.readers import Choice
from leye.records.employers.models import EmployerKind, Size

WRONG_CODE = {
    "credit_missing": "没有填写统一社会信用代码。",
    "credit_length": "不是 18 位；请填统一社会信用代码（不是旧的营业执照号或组织机构代码）。",
    "credit_characters": "含有信用代码中没有的字符（没有 I、O、S、V、Z）；请对照执照核对。",
    "credit_check": "校验位不符，有字符打错或颠倒；请对照执照核对。",
}
KIND = Choice(
    {
        EmployerKind.ENTERPRISE.value: tuple(
            """企业 公司 有限责任公司 有限公司 股份有限公司 股份公司 国有企业 集体企业 民营企业 私营企业 外资企业 外商投资企业
            港澳台投资企业 合资企业 合伙企业 个人独资企业 农民专业合作社 合作社 企业法人 中小企业 小微企业""".split()
        ),
        EmployerKind.INDIVIDUAL_BUSINESS.value: tuple("个体工商户 个体 个体户 个体经营 个体工商 个体经济组织 个体户主".split()),
        EmployerKind.SOCIAL_ORGANISATION.value: tuple(
            "社会组织 社会团体 社团 民办非企业单位 民办非企业 民非 社会服务机构 基金会 群众团体 人民团体".split()
        ),
        EmployerKind.PUBLIC_INSTITUTION.value: tuple("事业单位 事业 事业法人 全额事业单位 差额事业单位".split()),
        EmployerKind.ORGAN.value: tuple("机关 国家机关 党政机关 机关单位 行政机关 政府机关 机关法人".split()),
    }
)
SIZE = Choice(
    {
        Size.MICRO.value: ("微型", "微型企业", "微"),
        Size.SMALL.value: ("小型", "小型企业", "小", "小企业"),
        Size.MEDIUM.value: ("中型", "中型企业", "中"),
        Size.LARGE.value: ("大型", "大型企业", "大"),
    }
)
# The first two characters of a code name who registered whom (GB 32100, table 1).
KIND_IN_CODE = {
    **dict.fromkeys(("91", "93"), EmployerKind.ENTERPRISE.value),
    "92": EmployerKind.INDIVIDUAL_BUSINESS.value,
    **dict.fromkeys(("51", "52", "53", "81"), EmployerKind.SOCIAL_ORGANISATION.value),
    "12": EmployerKind.PUBLIC_INSTITUTION.value,
    "11": EmployerKind.ORGAN.value,
}


class CreditCode:
    """Unified social credit codes, check character tested."""

    allowed = Said("18 位统一社会信用代码", "a unified social credit code of 18 characters")

    def read(self, cells: pl.Series) -> Read:
        """The codes in normal form."""
        found = read_credit_codes(cells)
        wrong = (found["fault"].is_not_null() & cells.is_not_null()).arg_true().to_list()
        faults = {p: Fault(code, Said(WRONG_CODE[code], FAULTS[code])) for p in wrong for code in (found["fault"][p],)}
        return Read(found.select(pl.when(pl.col("fault").is_null()).then(pl.col("code")))[:, 0], faults)
