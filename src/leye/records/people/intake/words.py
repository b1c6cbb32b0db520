"""The words of office tables about people: sex, household registration, degree, and whether it is this district's."""

import re
from typing import Any

import polars as pl

from leye.ground.tables.columns import Read, Said
from leye.ground.tables.readers import NO, YES, Choice, each_distinct
from leye.ground.tables.tidy import EMPTY
from leye.records.people.models import Degree, HukouKind, Sex

SEX = Choice({Sex.MALE.value: ("男", "男性", "1", "male", "m"), Sex.FEMALE.value: ("女", "女性", "2", "female", "f")})
PLACES = ("本区", "外区", "本市", "外埠", "外地", "本地", "海淀", "海淀区", "北京", "北京市", "本县", "省内", "外省")


def everywhere(*words: str) -> tuple[str, ...]:
    """Words with and without what offices put before and behind them (本市农业户口)."""
    ends = ("", "户口", "户籍", "户", "家庭户", "人口", "家庭户口")
    return (*words, *(f"{place}{word}{end}" for word in words for place in ("", *PLACES) for end in ends))


HUKOU = Choice(
    {
        HukouKind.AGRICULTURAL.value: ("农业", *everywhere("农业", "农村", "农"), "农民", "农户", "农村劳动力", "农业户籍", "10"),
        HukouKind.CONVERTED.value: ("农转非", *everywhere("农转非", "农转居", "转非", "农转城"), "农转非人员"),
        HukouKind.URBAN.value: ("非农业", *everywhere("非农业", "非农", "城镇", "城市", "居民", "城镇居民"), "城镇职工", "20"),
    }
)
DEGREE = Choice(
    {
        Degree.COLLEGE.value: ("专科", "大专", "大学专科", "高职", "高职高专", "专科生", "高等职业教育", "大学专科和专科学校"),
        Degree.BACHELOR.value: ("本科", "大学本科", "大学", "学士", "本科生", "双学士", "大本"),
        Degree.MASTER.value: ("硕士", "研究生", "硕士研究生", "硕士及以上", "硕士生"),
        Degree.DOCTOR.value: ("博士", "博士研究生", "博士生", "博士后"),
        "below": (
            "非高校",
            "高中",
            "中专",
            "中职",
            "技校",
            "职高",
            "职业高中",
            "普通高中",
            "初中",
            "小学",
            "文盲",
            "初中及以下",
            "高中及以下",
            "中等专业",
            "中技",
            "初级中学",
            "中等专科",
            "文盲或半文盲",
        ),
    }
)
HERE = re.compile(r"海淀区|^(?:北京市?)?海淀$|^本区|^本地|^本县")
AWAY = re.compile(r"^外|^非本|^京外|^异地|[区县省市州旗盟]")
UNTOLD = frozenset({"北京", "北京市", "本市", "本市户籍", "市内"})


class OfDistrict:
    """Whether a household is registered in the district: yes or no, or a place or address from which that is plain."""

    allowed = Said(
        "是 或 否；也可填户籍所在区或地址；不知道就留空",
        "是 or 否, or the district or address of registration; empty where not known",
    )

    def read(self, cells: pl.Series) -> Read:
        """The column as truth values; a city without its district tells nothing."""
        return each_distinct(cells, self.parse, dtype=pl.Boolean)

    def parse(self, text: str) -> Any:
        """One answer, None where the words do not tell."""
        word = text.lower().replace(" ", "")
        if word in YES:
            return True
        if word in NO:
            return False
        if word in EMPTY or word in UNTOLD:
            return None
        if HERE.search(word):
            return True
        return False if AWAY.search(word) else None


def place_in_kind(texts: pl.Series) -> pl.Series:
    """What the words for the kind of registration say of the place (本区农业: here, 外埠城镇: elsewhere), else null."""
    return (
        pl.DataFrame({"t": texts})
        .select(
            pl.when(pl.col("t").str.contains("^(?:本区|海淀)"))
            .then(pl.lit(value=True))
            .when(pl.col("t").str.contains("^(?:外|省外)"))
            .then(pl.lit(value=False))
        )
        .to_series()
    )
