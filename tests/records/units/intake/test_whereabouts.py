"""Which unit an office's words mean."""

import pytest

from leye.ground.tables.columns import Fault
from leye.records.units.actions.found_district import found_district
from leye.records.units.intake.whereabouts import Whereabouts
from leye.records.units.models import Unit


@pytest.fixture
def where(db):
    """The units of the district."""
    found_district()
    return Whereabouts()


def name_of(where, upper, lower=None):
    """The name found, or the code of the fault with its column."""
    column, answer = where.find(upper, lower)
    return (column, answer.code) if isinstance(answer, Fault) else answer and Unit.objects.get(pk=answer).name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        *((words, "中关村街道") for words in ("中关村街道", "中关村", "中关村街道办事处", "110108011", "110108011000")),
        *((words, "中关村街道") for words in ("海淀区中关村街道", "北京市海淀区中关村街道")),
        *((words, "万柳地区") for words in ("万柳地区", "海淀镇", "万柳", "万柳地区办事处")),
        *((words, "东升地区") for words in ("东升地区", "东升镇", "东升", "东升乡")),
        *((words, "清河街道") for words in ("清河", "清河街道")),
        ("海淀街道", "海淀街道"),
    ],
)
def test_a_subdistrict_is_known_by_all_its_names(where, words, name):
    assert name_of(where, words) == name


@pytest.mark.parametrize(
    "words", ["科馨社区居委会", "科馨社区", "科馨", "科馨社区居民委员会", "中关村街道科馨社区", "中关村-科馨社区"]
)
def test_a_community_is_known_by_all_its_names(where, words):
    assert name_of(where, "中关村街道", words) == "科馨社区居委会"


def test_a_community_alone_is_found_if_its_name_is_the_only_one(where):
    assert name_of(where, None, "科馨社区") == "科馨社区居委会"
    assert name_of(where, None, "清河村") == "清河村委会"
    assert name_of(where, None, "航天社区") == ("community", "ambiguous_unit")
    assert name_of(where, None, None) is None


def test_every_unit_of_the_register_is_found_by_its_own_name_and_code(where):
    units = Unit.objects.filter(kind__in=("subdistrict", "town", "community", "village", "special")).select_related("parent")
    assert len(units) > 700
    for unit in units:
        upper, lower = (unit.name, None) if unit.parent.kind == "district" else (unit.parent.name, unit.name)
        assert where.find(upper, lower)[1] == unit.pk
        assert where.find(None, unit.code)[1] == unit.pk


@pytest.mark.parametrize(
    ("upper", "lower", "fault"),
    [
        ("中观村街道", None, ("subdistrict", "unknown_unit")),
        ("海淀", None, ("subdistrict", "ambiguous_unit")),
        ("学院路街道", "科馨社区", ("community", "unit_elsewhere")),
        ("中关村街道", "没有的社区", ("community", "unknown_unit")),
        ("朝外街道", "科馨社区", ("subdistrict", "unknown_unit")),
    ],
)
def test_what_is_no_unit_or_several_is_told(where, upper, lower, fault):
    assert name_of(where, upper, lower) == fault


def test_the_nearest_name_and_the_right_place_are_told(where):
    assert "是不是“中关村街道”" in where.find("中观村街道", None)[1].text.zh
    assert "中关村街道科馨社区居委会" in where.find("学院路街道", "科馨社区")[1].text.zh
    assert "海淀街道" in where.find("海淀", None)[1].text.zh
    assert "万柳地区" in where.find("海淀", None)[1].text.zh
