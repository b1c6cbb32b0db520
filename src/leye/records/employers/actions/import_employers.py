"""Put many employers on the register, or bring those on it up to date: one chunk of a table, in the caller's transaction."""

import polars as pl

from leye.ground import bulk
from leye.ground.tables.run import Outcome
from leye.records.employers.models import Employer

IN_A_QUERY = 10_000
CHANGING = {
    "name": pl.String,
    "kind": pl.String,
    "size": pl.String,
    "unit_id": pl.Int64,
    "since": pl.Date,
    "until": pl.Date,
}


def import_employers(rows: pl.DataFrame) -> tuple[Outcome, list[int]]:
    """Write the rows (no code twice); empty values never take the place of known ones.

    Returns the sums, and the places of the rows that would let an employer end before it begins, which are left out.
    """
    known = on_register(rows["credit_code"].to_list())
    rows = rows.rename({"employer": "name"}).join(known, on="credit_code", how="left", maintain_order="left")
    fresh = pl.col("known_id").is_null()
    ends_first = rows.select(pl.coalesce("until", "known_until") <= pl.coalesce("since", "known_since"))[:, 0].fill_null(
        value=False
    )
    rows = rows.filter(~ends_first).with_columns(kind=pl.coalesce("kind", pl.when(fresh).then(pl.col("kind_in_code"))))
    new = rows.filter(fresh).select("credit_code", *CHANGING, "source", "as_of")
    differs = pl.any_horizontal(pl.col(n).is_not_null() & pl.col(n).ne_missing(pl.col(f"known_{n}")) for n in CHANGING)
    changed = rows.filter(~fresh & differs).select(
        pl.col("known_id").alias("id"), *(pl.coalesce(n, f"known_{n}").alias(n) for n in CHANGING), "source", "as_of"
    )
    if not new.is_empty():
        bulk.write(Employer, new)
    if not changed.is_empty():
        bulk.merge(Employer, changed, on=["id"], update=[*CHANGING, "source", "as_of"], same=list(CHANGING))
    return Outcome(len(new), len(changed), len(rows) - len(new) - len(changed)), ends_first.arg_true().to_list()


def on_register(codes: list[str]) -> pl.DataFrame:
    """What the register holds of these codes; locked until the transaction ends."""
    found = []
    for start in range(0, len(codes), IN_A_QUERY):
        employers = Employer.objects.select_for_update().filter(credit_code__in=codes[start : start + IN_A_QUERY])
        found.extend(employers.order_by("pk").values_list("credit_code", "id", *CHANGING))
    schema = {"credit_code": pl.String, "known_id": pl.Int64, **{f"known_{name}": kind for name, kind in CHANGING.items()}}
    return pl.DataFrame(found, schema=schema, orient="row")
