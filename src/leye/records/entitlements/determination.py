"""All determinations of one kind of subject on a day: the dossiers read through the rulebook, one wide frame."""

import datetime as dt

import polars as pl

from leye.records.dossier.frames import frame
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_frame import determine


def benefits_by_subject() -> dict[str, tuple[type[Benefit], ...]]:
    """Every subject that has benefits, with them."""
    return {name: shelf.of(name) for name in dict.fromkeys(b.subject.name for b in shelf.all())}


def wide(subject: str, *, on: dt.date, values: Values) -> pl.LazyFrame:
    """One row per subject: `_key`, `_place`, and the columns of `read_frame.determine` for each benefit."""
    benefits = shelf.of(subject)
    tables = {b.counted.record.name: frame(b.counted.record.name, on).lazy() for b in benefits if b.counted}
    facts = frame(subject, on)
    if tables:  # the records name their subject by its row id
        facts = facts.with_columns(pl.col("_key").cast(pl.String).alias(benefits[0].subject.key))
    return determine(pl, facts.lazy(), benefits, on=on, values=values, tables=tables, keep=("_key", "_place"))
