"""Columns that identify a person in an office's table: identity number, name, phone, birth date."""

import re
from datetime import date
from typing import Any

import polars as pl

from leye.ground.identifiers import normal, normal_phone, read_ids
from leye.ground.tables import days
from leye.ground.tables.columns import Fault, Read, Said
from leye.ground.tables.readers import Text, each_distinct
from leye.ground.tables.tidy import EMPTY

SHORTENED = r"^[0-9](?:\.[0-9]+)?E\+?[0-9]+$"
LOST_DIGITS = Fault(
    "lost_digits",
    Said(
        "号码被 Excel 当成数字，末几位已经丢失；请先把该列设为“文本”，再重新录入完整号码。",
        "Excel took the number for a figure and lost its last digits; set the column to text and type the whole number again.",
    ),
)
WRONG_ID = {
    "id_missing": "没有填写身份证号。",
    "id_old": "是 15 位的旧号码，已停用；请填 18 位号码。",
    "id_length": "不是 18 位；请检查漏打或多打的数字。",
    "id_characters": "含有不该有的字符；前 17 位只能是数字，末位是数字或 X。",
    "id_place": "前六位不是有效的地区代码；请对照证件核对。",
    "id_date": "第 7 至 14 位的出生日期不存在；请对照证件核对。",
    "id_future": "第 7 至 14 位的出生日期在将来；请对照证件核对。",
    "id_check": "校验位不符，有数字打错或颠倒；请对照证件核对。",
}
BIRTH_OF = "birth_of_id"  # what the number says, beside the number's own column
SEX_OF = "sex_of_id"
DOCUMENT_OF = "document_of_id"


class IdNumber:
    """Identity numbers of residents and of the residence permits; with what they say of sex, birth date and document."""

    allowed = Said("18 位身份证号（或 18 位港澳台居民居住证、外国人永久居留证号码）", "an identity number of 18 characters")

    def read(self, cells: pl.Series) -> Read:
        """The numbers in normal form; the faults say which rule a number breaks."""
        from leye.ground.identifiers.id_number import FAULTS

        found = read_ids(cells)
        shortened = cells.str.contains(SHORTENED).fill_null(value=False)
        wrong = (found["fault"].is_not_null() & cells.is_not_null()).arg_true().to_list()
        faults = {
            place: LOST_DIGITS if shortened[place] else Fault(code, Said(WRONG_ID[code], FAULTS[code]))
            for place in wrong
            for code in (found["fault"][place],)
        }
        number = pl.DataFrame({"n": found["number"], "f": found["fault"]}).select(pl.when(pl.col("f").is_null()).then(pl.col("n")))[
            :, 0
        ]
        said = {SEX_OF: "sex", BIRTH_OF: "birth_date", DOCUMENT_OF: "document"}
        return Read(number, faults, tuple(found[column].alias(name) for name, column in said.items()))


class Name(Text):
    """A person's name; blanks between Chinese characters are dropped, the dots in it made one."""

    def read(self, cells: pl.Series) -> Read:
        """The names."""
        values, faults, _ = super().read(cells)
        odd = values.str.contains(r"[ .•・‧∙﹒]").fill_null(value=False).arg_true()
        return Read(values.scatter(odd, [one_name(name) for name in values.gather(odd).to_list()]) if len(odd) else values, faults)


def one_name(name: str) -> str:
    """张 三 is 张三; 阿依古丽.买买提 has the dot of names."""
    name = re.sub(r"(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])", "", name)
    return re.sub(r"(?<=[\u3400-\u9fff]) ?[.•・‧∙﹒] ?(?=[\u3400-\u9fff])", "·", name)


class Phone:
    """A phone; of several in one cell the first."""

    allowed = Said("手机号或固定电话", "a mobile or fixed-line number")
    MOBILE = r"^1[3-9][0-9]{9}$"
    SEVERAL = re.compile(r"[/、,，;；]| 或 ?| 和 ?")

    def read(self, cells: pl.Series) -> Read:
        """The numbers in the form under which they are found again."""
        odd = (~cells.str.contains(self.MOBILE)).fill_null(value=False).arg_true()
        if not len(odd):
            return Read(cells, {})
        read = each_distinct(cells.gather(odd), self.parse, dtype=pl.String)
        return Read(cells.scatter(odd, read.values), {odd[place]: fault for place, fault in read.faults.items()})

    def parse(self, text: str) -> Any:
        """One number."""
        if text.lower() in EMPTY:
            return None
        if re.match(SHORTENED, normal(text)):
            return LOST_DIGITS
        number = normal_phone(self.SEVERAL.split(text)[0]) or ""
        if number.isascii() and number.isdigit() and 7 <= len(number) <= 15:
            return number
        return Fault(
            "phone",
            Said(
                "不像电话号码；请填手机号或带区号的固定电话。",
                "is no phone number; write a mobile number or one with its area code.",
            ),
        )


class Birth:
    """A birth date that is only compared with the identity number: a year and month will do."""

    allowed: Said = Said(
        "出生日期或年月，须与身份证号一致（可不填）", "the birth date or month, as in the identity number (may be left out)"
    )
    MONTH = re.compile(r"(\d{4})[-/.年]?(\d{1,2})月?")

    def read(self, cells: pl.Series) -> Read:
        """Texts 1990-03-07 or 1990-03."""
        return each_distinct(cells, self.parse, dtype=pl.String)

    def parse(self, text: str) -> Any:
        """One date or month."""
        if text.lower() in EMPTY:
            return None
        found = days.serial(text) if days.SERIAL.fullmatch(text) else days.day(text)
        if isinstance(found, date):
            return found.isoformat()
        month = self.MONTH.fullmatch(text.replace(" ", ""))
        return f"{month[1]}-{int(month[2]):02d}" if found == days.ONLY_MONTH and month and 1 <= int(month[2]) <= 12 else found
