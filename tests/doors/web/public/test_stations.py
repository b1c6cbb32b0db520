"""/stations/: from a community to its station and office, with as few questions to the database for many as for few."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def district() -> None:
    """The district's units."""
    found_district()


def test_a_part_of_the_name_finds_the_community_and_its_subdistrict(client):
    html = client.get("/stations/?q=翠微").content.decode()
    assert "找到 7 个社区（村）" in html
    assert "万寿路街道" in html


def test_a_subdistrict_lists_its_stations_and_its_other_name(client):
    html = client.get("/stations/?unit=110108026").content.decode()
    assert "又称：温泉镇" in html
    assert "22 个社区（村）服务站" in html
    assert 'class="here"' in html


@pytest.mark.parametrize("unit", ["", "110108", "999", "110108001001", "<script>", "x" * 500])
def test_a_code_that_is_no_subdistrict_chooses_none(client, unit):
    html = client.get("/stations/", {"unit": unit}).content.decode()
    assert "先点一个街镇" in html
    assert "<script>" not in html


def test_many_stations_cost_no_more_queries_than_few(client):
    def queries(code: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/stations/?unit={code}")
        return len(asked)

    sizes = {u.code: Unit.objects.filter(parent=u).count() for u in Unit.objects.subdistricts()}
    assert queries(max(sizes, key=sizes.get)) == queries(min(sizes, key=sizes.get)) <= 4


def test_no_telephone_is_invented(client):
    html = client.get("/stations/?unit=110108022").content.decode()
    assert "地址和电话还没有登记" in html
    assert "12333" in html


def test_in_the_large_type_a_list_to_touch_stands_for_the_drawing(client):
    client.cookies["leye_size"] = "large"
    html = client.get("/stations/?unit=110108026").content.decode()
    assert html.count('class="chip"') == 29
    assert 'unit=110108026" aria-current="true"' in html
    assert 'class="district"' not in html
