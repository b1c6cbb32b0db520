"""Tidying cells: width, blanks, invisible characters and the apostrophes that spreadsheets leave behind."""

import re

import polars as pl

HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: " ",
    0xA0: " ",
    0x2002: " ",
    0x2003: " ",
    0x2009: " ",
    0x202F: " ",
}
GONE = dict.fromkeys((0xFEFF, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xAD, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
TABLE = {**HALF, **GONE}
PLAIN = r"^[!#-&(-<>-~一-鿿㐀-䶿·]+$"  # nothing to tidy: no blank, quotation mark, equals sign, wide or invisible character
QUOTED = re.compile(r'^="([^"]*)"$')
BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠")
EMPTY = frozenset({"", "-", "--", "—", "——", "/", "\\", "无", "空", "null", "none", "n/a", "na", "不详", "未知", "不清楚"})


def tidy(text: str) -> str:
    """One cell: half-width letters and digits, nothing invisible, single inner blanks, no apostrophe that only meant "text"."""
    text = text.translate(TABLE)
    text = BLANKS.sub(" ", text).strip()
    if found := QUOTED.match(text):
        text = found[1].strip()
    if text.startswith("'") and not text.endswith("'"):
        text = text[1:].lstrip()
    return text


def tidied(cells: pl.Series) -> pl.Series:
    """A column of cells tidied, empty ones as null; only cells that need it are touched one by one."""
    odd = (~cells.str.contains(PLAIN) & (cells != "")).arg_true()
    cells = cells.replace("", None)
    if not len(odd):
        return cells
    return cells.scatter(odd, [tidy(cell) or None for cell in cells.gather(odd).to_list()])
