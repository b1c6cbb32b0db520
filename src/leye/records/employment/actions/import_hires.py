"""Put many hires on record, or bring those that are up to date: one chunk of a table, in the caller's transaction."""

import polars as pl

from leye.ground import bulk
from leye.ground.tables.run import Outcome
from leye.records.employment.models import Hire

IN_A_QUERY = 10_000
CHANGING = {
    "left_on": pl.Date,
    "still_employed": pl.Boolean,
    "contract": pl.String,
    "contract_months": pl.Int64,
    "registered_unemployed": pl.Boolean,
    "municipal_subsidy_ended_on": pl.Date,
}
KEY = ["employer_id", "person_id", "hired_on"]


def import_hires(rows: pl.DataFrame) -> tuple[Outcome, list[int]]:
    """Write the rows (employer_id, person_id, hired_on once each); empty values never take the place of known ones.

    Returns the sums, and the places of rows that say "still employed" of a person on record as having left, which are left out.
    """
    rows = rows.join(on_record(rows["person_id"].unique().to_list()), on=KEY, how="left", maintain_order="left")
    had_left = (rows["known_left_on"] <= rows["as_of"]).fill_null(value=False)
    returned = had_left & rows["left_on"].is_null() & rows["still_employed"].fill_null(value=False)
    after = rows.filter(~returned).with_columns(pl.coalesce(name, f"known_{name}").alias(name) for name in CHANGING)
    # Who has a day of leaving is in the job until then and not after: the day says it, so the bare yes is not kept beside it.
    day_says = pl.col("left_on").is_not_null() & pl.col("still_employed").fill_null(value=False)
    after = after.with_columns(still_employed=pl.when(~day_says).then("still_employed"))
    new = after.filter(pl.col("known_id").is_null()).select(*KEY, *CHANGING, "source", "as_of")
    differs = pl.any_horizontal(pl.col(name).ne_missing(pl.col(f"known_{name}")) for name in CHANGING)
    changed = after.filter(pl.col("known_id").is_not_null() & differs).select(
        pl.col("known_id").alias("id"), *CHANGING, "source", "as_of"
    )
    if not new.is_empty():
        bulk.write(Hire, new)
    if not changed.is_empty():
        bulk.merge(Hire, changed, on=["id"], update=[*CHANGING, "source", "as_of"], same=list(CHANGING))
    return Outcome(len(new), len(changed), len(after) - len(new) - len(changed)), returned.arg_true().to_list()


def on_record(people: list[int]) -> pl.DataFrame:
    """The hires of these people; locked until the transaction ends."""
    found = []
    for start in range(0, len(people), IN_A_QUERY):
        hires = Hire.objects.select_for_update().filter(person_id__in=people[start : start + IN_A_QUERY])
        found.extend(hires.order_by("pk").values_list(*KEY, "id", *CHANGING))
    schema = {
        **{"employer_id": pl.Int64, "person_id": pl.Int64, "hired_on": pl.Date, "known_id": pl.Int64},
        **{f"known_{name}": kind for name, kind in CHANGING.items()},
    }
    return pl.DataFrame(found, schema=schema, orient="row")
