"""Record the statuses that a table states: one chunk of it, in the caller's transaction."""

from collections.abc import Iterable

import polars as pl

from leye.ground.tables.columns import Fault
from leye.ground.tables.run import Outcome
from leye.records.employment.intake.status_kinds import KINDS, Statement
from leye.records.people.actions.record_graduations import record_graduations
from leye.records.people.actions.record_periods import record_periods
from leye.records.people.intake.identity import BIRTH_OF
from leye.records.people.intake.periods import NEW, SAME
from leye.records.people.intake.plan import Plan, Shape, plan
from leye.records.people.models import Disability, Hukou, UnemploymentRegistration

SHAPES = {
    Hukou: Shape(Hukou, always=("in_district",)),
    Disability: Shape(Disability, decides=("detail",)),
    UnemploymentRegistration: Shape(UnemploymentRegistration, more=("end_reason",)),
}
VOUCHED = ("source", "as_of")


def import_statuses(rows: pl.DataFrame) -> tuple[Outcome, dict[int, Fault]]:
    """Write the rows (place, person_id, kind, detail, since, until …); the sums, and the rows that the records contradict."""
    came_of: dict[int, set[str]] = {place: set() for place in rows["place"].to_list()}
    faults: dict[int, Fault] = {}
    for name in rows["kind"].unique(maintain_order=True).to_list():
        group = rows.filter(pl.col("kind") == name)
        if name == "graduation":
            note(came_of, record_graduations(graduations(group)))
            continue
        statements = KINDS[name].makes
        plans = agreed(statements, group, faults=faults)
        for statement, made in zip(statements, plans, strict=True):
            record_periods(made, defaults={k: v for k, v in statement.defaults.items() if k in made.shape.says})
            note(came_of, made.came_of)
    kept = [what for place, what in came_of.items() if place not in faults]
    new, same = sum(NEW in what for what in kept), sum(what <= {SAME} for what in kept)
    return Outcome(new, len(kept) - new - same, same), faults


def agreed(statements: Iterable[Statement], group: pl.DataFrame, *, faults: dict[int, Fault]) -> list[Plan]:
    """The plans of all records that the rows make; a row that one of them refuses is left out of all."""
    while True:
        good = group.filter(~pl.col("place").is_in(list(faults)))
        plans = [plan(shape_of(statement), said(statement, good)) for statement in statements]
        found = {place: fault for made in plans for place, fault in made.faults.items()}
        if not found:
            return plans
        faults.update(found)


def shape_of(statement: Statement) -> Shape:
    """How periods of this model are compared."""
    return SHAPES.get(statement.model) or Shape(statement.model)


def said(statement: Statement, group: pl.DataFrame) -> pl.DataFrame:
    """The rows as statements of one model."""
    shape, fields = shape_of(statement), {f.column: f for f in statement.model._meta.concrete_fields}
    words = {}
    for name in (*shape.words, *shape.more):
        number = fields[name].get_internal_type() not in ("CharField", "BinaryField", "DateField", "BooleanField")
        if name == statement.detail:
            default = pl.lit(statement.defaults.get(name)) if name in shape.line or name == "value" else None
            column = pl.col("detail").cast(pl.Int64) if number else pl.col("detail")
            words[name] = column if default is None else pl.coalesce(column, default)
        elif name in statement.fixed:
            words[name] = pl.lit(statement.fixed[name])
        elif name in group.columns:
            words[name] = pl.col(name)
        else:
            words[name] = pl.lit(None, dtype=pl.Int64 if number else pl.Date if name.endswith("_on") else pl.String)
    days = {"is_new": pl.lit(value=False), "otherwise": pl.col(BIRTH_OF)}
    return group.select("place", "person_id", "since", "until", *VOUCHED, **days, **words)


def graduations(group: pl.DataFrame) -> pl.DataFrame:
    """The rows as graduations; a degree below college says nothing."""
    college = group.filter(pl.col("detail").ne_missing("below"))
    nothing = {"is_new": pl.lit(value=False), "school": pl.lit(None, dtype=pl.String)}
    return college.select("place", "person_id", *VOUCHED, pl.col("since").alias("graduated_on"), degree="detail", **nothing)


def note(came_of: dict[int, set[str]], found: dict[int, str]) -> None:
    """Add what came of each row."""
    for place, what in found.items():
        came_of[place].add(what)
