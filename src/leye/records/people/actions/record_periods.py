"""Record many stated periods at once, as planned: those that end or are corrected first, then those that begin."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from leye.ground import bulk, crypto
from leye.ground.sealed import SealedField, column_of
from leye.records.people.intake.plan import Plan


def record_periods(plan: Plan, *, defaults: Mapping[str, Any] | None = None) -> int:
    """Write a plan, in the caller's transaction; returns how many rows were touched. An overlap is an IntegrityError.

    `defaults` fill what the new periods do not say.
    """
    model, touched = plan.shape.model, 0
    for frame in (plan.end, sealed(plan.change, plan)):
        if not frame.is_empty():
            update = [name for name in frame.columns if name not in ("id", "person_id")]
            touched += bulk.merge(model, frame, on=["id"], update=update).changed
    if plan.add.is_empty():
        return touched
    add = plan.add.with_columns(pl.col(name).fill_null(value) for name, value in (defaults or {}).items())
    return touched + bulk.write(model, sealed(add, plan))


def sealed(frame: pl.DataFrame, plan: Plan) -> pl.DataFrame:
    """The frame with its secrets sealed for their rows; new rows get their ids for that beforehand."""
    model = plan.shape.model
    secrets = [
        field.column for field in model._meta.concrete_fields if isinstance(field, SealedField) and field.column in frame.columns
    ]
    if not secrets or frame.is_empty():
        return frame
    if "id" not in frame.columns:
        frame = frame.with_columns(pl.Series("id", bulk.next_ids(model, len(frame)), dtype=pl.Int64))
    ids = frame["id"].to_list()
    closed = {name: crypto.seal_many(frame[name].to_list(), column=column_of(model, name), rows=ids) for name in secrets}
    return frame.with_columns(pl.Series(name, values, dtype=pl.Binary) for name, values in closed.items())
