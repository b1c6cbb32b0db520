"""Days in the forms offices write them; an impossible or incomplete day is told as such and never completed."""

import re
from datetime import date, timedelta
from functools import lru_cache

from leye.ground.tables.columns import Fault, Said

WHOLE = re.compile(
    r"(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})[日号]?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)
CLOCK = re.compile(r"(\d{4})(\d{2})(\d{2})(?: ?\d{6}| \d{1,2}:\d{2}(?::\d{2})?)?", re.ASCII)
MONTH = re.compile(r"\d{4}[-/.年]\d{1,2}月?|\d{4}(?:0[1-9]|1[0-2])|[A-Za-z]{3}-\d{2}", re.ASCII)
YEAR = re.compile(r"\d{4}年?|\d{2}年?", re.ASCII)
SERIAL = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)
YEAR_AND_MORE = re.compile(r"(?:19|20)\d{3}(?:\.0+)?", re.ASCII)  # 20189: September 2018, or a day of 1955
NO_YEAR = re.compile(r"\d{1,2}[-/.月]\d{1,2}[日号]?", re.ASCII)
BACKWARDS = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?", re.ASCII)
DIGITS = {ord(c): str(n) for n, c in enumerate("〇一二三四五六七八九")} | {ord("零"): "0", ord("○"): "0", ord("Ｏ"): "0"}
SPOKEN = re.compile(r"([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]", re.ASCII)
DO = Said("请写成 2018-09-10 这样的完整日期", "write a whole day such as 2018-09-10")


def fault(code: str, *, zh: str, en: str) -> Fault:
    """A fault of a day, ending with what to do."""
    return Fault(code, Said(f"{zh}；{DO.zh}。", f"{en}; {DO.en}."))


NOT_REAL = fault("impossible_day", zh="没有这一天", en="there is no such day")
ONLY_MONTH = fault("only_month", zh="只有年月，没有日，系统不会替您补日", en="only a year and month, and the day is never made up")
ONLY_YEAR = fault("only_year", zh="只有年份，没有月日", en="only a year")
YEAR_MISSING = fault("no_year", zh="没有年份", en="the year is missing")
AMBIGUOUS = fault("ambiguous_day", zh="年月日的次序或年份的写法不明确", en="the order or the century is not clear")
NOT_A_DAY = fault("not_a_day", zh="不是日期", en="not a day")
OUT_OF_RANGE = fault("day_out_of_range", zh="日期超出 1900 年至 2099 年", en="outside the years 1900 to 2099")


@lru_cache(maxsize=100_000)
def day(text: str) -> date | Fault:
    """The day that a tidied cell writes, or what is wrong with it. Five digits are Excel's day numbers."""
    text = text.replace(" ", "") if ":" not in text else text.replace("年 ", "年").replace("月 ", "月")
    if found := WHOLE.fullmatch(text):
        year, first, month, second, of_month = found.groups()
        if (first == "年") != (second == "月") or (first != "年" and first != second):
            return NOT_A_DAY
        return real(int(year), month=int(month), of_month=int(of_month))
    if found := CLOCK.fullmatch(text):
        return real(int(found[1]), month=int(found[2]), of_month=int(found[3]))
    if SERIAL.fullmatch(text):
        return AMBIGUOUS if YEAR_AND_MORE.fullmatch(text) else serial(text)
    if found := SPOKEN.fullmatch(text):
        return real(int(found[1].translate(DIGITS)), month=spoken(found[2]), of_month=spoken(found[3]))
    return incomplete(text)


def serial(text: str) -> date | Fault:
    """The day of a number that Excel counts days by."""
    return within(date(1899, 12, 30) + timedelta(days=int(text.partition(".")[0])))


def incomplete(text: str) -> Fault:
    """Why a text that is no whole day is none."""
    for pattern, why in ((MONTH, ONLY_MONTH), (YEAR, ONLY_YEAR), (BACKWARDS, AMBIGUOUS), (NO_YEAR, YEAR_MISSING)):
        if pattern.fullmatch(text):
            return why
    return NOT_A_DAY


def real(year: int, *, month: int, of_month: int) -> date | Fault:
    """The day, if the calendar has it."""
    try:
        return within(date(year, month, of_month))
    except ValueError:
        return NOT_REAL


def within(found: date) -> date | Fault:
    """The day, if it lies in the lifetime of anybody concerned."""
    return found if 1900 <= found.year <= 2099 else OUT_OF_RANGE


def spoken(text: str) -> int:
    """A number up to thirty-one in characters: 十 10, 二十三 23, 九 9."""
    tens, ten, ones = text.rpartition("十")
    unit = int(ones.translate(DIGITS)) if ones else 0
    if not ten:
        return unit
    return (int(tens.translate(DIGITS)) if tens else 1) * 10 + unit
