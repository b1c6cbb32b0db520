"""Finding the employers and people that the rows of a table name on their registers."""

from collections.abc import Sequence

import polars as pl

from leye.ground import crypto
from leye.ground.tables.chunks import Chunk
from leye.ground.tables.contradictions import wrong
from leye.records.employers.models import Employer
from leye.records.people.models import Person

IN_A_QUERY = 10_000
NO_PERSON = wrong(
    "person_unknown",
    zh="此人尚未登记；请先导入人员表（leye import people），或加 --add-missing 并填写姓名。",
    en="is not on the register; import the people first (leye import people), or use --add-missing and give the name.",
)
NO_EMPLOYER = wrong(
    "employer_unknown",
    zh="此单位尚未登记；请先导入单位表（leye import employers），或加 --add-missing 并同时填写信用代码和单位名称。",
    en="is not on the register; import the employers first (leye import employers), or use --add-missing with code and name.",
)
SEVERAL_EMPLOYERS = wrong(
    "employer_ambiguous",
    zh="有多家单位使用此名称；请填写统一社会信用代码。",
    en="is the name of several employers; give the credit code.",
)
NAMELESS = wrong("employer_missing", zh="没有填写信用代码或单位名称。", en="neither a credit code nor a name is given.")


def find_people(numbers: Sequence[str | None]) -> pl.Series:
    """The id of each number's person, null where the register has none; those found are locked until the transaction ends."""
    indexes = crypto.index_many(numbers, purpose="id_number")
    wanted = list({index for index in indexes if index is not None})
    known: dict[bytes, int] = {}
    for start in range(0, len(wanted), IN_A_QUERY):
        people = Person.objects.select_for_update().filter(id_index__in=wanted[start : start + IN_A_QUERY]).order_by("pk")
        known.update(people.values_list("id_index", "id"))
    return pl.Series("person_id", [known.get(index) for index in indexes], dtype=pl.Int64)


def find_employers(rows: pl.DataFrame, *, chunk: Chunk, places: Sequence[int]) -> pl.Series:
    """The id of each row's employer, by code, else by name; blames rows whose employer is unknown or one of several."""
    codes, names = rows["credit_code"].to_list(), rows["employer"].to_list()
    by_code = among("credit_code", {code for code in codes if code})
    by_name = among("name", {name for name, code in zip(names, codes, strict=True) if name and not code})
    found: list[int | None] = []
    for place, code, name in zip(places, codes, names, strict=True):
        ids = by_code.get(code, []) if code else by_name.get(name, []) if name else []
        found.append(ids[0] if len(ids) == 1 else None)
        if len(ids) != 1:
            column = "credit_code" if code or "employer" not in chunk.texts.columns else "employer"
            chunk.blame(place, column, fault=SEVERAL_EMPLOYERS if ids else NO_EMPLOYER if code or name else NAMELESS)
    return pl.Series("employer_id", found, dtype=pl.Int64)


def among(column: str, wanted: set[str]) -> dict[str, list[int]]:
    """The ids of the employers that have one of the values in a column."""
    known: dict[str, list[int]] = {}
    listed = sorted(wanted)
    for start in range(0, len(listed), IN_A_QUERY):
        part = {f"{column}__in": listed[start : start + IN_A_QUERY]}
        for value, pk in Employer.objects.filter(**part).values_list(column, "id"):
            known.setdefault(value, []).append(pk)
    return known
