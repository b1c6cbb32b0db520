"""`leye decide`: anybody's table of facts through the rulebook alone."""

import datetime as dt
import json
from pathlib import Path

import polars as pl
import pytest

from leye.doors.console.main import main

RESIDENTS = """resident,sex,birth_date,hukou,in_district,work,insured,registered_unemployed
r1,F,1983-12-31,agricultural,true,flexible,true,false
r2,,1980-1-1,农业户籍,是,flexible,1,
r3,M,19900610,urban,false,employed,0,no
"""
EMPLOYERS = "employer,kind,year,bonus_paid\nA,enterprise,2018,0\nB,enterprise,2018,\nC,organ,2018,0\nD,enterprise,2018,0\n"
HIRES = """hire,employer,person,in_district,registered_unemployed,hukou,graduate,hired_on
1,A,p1,true,true,,,2018-10-08
2,A,p2,true,false,converted,,2018/11/8
3,A,p3,true,true,,,2018年12月8日
4,A,p3,true,true,,,20181209
5,B,p4,true,true,,,2018-12-08
6,D,p1,true,true,,,2018-12-01
7,D,p2,true,true,,,2018-12-02
8,D,p5,true,false,urban,true,2018-12-03
"""


def decide(tmp_path: Path, table: str, *more: str, subject: str = "resident", name: str = "facts.csv") -> list[dict]:
    file, out = tmp_path / name, tmp_path / "out.jsonl"
    if table:
        file.write_text(table, "utf-8")
    assert main(["decide", "--subject", subject, "--on", "2018-12-31", str(file), "-o", str(out), *more]) == 0
    return [json.loads(line) for line in out.read_text("utf-8").splitlines()]


def refused(capsys, tmp_path: Path, table: str, *more: str, subject: str = "resident") -> str:
    file = tmp_path / "facts.csv"
    file.write_text(table, "utf-8")
    assert main(["decide", "--subject", subject, "--on", "2018-12-31", str(file), *more]) == 2
    return capsys.readouterr().err


def test_there_is_one_row_per_subject_and_benefit_in_the_tables_order(tmp_path):
    rows = decide(tmp_path, RESIDENTS)
    assert [r["subject"] for r in rows[::9]] == ["r1", "r2", "r3"]
    assert len(rows) == 27
    assert set(rows[0]) == {"subject", "benefit", "verdict", "award", "open", "conditions", "missing"}


def test_a_yes_whose_figure_is_open_names_the_open_point_and_no_sum(tmp_path):
    row = decide(tmp_path, RESIDENTS, "--benefit", "flexible-work-insurance")[0]
    assert (row["verdict"], row["award"], row["open"], row["missing"]) == ("yes", None, ["flexible-work-insurance.rate"], [])


def test_an_unknown_asks_for_the_fact_that_is_still_decisive(tmp_path):
    row = decide(tmp_path, RESIDENTS, "--benefit", "flexible-work-insurance")[1]
    assert (row["verdict"], row["award"], row["missing"], row["conditions"]["age"]) == ("unknown", None, ["sex"], None)


def test_a_setting_fills_an_open_figure_for_this_run_alone(tmp_path):
    table = RESIDENTS.replace("registered_unemployed\n", "registered_unemployed,contribution_base\n").replace(
        "true,false\n", "true,false,400000\n"
    )
    table = table.replace("1,\n", "1,,\n").replace("0,no\n", "0,no,\n")
    row = decide(tmp_path, table, "--benefit", "flexible-work-insurance", "--set", "flexible-work-insurance.rate=15%")[0]
    assert (row["award"], row["open"]) == (60_000, [])


def test_hires_are_counted_by_person_from_their_own_table(tmp_path):
    hires = tmp_path / "hires.csv"
    hires.write_text(HIRES, "utf-8")
    rows = {r["subject"]: r for r in decide(tmp_path, EMPLOYERS, "--with", f"hire={hires}", subject="employer_year")}
    assert (rows["A"]["verdict"], rows["A"]["award"]) == ("yes", 1_000_000)
    assert (rows["B"]["verdict"], rows["B"]["award"]) == ("no", 0)
    assert rows["C"]["verdict"] == "no"
    assert (rows["D"]["verdict"], rows["D"]["open"], rows["D"]["missing"]) == ("undecided", ["hiring-bonus.graduate_window"], [])


def test_without_the_hires_their_number_is_asked(tmp_path):
    rows = decide(tmp_path, EMPLOYERS, subject="employer_year")
    assert (rows[0]["verdict"], rows[0]["missing"]) == ("unknown", ["hires"])
    assert rows[2]["verdict"] == "no"


def test_parquet_in_and_out_says_the_same_as_csv(tmp_path):
    decide(tmp_path, RESIDENTS)
    typed = pl.read_csv(tmp_path / "facts.csv", infer_schema=False).with_columns(pl.lit(None).alias("hard_to_place"))
    typed.write_parquet(tmp_path / "facts.parquet")
    out = tmp_path / "out.parquet"
    assert main(["decide", "--subject", "resident", "--on", "2018-12-31", str(tmp_path / "facts.parquet"), "-o", str(out)]) == 0
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    found = pl.read_parquet(out).to_dicts()
    assert [dict(r, conditions=json.loads(r["conditions"])) for r in found] == lines


@pytest.mark.parametrize("zone", [None, "UTC", "Asia/Shanghai", "America/New_York"])
def test_a_day_written_as_midnight_of_any_zone_is_that_day(tmp_path, zone):
    born = pl.Series([dt.date(1983, 12, 31), dt.date(1984, 1, 1)]).cast(pl.Datetime).dt.replace_time_zone(zone)
    table = {"resident": ["r1", "r2"], "sex": "F", "birth_date": born}
    pl.DataFrame(table).write_parquet(tmp_path / "facts.parquet")
    rows = decide(tmp_path, "", "--benefit", "flexible-work-insurance", name="facts.parquet")
    assert [r["conditions"]["age"] for r in rows] == [True, False]


def test_a_table_in_gb18030_is_read(tmp_path):
    (tmp_path / "facts.csv").write_bytes(RESIDENTS.encode("gb18030"))
    assert decide(tmp_path, "")[9]["subject"] == "r2"


def test_bytes_of_no_known_encoding_are_named_by_line(capsys, tmp_path):
    (tmp_path / "facts.csv").write_bytes(b"resident,sex\nr1,F\nr2,\xff\xff\n")
    assert main(["decide", "--subject", "resident", "--on", "2018-12-31", str(tmp_path / "facts.csv")]) == 2
    assert "line 3: these bytes are neither UTF-8 nor GB18030" in capsys.readouterr().err


def test_blank_lines_and_short_lines_lose_nothing(tmp_path):
    rows = decide(tmp_path, "\ufeffresident,sex,work\r\nr1,F\r\n\r\nr2,M,flexible\r\n", "--benefit", "training-place")
    assert [(r["subject"], r["verdict"]) for r in rows] == [("r1", "unknown"), ("r2", "yes")]


def test_a_table_without_rows_gives_no_rows(tmp_path):
    assert decide(tmp_path, "resident,sex,birth_date,hukou\n") == []


def test_wrong_cells_are_all_named_with_their_rows(capsys, tmp_path):
    said = refused(capsys, tmp_path, RESIDENTS.replace("19900610", "1990-02-30").replace("农业户籍", "rural"))
    assert "row 2, hukou: 'rural' is none of agricultural, converted, urban" in said
    assert "row 3, birth_date: '1990-02-30' is not a day" in said
    assert "Expected for resident: sex (F|M)" in said


@pytest.mark.parametrize(
    ("subject", "table", "words"),
    [
        ("resident", "resident,huku\nr1,urban\n", "did you mean hukou"),
        ("resident", "sex\nF\n", "column 'resident' is missing"),
        ("resident", "resident,sex\n,F\n", "row 1, resident: is empty"),
        ("resident", "resident,sex\nr1,F\nr1,M\n", "stands more than once"),
        ("resident", "resident,birth_date\nr1,2019-01-01\n", "lies after the day of determination"),
        ("employer_year", "employer,hires\nA,-1\n", "-1 is below 0"),
        ("employer_year", "employer,hires\nA,2.5\n", "'2.5' is not a whole number"),
        ("loan", "loan,amount\nl1,12e3\n", "is not a whole number of fen"),
        ("resident", "resident,sex,sex\nr1,F,M\n", "the column 'sex' stands more than once"),
        ("resident", "resident,sex\nr1,F\nr2,F,M\n", "line 3 has 3 cells, the header names 2 columns"),
        ("hire", "hire,hired_on\nh1,0001-01-01\n", "lies outside the days that can be meant"),
        ("resident", "", "is empty: its first line must name the columns"),
    ],
)
def test_a_table_that_cannot_be_facts_is_refused_in_words(capsys, tmp_path, subject, table, words):
    assert words in refused(capsys, tmp_path, table, subject=subject)


def test_what_the_command_cannot_know_is_refused_with_a_suggestion(capsys, tmp_path):
    assert "did you mean flexible-work-insurance" in refused(capsys, tmp_path, RESIDENTS, "--benefit", "flexible-insurance")
    assert "did you mean hiring-bonus.steps" in refused(capsys, tmp_path, RESIDENTS, "--set", "hiring-bonus.step={3:1}")
    assert "Subjects are" in refused(capsys, tmp_path, RESIDENTS, subject="citizen")


def test_a_day_before_the_document_is_refused(capsys, tmp_path):
    (tmp_path / "facts.csv").write_text(RESIDENTS, "utf-8")
    assert main(["decide", "--subject", "resident", "--on", "2018-09-09", str(tmp_path / "facts.csv")]) == 2
    assert "before the document" in capsys.readouterr().err
