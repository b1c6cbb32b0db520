"""`leye import` and `leye template`, run as an office runs them."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import openpyxl
import pytest

from leye.doors.console.main import main
from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Register
from tests.records.tables import FIRM, LI, ZHANG, id_number, table

LEYE = str(Path(sys.executable).parent / "leye")
ROOT = Path(__file__).resolve().parents[3]
HEADER = "姓名,身份证号,手机,户口性质,街道,备注栏"
ROWS = (f"张三,{ZHANG},13800138000,农业,中关村,x", f"李四,{LI[:-1]}9,,农业,中关村,", f"李四,{LI},,非农业,海淀镇,")


@pytest.fixture
def leye(db, capsys, tmp_path, monkeypatch):
    """Run a command in a folder of its own, on the tests' database; what it says."""
    found_district()
    monkeypatch.chdir(tmp_path)

    def run(*words, code=0):
        assert main([str(word) for word in words]) == code
        told = capsys.readouterr()
        return told.out + told.err

    return run


@pytest.fixture
def sums(leye):
    """The sums of an import."""
    return lambda *words, code=0: json.loads(leye("import", *words, "--json", code=code))


def test_an_import_from_preview_to_correction(leye, sums, tmp_path):
    path = table(tmp_path / "人员.csv", HEADER, *ROWS)
    seen = leye("import", "people", path, "--preview")
    for words in (
        "header in row 1",
        "3 rows below it",
        "姓名 → name",
        "unknown columns): 备注栏",
        "2 new",
        "1 refused",
        "id_check (1)",
        "nothing was written",
    ):
        assert words in seen
    assert "张*" in seen
    for secret in (ZHANG, LI, "13800138000", "张三"):
        assert secret not in seen
    told = leye("import", "people", path)
    assert "2 new, 0 changed, 0 unchanged, 1 refused" in told
    assert "人员.errors.csv" in told
    assert ZHANG not in told
    again = sums("people", path)
    assert (again["new"], again["changed"], again["unchanged"], again["refused"]) == (0, 0, 2, 1)
    corrected = tmp_path / "人员.errors.csv"
    corrected.write_text(corrected.read_text(encoding="utf-8-sig").replace(f"{LI[:-1]}9", LI).replace("非", ""), encoding="utf-8")
    assert sums("people", corrected)["changed"] == 1
    assert not (tmp_path / "人员.errors.2.csv").exists()


def test_the_reasons_are_told_in_english_where_that_is_asked(leye, sums, tmp_path):
    path = table(tmp_path / "p.csv", HEADER, *ROWS)
    leye("import", "people", path, "--lang", "en", "--errors", tmp_path / "wrong.csv")
    assert "a digit is wrong or two are swapped" in (tmp_path / "wrong.csv").read_text(encoding="utf-8-sig")


def test_columns_are_mapped_by_hand(leye, sums, tmp_path):
    path = table(tmp_path / "p.csv", "叫什么,证件,说明书", f"张三,{ZHANG},x")
    told = leye("import", "people", path, code=2)
    assert "no header row is recognised" in told
    mapped = sums("people", path, "--map", "叫什么=name", "--map", "证件=身份证号")
    assert mapped["new"] == 1
    assert "Did you mean id_number" in leye("import", "people", path, "--map", "证件=id_numbr", code=2)


def test_not_one_good_row_is_exit_code_2(leye, sums, tmp_path):
    assert sums("people", table(tmp_path / "p.csv", HEADER, ROWS[1]), code=2)["refused"] == 1


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 10, ".xlsx"),
        ("a.csv", "姓名,身份证号\n张\0三,1\n".encode(), "line 2"),
        ("a.csv", '姓名,身份证号\n"张三,1\n'.encode() + b"x,1\n" * 200, "line 2"),
        ("a.csv", "姓名,身份证号\n张三,1\n".encode() + "李四四,2\n".encode("gb18030"), "line 3"),
        ("a.csv", b"x" * 3_000_000, "more than"),
        ("a.csv", "姓名,身份证号".encode() + b",x" * 300_000 + b"\n", "columns"),
        ("a.csv", "姓名,证件\n张三,1\n".encode(), "身份证号 (id_number)"),
    ],
)
def test_what_is_no_table_is_refused_in_one_sentence_and_at_once(leye, tmp_path, name, content, words):
    (tmp_path / name).write_bytes(content)
    began = time.perf_counter()
    told = leye("import", "people", tmp_path / name, code=2)
    assert words in told
    assert "Traceback" not in told
    assert time.perf_counter() - began < 2


def test_a_table_that_is_the_whole_register_makes_silence_a_no(leye, sums, tmp_path):
    sums("people", table(tmp_path / "p.csv", "姓名,身份证号", f"张三,{ZHANG}", f"李四,{LI}"))
    path = table(tmp_path / "s.csv", "身份证号,状态类别,开始日期", f"{ZHANG},就业困难,2018-03-01", f"{ZHANG},学生,2018-03-01")
    told = leye("import", "statuses", path, "--as-of", "2018-09-30", "--complete-since", "2018-01-01")
    assert "the register hardtoplace is complete from 2018-01-01 up to 2018-10-01" in told
    assert list(Register.objects.values_list("name", "since", "until")) == [
        ("hardtoplace", dt.date(2018, 1, 1), dt.date(2018, 10, 1)),
    ]


def test_a_table_with_refused_rows_is_no_whole_register(leye, tmp_path):
    path = table(tmp_path / "p.csv", HEADER, *ROWS)
    told = leye("import", "people", path, "--complete-since", "2018-01-01")
    assert "No register was declared complete" in told
    assert not Register.objects.exists()
    assert "goes with people and statuses" in leye("import", "hires", path, "--complete-since", "2018-01-01", code=2)


def test_a_template_is_written_filled_in_and_imported(leye, sums, tmp_path):
    for kind in ("people", "employers", "hires", "statuses"):
        leye("template", kind, "-o", f"{kind}.xlsx")
        leye("template", kind, "-o", f"{kind}.csv")
    rows = {
        "employers": {"统一社会信用代码": FIRM, "单位名称": "示例公司"},
        "people": {"姓名": "张三", "身份证号": ZHANG, "户口性质": "农业"},
        "hires": {"统一社会信用代码": FIRM, "身份证号": ZHANG, "入职日期": "2018年9月10日"},
        "statuses": {"身份证号": ZHANG, "状态类别": "失业登记", "开始日期": "2018-03-01"},
    }
    for kind, row in rows.items():
        book = openpyxl.load_workbook(tmp_path / f"{kind}.xlsx")
        sheet = book.worksheets[0]
        headers = [cell.value for cell in sheet[1]]
        for header, value in row.items():
            sheet.cell(2, headers.index(header) + 1, value)
        book.save(tmp_path / f"{kind}.xlsx")
        assert sums(kind, tmp_path / f"{kind}.xlsx")["new"] == 1


def test_a_template_does_not_overwrite_one_that_may_be_filled_in(leye):
    leye("template", "people")
    assert "is there already" in leye("template", "people", code=2)


def test_the_page_about_imports_is_what_the_layouts_say(leye):
    page = (ROOT / "docs" / "imports.md").read_text(encoding="utf-8")
    _, _, tables = page.partition("<!-- leye template all --markdown -->")
    told = leye("template", "all", "--markdown")
    assert told.strip() == tables.strip(), "run: leye template all --markdown, and put it below the mark in docs/imports.md"


def many_people(path: Path, count: int) -> Path:
    """A table of as many people, every hundredth of whom has a wrong number."""
    rows = []
    for n in range(count):
        body = f"110108{1950 + n % 50}{1 + n // 50 % 12:02d}{1 + n // 600 % 28:02d}{n // 16_800:03d}"
        rows.append(f"某{n},{id_number(body)}{'x' if n % 100 == 99 else ''},,农业,中关村,")
    return table(path, HEADER, *rows)


def killed_while_it_writes(path: Path, home: Path) -> bool:
    """Start an import and kill it when it has committed something new; False when it came to its end before."""
    draft = path.with_name("many.errors.csv.part")
    before = draft.stat().st_size if draft.exists() else 0
    settings = {**os.environ, "LEYE_HOME": str(home), "LEYE_DATABASE_URL": f"sqlite:///{home / 'leye.sqlite3'}"}
    process = subprocess.Popen([LEYE, "import", "people", str(path), "--json"], env=settings, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        if draft.exists() and draft.stat().st_size > before + 1000:
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            return True
        time.sleep(0.01)
    return False


def test_killed_again_and_again_the_import_comes_to_the_same_end(tmp_path):
    home, path = tmp_path / "home", many_people(tmp_path / "many.csv", 40_000)
    kills = 0
    while kills < 3 and killed_while_it_writes(path, home):
        kills += 1
    settings = {**os.environ, "LEYE_HOME": str(home), "LEYE_DATABASE_URL": f"sqlite:///{home / 'leye.sqlite3'}"}
    command = [LEYE, "import", "people", str(path), "--json"]
    runs = [subprocess.run(command, env=settings, capture_output=True, text=True, check=True) for _ in range(2)]
    final, again = (json.loads(run.stdout) for run in runs)
    assert kills == 3
    assert final["resumed_at"] > 0
    assert (final["new"], final["changed"], final["unchanged"], final["refused"]) == (39_600, 0, 0, 400)
    assert len((tmp_path / "many.errors.csv").read_text(encoding="utf-8-sig").splitlines()) == 401
    assert (again["new"], again["changed"], again["unchanged"], again["refused"]) == (0, 0, 39_600, 400)
