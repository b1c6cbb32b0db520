"""Put many people on the register, or bring those on it up to date: one chunk of a table, in the caller's transaction."""

import polars as pl

from leye.ground import bulk, crypto
from leye.ground.sealed import column_of
from leye.ground.tables.columns import Fault
from leye.ground.tables.run import Outcome
from leye.records.people.actions.record_graduations import record_graduations
from leye.records.people.actions.record_periods import record_periods
from leye.records.people.intake.identity import BIRTH_OF, DOCUMENT_OF, SEX_OF
from leye.records.people.intake.plan import Shape, plan
from leye.records.people.intake.register import with_known
from leye.records.people.models import Hukou, Person

HUKOU = Shape(Hukou, always=("in_district",))
CHANGING = ("name", "phone_index", "unit_id")


def import_people(rows: pl.DataFrame) -> tuple[Outcome, dict[int, Fault]]:
    """Write the rows (no number twice); the sums, and the rows that the records contradict, which are left out whole.

    A row is new, or changed in any of its parts, or says nothing new. Empty values never take the place of known ones.
    """
    rows = with_known(rows)
    fresh = rows["known_id"].is_null()
    ids = rows["known_id"].scatter(fresh.arg_true(), bulk.next_ids(Person, int(fresh.sum()))) if fresh.any() else rows["known_id"]
    rows = rows.with_columns(ids.alias("person_id"), fresh.alias("is_new"))
    hukou = plan(HUKOU, said_of_hukou(rows))
    rows = rows.filter(~pl.col("place").is_in(list(hukou.faults))) if hukou.faults else rows
    add_people(rows.filter("is_new"))
    changed = change_people(rows.filter(~pl.col("is_new")))
    record_periods(hukou)
    graduations = record_graduations(said_of_graduation(rows))
    changed |= {place for came_of in (hukou.came_of, graduations) for place, what in came_of.items() if what != "same"}
    new = set(rows.filter("is_new")["place"].to_list())
    return Outcome(len(new), len(changed - new), len(rows) - len(new | changed)), hukou.faults


def add_people(rows: pl.DataFrame) -> None:
    """Insert those who are new, number and phone sealed for their row."""
    if rows.is_empty():
        return
    ids = rows["person_id"].to_list()
    sealed = {
        name: pl.Series(crypto.seal_many(rows[name].to_list(), column=column_of(Person, name), rows=ids), dtype=pl.Binary)
        for name in ("id_number", "phone")
    }
    frame = rows.select(
        pl.col("person_id").alias("id"),
        "id_index",
        pl.col(DOCUMENT_OF).alias("document"),
        "name",
        pl.col(SEX_OF).alias("sex"),
        pl.col(BIRTH_OF).alias("birth_date"),
        *("phone_index", "unit_id", "source", "as_of"),
    )
    bulk.write(Person, frame.with_columns(**sealed))


def change_people(rows: pl.DataFrame) -> set[int]:
    """Set name, phone and unit where they are given and differ; the places of the rows that changed somebody."""
    differs = [pl.col(name).is_not_null() & pl.col(name).ne_missing(pl.col(f"known_{name}")) for name in CHANGING]
    rows = rows.filter(pl.any_horizontal(differs))
    if rows.is_empty():
        return set()
    ids = rows["person_id"].to_list()
    phones = pl.Series(
        "phone", crypto.seal_many(rows["phone"].to_list(), column=column_of(Person, "phone"), rows=ids), dtype=pl.Binary
    )
    frame = rows.select(
        pl.col("person_id").alias("id"),
        *(pl.coalesce(name, f"known_{name}").alias(name) for name in CHANGING),
        pl.coalesce(phones, "known_phone").alias("phone"),
        *("source", "as_of"),
    )
    bulk.merge(Person, frame, on=["id"], update=[*CHANGING, "phone", "source", "as_of"], same=CHANGING)
    return set(rows["place"].to_list())


def said_of_hukou(rows: pl.DataFrame) -> pl.DataFrame:
    """What the rows say of household registration; a day of conversion says that it is converted."""
    converted = pl.col("converted_on").is_not_null()
    kind = pl.when(pl.col("hukou").is_null() & converted).then(pl.lit("converted")).otherwise("hukou")
    return rows.filter(pl.any_horizontal(pl.col("hukou", "in_district").is_not_null(), converted)).select(
        *("place", "person_id", "is_new", "in_district", "converted_on", "as_of", "source"),
        kind.alias("kind"),
        pl.coalesce("hukou_since", "converted_on").alias("since"),
        pl.col(BIRTH_OF).alias("otherwise"),
        pl.lit(None, dtype=pl.Date).alias("until"),
    )


def said_of_graduation(rows: pl.DataFrame) -> pl.DataFrame:
    """What the rows say of graduation from a college; a degree below college, or a no, says nothing."""
    college = pl.col("degree").is_not_null() & (pl.col("degree") != "below")
    said = rows.filter((pl.col("graduate") | (pl.col("graduate").is_null() & college)).fill_null(value=False))
    return said.select("place", "person_id", "is_new", "graduated_on", "degree", "school", "source", "as_of")
