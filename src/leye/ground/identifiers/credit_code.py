"""The unified social credit code (GB 32100): 18 characters without I, O, S, V, Z, the last one a check modulo 31."""

import re

import numpy as np
import polars as pl

from leye.ground.identifiers.normal import normal, normal_form
from leye.ground.refusals import Refusal

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
SHAPE = f"^[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}$"
PATTERN = re.compile(SHAPE)
WEIGHTS = tuple(pow(3, place, 31) for place in range(17))

FAULTS = {
    "credit_missing": "There is no unified social credit code.",
    "credit_length": "The unified social credit code does not have 18 characters.",
    "credit_characters": "The credit code has a character in a wrong place: 3 to 8 are digits, and I, O, S, V, Z do not occur.",
    "credit_check": "The last character of the credit code does not fit the others: a character is wrong or two are swapped.",
}


def read_credit_code(text: str | None) -> str:
    """One code in normal form; raises Refusal with a code of FAULTS."""
    code = normal(text or "")
    fault = fault_in(code)
    if fault:
        raise Refusal(fault, FAULTS[fault])
    return code


def fault_in(code: str) -> str | None:
    """What is wrong with a code in normal form."""
    if len(code) != 18:
        return "credit_length" if code else "credit_missing"
    if not PATTERN.fullmatch(code):
        return "credit_characters"
    return None if check_character(code[:17]) == code[17] else "credit_check"


def check_character(first: str) -> str:
    """The eighteenth character for seventeen."""
    return ALPHABET[-sum(ALPHABET.index(c) * w for c, w in zip(first, WEIGHTS, strict=True)) % 31]


def read_credit_codes(values: pl.Series) -> pl.DataFrame:
    """Code in normal form and fault (null when valid), one row per value of the column."""
    code = pl.col("code")
    frame = pl.DataFrame({"code": normal_form(values).fill_null("").alias("code")})
    shape = (
        pl.when(code == "")
        .then(pl.lit("credit_missing"))
        .when(code.str.len_chars() != 18)
        .then(pl.lit("credit_length"))
        .when(~code.str.contains(SHAPE))
        .then(pl.lit("credit_characters"))
    )
    frame = frame.with_columns(shape.alias("fault"))
    sound = frame["fault"].is_null()
    wrong = np.zeros(len(frame), dtype=bool)
    wrong[sound.to_numpy()] = wrong_checks(frame["code"].filter(sound))
    return frame.with_columns(pl.when(pl.Series(wrong)).then(pl.lit("credit_check")).otherwise(pl.col("fault")).alias("fault"))


def wrong_checks(codes: pl.Series) -> np.ndarray:
    """Whether the last character of each well-formed code is wrong."""
    places = as_places(codes)
    return (-(places[:, :17] @ np.array(WEIGHTS))) % 31 != places[:, 17]


def as_places(codes: pl.Series) -> np.ndarray:
    """(n, 18) values 0 to 30 of the characters."""
    table = np.zeros(256, dtype=np.int64)
    table[[ord(character) for character in ALPHABET]] = range(31)
    return table[np.array(codes.to_list(), dtype="S18").reshape(-1, 1).view(np.uint8).reshape(-1, 18)]
