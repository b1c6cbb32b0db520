"""Reading a handed-in table (CSV or Parquet) of one subject into typed facts, with every fault named by row."""

import datetime as dt
from pathlib import Path

import polars as pl

from leye.ground.refusals import Refusal
from leye.records.dossier.handed_in.cells import blank, complaint, typed, unfit
from leye.records.dossier.handed_in.load import load
from leye.rulebook.kernel.fact import About, Subject, suggest

SHOWN = 20


def read_facts(path: Path, subject: type[Subject], *, on: dt.date, by: str = "") -> pl.DataFrame:
    """The table's facts in their types, absent columns left out, the key as text; `_row` counts rows from 1.

    `by` names the column that must be there instead of the key (records to be counted). Refusal lists unknown columns, and cells
    of wrong type or impossible value with their rows; nothing is dropped.
    """
    raw = load(path)
    _check_columns(path, raw, subject, by or subject.key)
    columns, faults = [], []
    for name in raw.columns:
        if name == subject.key and name not in subject.facts:
            columns.append(raw[name].cast(pl.String).str.strip_chars().replace("", None))
            continue
        term = subject.facts[name]
        column = typed(raw[name], term.about)
        bad = (column.is_null() & ~blank(raw[name])) | unfit(column, term, on=on)
        faults += [(i, name, complaint(raw[name][i], column[i], term=term, on=on)) for i in bad.arg_true()[: SHOWN + 1]]
        columns.append(column.rename(name))
    table = pl.DataFrame(columns).with_row_index("_row", offset=1)
    table = table.filter(~pl.all_horizontal(pl.exclude("_row").is_null()))  # blank lines between rows
    faults += _key_faults(table, subject, by)
    _refuse(path, faults, subject)
    return table


def _check_columns(path: Path, raw: pl.DataFrame, subject: type[Subject], key: str) -> None:
    expected = ", ".join((subject.key, *(n for n in subject.facts if n != subject.key)))
    strange = [n for n in raw.columns if n not in subject.facts and n != subject.key]
    if strange:
        hints = "; ".join(f"{n!r}{suggest(n, (subject.key, *subject.facts)) if n else ''}" for n in strange[:5])
        hints = hints if "known are" not in hints else ", ".join(map(repr, strange))
        raise Refusal(
            "unknown_columns",
            f"{path}: unknown column {hints}{'' if hints.endswith('?') else '.'} Expected for {subject.name}: {expected}.",
        )
    if key not in raw.columns:
        raise Refusal(
            "key_missing", f"{path}: the column {key!r} is missing: it names each row. Expected for {subject.name}: {expected}."
        )


def _key_faults(table: pl.DataFrame, subject: type[Subject], by: str) -> list[tuple[int, str, str]]:
    key = by or subject.key
    empty = table.filter(pl.col(key).is_null())["_row"][: SHOWN + 1]
    faults = [(row - 1, key, "is empty: every row needs it") for row in empty]
    if by:
        return faults
    identity = [n for n in subject.identity if n in table.columns]
    twice = table.filter(pl.struct(identity).is_duplicated() & pl.col(key).is_not_null()).select("_row", key)[: SHOWN + 1]
    return faults + [(row - 1, key, f"{name!r} stands more than once") for row, name in twice.iter_rows()]


def _refuse(path: Path, faults: list[tuple[int, str, str]], subject: type[Subject]) -> None:
    if not faults:
        return
    told = [f"  row {i + 1}, {name}: {why}" for i, name, why in sorted(faults)[:SHOWN]]
    more = ["  … and more of the same"] if len(faults) > SHOWN else []
    expected = [f"Expected for {subject.name}: {', '.join(f'{n} ({_kind(t.about)})' for n, t in subject.facts.items())}."]
    raise Refusal(
        "cells_unfit",
        "\n".join([f"{path}: these cells cannot be facts (rows count from 1 below the header):", *told, *more, *expected]),
    )


def _kind(about: About) -> str:
    return "|".join(about.values) if about.values else about.type
