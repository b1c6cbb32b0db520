"""The schematic: each of the 29 subdistricts and towns has one tile of its own, under its own code."""

import pytest

from leye.doors.web.drawing.district import schematic
from leye.records.units.actions.found_district import found_district
from leye.records.units.models import Unit


@pytest.mark.django_db
def test_the_tiles_are_the_district_s_subdistricts_and_towns():
    found_district()
    tiles = {tile.code: tile.name for tile in schematic().tiles}
    units = {unit.code: unit.name for unit in Unit.objects.subdistricts()}
    assert set(tiles) == set(units)
    assert [name for code, name in tiles.items() if not units[code].startswith(name)] == []


def test_no_two_tiles_overlap_and_all_lie_inside():
    found = schematic()
    assert len({(tile.x, tile.y) for tile in found.tiles}) == 29
    for one in found.tiles:
        assert one.x + found.wide <= found.width
        assert one.y + found.high <= found.height
        beside = [t for t in found.tiles if t is not one and t.y == one.y and abs(t.x - one.x) < found.wide]
        assert beside == []


def test_one_tile_is_pointed_out():
    assert [tile.name for tile in schematic("110108022").tiles if tile.here] == ["上地"]
