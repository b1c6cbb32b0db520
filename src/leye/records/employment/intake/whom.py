"""Finding the employers and people that the rows of a table name on their registers."""

from collections.abc import Sequence

import polars as pl

from leye.ground import crypto
from leye.ground.lookups import rows_where
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
OTHER_NAME = wrong(
    "name_differs",
    zh="与该身份证号登记的姓名不同；请核对身份证号。如果确已改名，请先导入人员表。",
    en="is not the name on the register for this number; check the number. If the name was changed, import the people first.",
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


def find_people(numbers: Sequence[str | None]) -> pl.DataFrame:
    """Each number's person_id and known_name, null where the register has none; those found are locked till the end."""
    indexes = crypto.index_many(numbers, purpose="id_number")
    wanted = list({index for index in indexes if index is not None})
    found = rows_where(Person, wanted, by="id_index", columns=("id_index", "id", "name"))
    known = {bytes(index): (pk, name) for index, pk, name in found}
    nobody = (None, None)
    schema = {"person_id": pl.Int64, "known_name": pl.String}
    return pl.DataFrame([known.get(index, nobody) for index in indexes], schema=schema, orient="row")


def blame_people(rows: pl.DataFrame, chunk: Chunk) -> None:
    """Blame rows (at their `place`) whose person is not on the register or bears another name there."""
    for place in rows.filter(pl.col("person_id").is_null())["place"].to_list():
        chunk.blame(place, "id_number", fault=NO_PERSON)
    for place in rows.filter(pl.col("name") != pl.col("known_name"))["place"].to_list():
        chunk.blame(place, "name", fault=OTHER_NAME)


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
