"""/check/employer/: paste or upload, see who counts, take the list away; nothing is kept."""

import io
import re

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

LIST = (
    "姓名\t人员类别\t本区户籍\t招用日期\n"
    + "".join(f"甲{n}\t登记失业人员\t是\t2026-0{n}-10\n" for n in range(1, 8))
    + "乙\t农转非\t否\t2026-01-05\n"
)
FORM = {"kind": "enterprise", "year": "2026", "paid": "0", "list": LIST}


def test_a_pasted_list_shows_the_sum_the_step_and_each_reason(client):
    html = client.post("/check/employer/", FORM).content.decode()
    assert "可以领 50,000元" in html
    assert "再招 3 名符合条件的人，就到 10 人档，奖励合计 100,000元。" in html
    assert "不满足：被招用人户籍在本区" in html


def test_an_uploaded_workbook_goes_on_as_text(client):
    book = openpyxl.Workbook()
    for row in LIST.splitlines():
        book.active.append(row.split("\t"))
    out = io.BytesIO()
    book.save(out)
    html = client.post(
        "/check/employer/", FORM | {"list": "", "file": SimpleUploadedFile("名单.xlsx", out.getvalue())}
    ).content.decode()
    assert "可以领 50,000元" in html
    assert re.search(r'name="list" value="姓名', html)


def test_the_example_shows_every_kind_of_answer(client):
    html = client.post("/check/employer/", FORM | {"example": "1"}).content.decode()
    for mark in ("is-yes", "is-no", "is-unknown"):
        assert f'<tr class="{mark}"' in html


def test_english_readers_get_english(english):
    html = english.post("/check/employer/", FORM).content.decode()
    assert "You can have 50,000 yuan" in html
    assert "Does not hold: The person is of the district" in html


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"list": ""}, "名单是空的"),
        ({"list": "甲\t乙\n丙\t丁"}, "没有找到表头"),
        ({"list": "姓名\t性别\n甲\t女"}, "缺少必要的列"),
        ({"year": "last"}, "年度请填四位数"),
        ({"year": "2017"}, "请填 2018 年或以后的年度"),
        ({"year": "٢٠٢٦"}, "年度请填四位数"),
        ({"paid": "some"}, "已发奖励请填金额"),
        ({"kind": "club"}, "请选择单位类型"),
        ({"file": SimpleUploadedFile("x.xlsx", b"")}, "文件"),
        ({"file": SimpleUploadedFile("x.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")}, "旧版 .xls 文件"),
        ({"file": SimpleUploadedFile("x.txt", "姓名".encode("utf-16"))}, "Unicode 文本"),
        ({"file": SimpleUploadedFile("x.pdf", b"%PDF-1.4")}, "这不是表格文件"),
        ({"file": SimpleUploadedFile("x.xlsx", b"PK\x03\x04broken")}, "Excel"),
    ],
)
def test_a_fault_is_told_and_what_was_typed_is_still_there(client, change, said):
    html = client.post("/check/employer/", FORM | change).content.decode()
    assert said in html
    if "list" not in change:
        assert "登记失业人员" in html


def test_a_step_that_was_paid_already_is_said_to_be_paid(client):
    html = client.post("/check/employer/", FORM | {"paid": "50000"}).content.decode()
    assert "这一档今年已经发过" in html
    assert "补全名单" not in html.split("</h1>")[0]


def test_what_is_certain_is_said_even_where_more_may_come(client):
    more = LIST + "".join(f"丙{n}\t\t是\t2026-03-01\n" for n in range(3))
    html = client.post("/check/employer/", FORM | {"list": more}).content.decode()
    assert "至少可以领 50,000元" in html
    paid = client.post("/check/employer/", FORM | {"list": more, "paid": "10000"}).content.decode()
    assert "至少可以领 40,000元" in paid


def test_rows_say_whether_a_hire_counts(client):
    html = client.post("/check/employer/", FORM).content.decode()
    assert re.search(r'<tr class="is-yes".*?</svg>计入</span>', html, re.S)
    assert re.search(r'<tr class="is-no".*?</svg>不计入</span>', html, re.S)


def test_a_name_is_shown_as_text_only(client):
    text = LIST.replace("甲1", "<script>alert(1)</script>")
    assert "<script>" not in client.post("/check/employer/", FORM | {"list": text}).content.decode()


@pytest.mark.django_db
def test_nothing_is_stored(client):
    with CaptureQueriesContext(connection) as asked:
        client.post("/check/employer/", FORM)
        client.post("/check/employer/list/", FORM)
    assert asked.captured_queries == []
    assert dict(client.cookies) == {}


def test_the_list_can_be_taken_away_and_holds_the_reasons(client):
    answer = client.post("/check/employer/list/", FORM | {"as": "xlsx"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="hires-2026.xlsx"'
    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert rows[0][-2:] == ("是否计入", "理由")
    assert rows[-1][-2:] == ("不计入", "不满足：被招用人户籍在本区")
    text = client.post("/check/employer/list/", FORM | {"as": "csv"}).content.decode("utf-8-sig")
    assert text.splitlines()[1].endswith("计入,招用前一日处于有效失业登记")


def test_a_download_without_a_list_says_so(client):
    assert client.get("/check/employer/list/").status_code == 302
    answer = client.post("/check/employer/list/", FORM | {"list": ""})
    assert answer.status_code == 409
    assert "名单是空的" in answer.content.decode()


def test_changing_the_list_leads_back_to_the_form(client):
    html = client.post("/check/employer/", FORM | {"edit": "1"}).content.decode()
    assert "<textarea" in html
    assert "甲7" in html


def test_a_long_list_is_shown_in_part_and_downloaded_whole(client):
    many = LIST + "".join(f"丙{n}\t农转非\t是\t2026-03-01\n" for n in range(400))
    html = client.post("/check/employer/", FORM | {"list": many}).content.decode()
    assert html.count('<tr class="is-') == 200
    assert "还有 208 行没有列出" in html
    assert client.post("/check/employer/list/", FORM | {"list": many, "as": "csv"}).content.decode("utf-8-sig").count("\r\n") == 409
