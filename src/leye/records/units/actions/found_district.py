"""Found the district: its places and offices stand in the tree, as the project's own copy of the divisions has them."""

import csv
import datetime
from pathlib import Path

import polars as pl
from django.db import transaction

from leye.ground import bulk
from leye.ground.bulk import Written
from leye.records.units.models import NameKind, Unit, UnitKind, UnitName

DATA = Path(__file__).resolve().parent.parent / "data"
SINCE = datetime.date(2018, 1, 1)  # the first day for which this house keeps records; the units themselves are older
TOWN_SUFFIX = "地区"


@transaction.atomic
def found_district() -> Written:
    """Put the district, its subdistricts, towns, communities, villages and offices into the tree.

    Idempotent: a second call changes nothing; a corrected name is taken over; units closed since are not reopened.
    """
    places = rows_of("haidian_divisions.csv")
    offices = rows_of("offices.csv")
    root = next(row["code"] for row in places if len(row["code"]) == 6)
    units = [unit_row(row["code"], row["name"], parent=row["parent"]) for row in places]
    units += [{"code": row["code"], "kind": row["kind"], "name": row["name"], "parent": root} for row in offices]
    written = sum((plant(level) for level in levels(units, root=root)), Written())
    names = [(row["code"], town_name(row["name"]), NameKind.CIVIL_AFFAIRS) for row in places if is_town(row["name"])]
    names += [(row["code"], row["alias"], NameKind.FULL) for row in offices]
    return written + call(names)


def rows_of(file: str) -> list[dict[str, str]]:
    """The rows of one of this room's data files."""
    with open(DATA / file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def is_town(name: str) -> bool:
    """The seven towns bear 地区 in the statistics."""
    return name.endswith(TOWN_SUFFIX)


def town_name(name: str) -> str:
    """The civil-affairs name of a town. The statistical 万柳地区 is the one that is not formed like it: its town is 海淀镇."""
    return "海淀镇" if name == "万柳地区" else name.replace(TOWN_SUFFIX, "镇")


def unit_row(code: str, name: str, *, parent: str) -> dict[str, str]:
    """One place, its kind read from the length of its code and the end of its name."""
    if len(code) == 6:
        kind = UnitKind.DISTRICT
    elif len(code) == 9:
        kind = UnitKind.TOWN if is_town(name) else UnitKind.SUBDISTRICT
    elif name.endswith("居委会"):
        kind = UnitKind.COMMUNITY
    else:
        kind = UnitKind.VILLAGE if name.endswith("村委会") else UnitKind.SPECIAL
    return {"code": code, "kind": kind.value, "name": name, "parent": parent}


def levels(units: list[dict[str, str]], *, root: str) -> list[list[dict[str, str]]]:
    """The units by depth, each with its path, so that parents are planted before their children."""
    known = {root: f"{root}/"}
    top = [{**unit, "path": known[root], "parent": None} for unit in units if unit["code"] == root]
    found = [top]
    while found[-1]:
        above = {unit["code"]: unit["path"] for unit in found[-1]}
        found.append([{**u, "path": f"{above[u['parent']]}{u['code']}/"} for u in units if u["parent"] in above])
    return found[:-1]


def plant(units: list[dict[str, str]]) -> Written:
    """Write one level of the tree."""
    parents = bulk.ids_of(Unit, sorted({unit["parent"] for unit in units if unit["parent"]}), by="code")
    frame = pl.DataFrame(units, schema_overrides={"parent": pl.String}).select(
        "code", "kind", "name", "path", pl.lit(SINCE).alias("since"),
        pl.col("parent").replace_strict(parents, default=None, return_dtype=pl.Int64).alias("parent_id"),
    )  # fmt: skip
    return bulk.merge(Unit, frame, on=["code"], update=["name", "kind"])


def call(names: list[tuple[str, str, str]]) -> Written:
    """Write the other names."""
    units = bulk.ids_of(Unit, [code for code, _, _ in names], by="code")
    rows = [(units[code], name, kind.value) for code, name, kind in names]
    frame = pl.DataFrame(rows, schema=["unit_id", "name", "kind"], orient="row")
    return bulk.merge(UnitName, frame, on=["unit_id", "name"], update=["kind"])
