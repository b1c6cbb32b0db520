"""Tidying cells."""

import polars as pl
import pytest

from leye.ground.tables.escape import harmless
from leye.ground.tables.tidy import tidied, tidy

PAYLOADS = [
    "=HYPERLINK(1)",
    "+1",
    "-1+1",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    "  =1",
    "\n=1",
    "＋1",
    "－1",
    "＠A1",
    "\r=1",
    "=cmd|' /C calc'!A0",
]


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  张三 ", "张三"),
        ("１３８００１３８０００", "13800138000"),
        ("Ｘ", "X"),
        ("张　三", "张 三"),
        ("\ufeff张三\u200b", "张三"),
        ("'110108", "110108"),
        ('="110108"', "110108"),
        ("身份证\n号码", "身份证 号码"),
        ("\u00a0a\u00a0b\u00a0", "a b"),
        ("\u202a110108\u202c", "110108"),
        ("（村）", "(村)"),
        ("𠮷野", "𠮷野"),
        ("", ""),
        ("   ", ""),
    ],
)
def test_a_cell_is_tidied(raw, clean):
    assert tidy(raw) == clean
    assert tidied(pl.Series([raw]))[0] == (clean or None)


def test_a_column_is_tidied_as_its_cells_are_one_by_one():
    cells = [" a ", "b", "", "张 三", "ｃ", "=1", '"', "'x", "x'y", "𠮷", "  "]
    assert tidied(pl.Series(cells)).to_list() == [tidy(cell) or None for cell in cells]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_spreadsheet_would_run_is_written_behind_an_apostrophe(payload):
    assert harmless(payload) == f"'{payload}"


@pytest.mark.parametrize("payload", [p for p in PAYLOADS if p == p.strip() and p[0] in "=+-@" and "'" not in p])
def test_reading_takes_the_apostrophe_away_again(payload):
    assert tidy(harmless(payload)) == payload


@pytest.mark.parametrize("text", ["张三", "110108", "a=b", "", " x", "a-b", "'already"])
def test_what_is_harmless_stays_as_it_is(text):
    assert harmless(text) == text
