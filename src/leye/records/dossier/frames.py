"""The dossiers of all subjects of one kind on a day, as one frame: what the night and the analysts read."""

import datetime as dt

import polars as pl

from leye.ground.reading import frame_of
from leye.ground.supply import Borrowed, Supply
from leye.records.dossier import catalogue
from leye.records.units.models import Register
from leye.rulebook import shelf
from leye.rulebook.kernel.read_frame import TYPES

HIDDEN = {"_place": pl.String, "_person": pl.Int64, "_spell": pl.Int64, "_student": pl.Boolean, "_registered": pl.Boolean}
VOUCHER = {"source": pl.String, "as_of": pl.Date}


def frame(subject: str, on: dt.date, *, only: int | None = None) -> pl.DataFrame:
    """One row per subject: `_key` (row id), the key and facts in their types (unknown is null), `_place` (path of the unit).

    `only` restricts it to one subject.
    """
    complete = complete_registers(on)
    table: pl.DataFrame | None = None
    for supply in catalogue.supplies(subject):
        part = read(supply, on, only=only)
        table = part if table is None else joined(table, part, supply=supply, complete=supply.register in complete)
    for loan in catalogue.borrowed(subject):
        table = _borrow(table, loan, on, only)
    for rule in catalogue.derived(subject):
        table = table.with_columns(rule.expression(pl).alias(rule.fact))
    kind = shelf.subjects()[subject]
    if kind.key not in kind.facts:
        table = table.with_columns(pl.col("_key").cast(pl.String).alias(kind.key))
    return table


def complete_registers(on: dt.date) -> set[str]:
    """Registers whose silence means no on this day."""
    return set(Register.objects.on(on).values_list("name", flat=True))


def read(supply: Supply, on: dt.date, *, only: int | None = None, vouched: bool = False) -> pl.DataFrame:
    """The rows of one supply: `_key`, its facts, and with `vouched` the source and the day that it speaks of."""
    types = {name: fact_type(supply.subject, name) for name in supply.facts} | (VOUCHER if vouched else {})
    columns = [*supply.facts.values(), *(_voucher(supply) if vouched else ())]
    where = supply.where + (f" AND {supply.key} = {int(only)}" if only is not None else "")
    group = f" GROUP BY {supply.key}" if supply.grouped else ""
    names = [f"{expression} AS {name}" for expression, name in zip(columns, types, strict=True)]
    sql = f"SELECT {supply.key} AS _key, {', '.join(names)} FROM {supply.table} WHERE {where}{group}"  # noqa: S608  (our own words)
    sql = sql.replace(":on", f"'{on}'").replace(":month", f"'{on.replace(day=1)}'").replace(":year", str(on.year))
    return frame_of(sql, {"_key": pl.Int64} | types)


def _voucher(supply: Supply) -> tuple[str, str]:
    aggregated = supply.grouped and "(" not in supply.source
    return (f"MIN({supply.source})", f"MIN({supply.as_of})") if aggregated else (supply.source, supply.as_of)


def fact_type(subject: str, name: str) -> type[pl.DataType]:
    """The column type of a fact, or of a hidden column."""
    return HIDDEN[name] if name in HIDDEN else getattr(pl, TYPES[shelf.subjects()[subject].facts[name].about.type])


def joined(table: pl.DataFrame, part: pl.DataFrame, *, supply: Supply, complete: bool) -> pl.DataFrame:
    """The part's facts beside the table's rows; where its register is complete, silence has its value."""
    found = table.join(part.with_columns(pl.lit(True).alias("_held")), on="_key", how="left", maintain_order="left")
    if complete:
        silent = pl.lit(True) if supply.grouped else pl.col("_held").is_null()
        fills = [
            pl.when(pl.col(name).is_null() & silent)
            .then(pl.lit(value, dtype=fact_type(supply.subject, name)))
            .otherwise(pl.col(name))
            for name, value in supply.absent.items()
        ]
        found = found.with_columns(f.alias(n) for f, n in zip(fills, supply.absent, strict=True))
    return found.drop("_held")


def _borrow(table: pl.DataFrame, loan: Borrowed, on: dt.date, only: int | None) -> pl.DataFrame:
    """Join the lender's facts; for a single subject only the one lender is read."""
    person = table[loan.by][0] if only is not None and table.height else None
    lender = frame(loan.lender, on, only=person if only is not None and person is not None else None if only is None else -1)
    return table.join(lender.select(pl.col("_key").alias(loan.by), *loan.facts), on=loan.by, how="left", maintain_order="left")
