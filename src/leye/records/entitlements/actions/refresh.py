"""Refresh the entitlements: determine every subject on a day, keep the yes and nearly yes, write the snapshot, count the night."""

import datetime as dt
from collections.abc import Callable

import polars as pl
from django.db import connection, transaction
from django.utils import timezone

from leye.ground import bulk
from leye.ground.reading import frame_of
from leye.ground.refusals import Refusal
from leye.records.entitlements import snapshot
from leye.records.entitlements.decisions import values_on
from leye.records.entitlements.determination import benefits_by_subject, wide
from leye.records.entitlements.kept import COLUMNS, kept
from leye.records.entitlements.models import Entitlement, Night
from leye.records.entitlements.tally import tally
from leye.rulebook import shelf

STORED = {"id": pl.Int64, "key": pl.Int64, "benefit": pl.String, "verdict": pl.String, "award": pl.Int64, "sample": pl.Boolean}
STORED |= {"missing": pl.String, "open": pl.String, "place": pl.String, "edition": pl.String}
AT_ONCE = 5_000


def refresh(*, on: dt.date, told: Callable[[str, int], None] = lambda subject, rows: None) -> Night:
    """Run the night of a day; running it again changes nothing. `told` hears of each kind of subject with its number of rows."""
    if on < shelf.document.ISSUED_ON:
        raise Refusal("before_document", f"{on} lies before the document of {shelf.document.ISSUED_ON}. Choose a later day.")
    night = Night.objects.create(on=on, edition=shelf.edition(), begun_at=timezone.now())
    counts = {}
    for subject in benefits_by_subject():
        counts |= _refresh_subject(subject, on)
        told(subject, sum(counts[shelf.of(subject)[0].slug][w] for w in ("yes", "no", "unknown", "undecided")))
    night.counts, night.snapshot, night.done_at = counts, str(snapshot.folder(on)), timezone.now()
    night.save()
    return night


def _refresh_subject(subject: str, on: dt.date) -> dict[str, dict]:
    values, benefits = values_on(on), shelf.of(subject)
    table = wide(subject, on=on, values=values).collect()
    rows = pl.concat([kept(table, b, on=on, values=values) for b in benefits])
    changes = _store(subject, rows, on)
    snapshot.write(table, subject, on=on)
    return {b.slug: tally(table, b) | changes.get(b.slug, {"new": 0, "gone": 0, "changed": 0}) for b in benefits}


def _store(subject: str, rows: pl.DataFrame, on: dt.date) -> dict[str, dict[str, int]]:
    """Bring the table to these rows; only differences are written. Returns per benefit how many are new, changed and gone."""
    stored = frame_of(f"SELECT {', '.join(STORED)} FROM entitlements_entitlement WHERE subject = '{subject}'", STORED)  # noqa: S608
    name = ["key", "benefit"]
    compared = [c for c in COLUMNS if c not in ("subject", *name)]
    new = rows.join(stored, on=name, how="anti")
    gone = stored.join(rows, on=name, how="anti")
    differing = rows.join(stored.select(*name, *(pl.col(c).name.suffix("_was") for c in compared)), on=name)
    differing = differing.filter(pl.any_horizontal(pl.col(c).ne_missing(pl.col(f"{c}_was")) for c in compared))
    turned = differing.filter(pl.col("verdict") != pl.col("verdict_was")).select(rows.columns)
    same_verdict = differing.filter(pl.col("verdict") == pl.col("verdict_was")).select(rows.columns)
    with transaction.atomic():
        _delete(gone["id"].to_list())
        bulk.write(Entitlement, new.with_columns(pl.lit(on).alias("since")))
        bulk.merge(Entitlement, turned.with_columns(pl.lit(on).alias("since")), on=["subject", *name], update=[*compared, "since"])
        bulk.merge(Entitlement, same_verdict.with_columns(pl.lit(on).alias("since")), on=["subject", *name], update=compared)
    told = [c for c in compared if c not in ("edition", "place")]
    changed = differing.filter(pl.any_horizontal(pl.col(c).ne_missing(pl.col(f"{c}_was")) for c in told))
    return _changes(new, turned, changed, gone)


def _delete(ids: list[int]) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(ids), AT_ONCE):
            part = ",".join(map(str, ids[start : start + AT_ONCE]))
            cursor.execute(f"DELETE FROM entitlements_entitlement WHERE id IN ({part})")  # noqa: S608  (whole numbers)


def _changes(new: pl.DataFrame, turned: pl.DataFrame, changed: pl.DataFrame, gone: pl.DataFrame) -> dict[str, dict[str, int]]:
    counted: dict[str, dict[str, int]] = {}
    fresh = pl.concat([new, turned]).filter(pl.col("verdict") == "yes")
    for name, part in (("new", fresh), ("changed", changed), ("gone", gone)):
        for benefit, count in part.group_by("benefit").len().iter_rows():
            counted.setdefault(benefit, {"new": 0, "gone": 0, "changed": 0})[name] = count
    return counted
