"""The normal form of a number as people type it: half-width, upper case, without the blanks and apostrophes of spreadsheets."""

import re
import unicodedata

import polars as pl

BLANKS = "[ \\t\\r\\n\u200b\u200e\u200f\u2060\ufeff]|^['`\u2018\u2019]+"
STRIP = re.compile(BLANKS)


def normal(text: str) -> str:
    """One number in its normal form; whatever cannot be part of a number is left for the validity check to find."""
    return STRIP.sub("", unicodedata.normalize("NFKC", text)).upper()


def normal_form(values: pl.Series) -> pl.Series:
    """The same for a whole column of texts, nulls kept."""
    return values.cast(pl.String).str.normalize("NFKC").str.replace_all(BLANKS, "").str.to_uppercase()
