"""The tree of the district as its divisions and the document name it."""

import pytest

from leye.ground.bulk import Written
from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Unit, UnitName

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def district(db):
    """The whole tree."""
    found_district()


def test_the_district_has_its_subdistricts_and_stations():
    assert Unit.objects.subdistricts().count() == 29
    assert Unit.objects.stations().count() == 678
    assert dict.fromkeys(Unit.objects.values_list("kind", flat=True)).keys() >= {"community", "village", "special", "town"}


@pytest.mark.parametrize(
    ("kind", "count"), [("community", 601), ("village", 51), ("special", 26), ("town", 7), ("member_unit", 21), ("bureau", 1)]
)
def test_each_kind_is_there_in_its_number(kind, count):
    assert Unit.objects.filter(kind=kind).count() == count


def test_founding_again_changes_nothing():
    assert found_district() == Written(same=Unit.objects.count() + UnitName.objects.count())


def test_founding_again_sets_a_wrong_name_right_and_reopens_nothing():
    Unit.objects.filter(code="110108001").update(name="错名", until="2020-01-01")
    assert found_district().changed == 1
    unit = Unit.objects.get(code="110108001")
    assert unit.name == "万寿路街道"
    assert str(unit.until) == "2020-01-01"


def test_a_path_is_the_chain_of_codes_so_that_scope_is_a_prefix():
    community = Unit.objects.get(code="110108001001")
    assert community.path == "110108/110108001/110108001001/"
    subdistrict = community.parent
    below = Unit.objects.below(subdistrict)
    assert below.count() == 1 + subdistrict.children.count()
    assert set(below.values_list("parent_id", flat=True)) == {subdistrict.parent_id, subdistrict.pk}


def test_the_seven_towns_bear_their_civil_affairs_name():
    names = set(UnitName.objects.filter(kind="civil_affairs").values_list("name", flat=True))
    assert names == {"海淀镇", "东升镇", "温泉镇", "四季青镇", "西北旺镇", "苏家坨镇", "上庄镇"}
