"""Names of people and firms: common characters by generation and sex, some compound surnames, a few rare characters."""

import numpy as np

from leye.doors.console.demo_district.chance import happens, pick

SURNAMES = {
    **dict(zip("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕", range(80, 0, -2), strict=True)),
    **dict.fromkeys(
        "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文",
        2,
    ),
    **dict.fromkeys(("欧阳", "司马", "上官", "诸葛", "慕容", "纳兰"), 0.3),
}
OLD_F, OLD_M = "秀淑玉桂兰英珍芳凤华琴梅荣霞", "建国华明志强德福军平永忠文海"
MID_F, MID_M = "丽敏静燕红娟艳芬玲婷洁萍云雪", "伟勇涛磊斌鹏杰刚峰超波辉宁凯"
NEW_F, NEW_M = "梓涵欣怡雨诗佳琪萱妍思悦可瑶", "浩宇轩子豪然博睿泽晨俊逸航铭"
RARE = "龘䶮㛃𠮷㐂堃喆犇淼彧"
PLACES = ("海淀", "中关村", "上地", "清河", "西山", "学院路", "四季青", "燕园", "玉泉", "永丰")
WORDS = ("智联", "云起", "百川", "启明", "嘉禾", "同创", "远景", "华信", "博雅", "天工", "万象", "明德", "新源", "恒通", "集思")
TRADES = (
    "科技",
    "软件",
    "餐饮",
    "物业",
    "商贸",
    "教育",
    "文化传媒",
    "建筑工程",
    "物流",
    "医疗器械",
    "园林绿化",
    "农业",
    "家政",
    "广告",
)
FORMS = {
    "enterprise": "有限公司",
    "individual_business": "经营部",
    "social_organisation": "服务中心",
    "public_institution": "研究所",
    "organ": "管理处",
}


def people(rng: np.random.Generator, sexes: np.ndarray, years: np.ndarray) -> list[str]:
    """One name each, of the fashion of the year of birth."""
    count = len(sexes)
    surnames = pick(rng, SURNAMES, count)
    first, second = (given(rng, sexes, years) for _ in range(2))
    short = happens(rng, 0.25, count)
    rare = happens(rng, 0.002, count)
    first[rare] = np.array(list(RARE), dtype=object)[rng.integers(0, len(RARE), int(rare.sum()))]
    return [s + a + ("" if one else b) for s, a, b, one in zip(surnames, first, second, short, strict=True)]


def given(rng: np.random.Generator, sexes: np.ndarray, years: np.ndarray) -> np.ndarray:
    """One character of a given name each."""
    table = np.array([[list(OLD_F), list(MID_F), list(NEW_F)], [list(OLD_M), list(MID_M), list(NEW_M)]], dtype=object)
    fashion = np.digitize(years, [1965, 1998])
    return table[(sexes == "M").astype(int), fashion, rng.integers(0, 14, len(sexes))]


def firms(rng: np.random.Generator, kinds: np.ndarray) -> list[str]:
    """One name each; the number at the end keeps them apart."""
    count = len(kinds)
    parts = [pick(rng, dict.fromkeys(words, 1), count) for words in (PLACES, WORDS, TRADES)]
    rows = enumerate(zip(*parts, kinds, strict=True), start=1)
    return [f"{place}{word}{number}号{trade}{FORMS[kind]}" for number, (place, word, trade, kind) in rows]
