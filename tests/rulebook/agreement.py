"""What holds the readers against each other: random dossiers, and one record's verdicts in the frame reader's columns."""

from __future__ import annotations

from typing import Any

import polars as pl

from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.lower import column
from leye.rulebook.kernel.read_frame import determine
from leye.rulebook.kernel.read_record import Reader
from leye.rulebook.kernel.verdict import CODE_OF, Verdict
from tests.rulebook.dossiers import ON, hires_of, records, table

SUBJECTS = tuple(name for name in shelf.subjects() if shelf.of(name))
# Some open points decided, some not, and one figure changed: every kind of value is read.
DECIDED = Values(
    {
        "flexible-work-insurance.rate": 1500,
        "rural-hire-insurance.rate": 2000,
        "founder-insurance.graduate_window": 24,
        "training-living-allowance.flexible_workers": True,
        "training-living-allowance.daily": 5000,
        "hiring-bonus.least_months": 6,
        "hiring-bonus.steps": {3: 1_000_000, 5: 4_000_000, 9: 9_000_000},
    }
)


def drawn(subject: str, count: int, *, seed: int = 1) -> tuple[pl.DataFrame, dict[str, pl.DataFrame]]:
    """Random dossiers of a subject, and the tables that they count."""
    # a ranking knows nobody's place where too many of a pool are unknown
    frame = table(shelf.subjects()[subject], count, seed=seed, unknown=0.04 if subject == "unit_year" else 0.2)
    counted = [b.counted for b in shelf.of(subject) if b.counted]
    return frame, {c.record.name: hires_of(frame, c.record, seed=seed) for c in counted}


def by_record(subject: str, frame: pl.DataFrame, tables: dict[str, pl.DataFrame], *, values: Values) -> pl.DataFrame:
    """The record reader's verdicts, in the columns of the frame reader."""
    benefits = shelf.of(subject)
    reader = Reader(benefits, on=ON, values=values)
    verdicts = reader.decide_all(records(frame), {name: records(t) for name, t in tables.items()})
    columns: dict[str, pl.Series] = {}
    for index, benefit in enumerate(benefits):
        columns |= _columns(benefit, [row[index] for row in verdicts])
    return pl.concat([frame.select(shelf.subjects()[subject].identity), pl.DataFrame(columns)], how="horizontal")


def _columns(benefit: type[Benefit], verdicts: list[Verdict]) -> dict[str, pl.Series]:
    slug, bits = column(benefit.slug), {leaf: 1 << i for i, leaf in enumerate(benefit.leaves())}
    found = {
        slug: pl.Series([CODE_OF[v.verdict] for v in verdicts], dtype=pl.Int64),
        f"{slug}__award": pl.Series([v.award for v in verdicts], dtype=pl.Int64),
        f"{slug}__asks": pl.Series([sum(bits[leaf] for leaf in (*v.missing, *v.open)) for v in verdicts], dtype=pl.Int64),
    }
    for key in benefit.conditions:
        found[f"{slug}__{key}"] = pl.Series([v.conditions[key] for v in verdicts], dtype=pl.Boolean)
    return found


def by_frame(x: Any, subject: str, frame: Any, tables: dict[str, Any], *, values: Values) -> Any:
    """The frame reader's result, in the frame that `x` speaks."""
    return determine(x, frame, shelf.of(subject), on=ON, values=values, tables=tables)


def differences(want: pl.DataFrame, found: pl.DataFrame, subject: str) -> dict[str, int]:
    """In how many rows each column differs; engines may give rows in any order and whole numbers in any width."""
    key = shelf.subjects()[subject].key
    assert sorted(want.columns) == sorted(found.columns)
    whole = pl.selectors.integer().cast(pl.Int64)
    want, found = want.with_columns(whole).sort(key), found.with_columns(whole).sort(key)
    assert want.height == found.height
    counts = {name: want.height - int(want[name].eq_missing(found[name]).sum()) for name in want.columns}
    return {name: count for name, count in counts.items() if count}
