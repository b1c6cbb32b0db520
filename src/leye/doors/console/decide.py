"""Decide a table of facts by the rulebook alone: no database, any table.

One row per subject and benefit: subject, benefit, verdict (yes, no, unknown, undecided), award in fen, open points, conditions,
missing facts. Columns are the facts of the subject; missing columns and empty cells are unknown.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import polars as pl
from rich.console import Console
from rich.progress import Progress

from leye.ground.refusals import Refusal
from leye.records.dossier.handed_in.decide import check_day, decide_table, long_slices
from leye.records.dossier.handed_in.read import read_facts
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.reform import SettingError, parse_setting

NEEDS_DATABASE = False


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv or .parquet of facts")
    parser.add_argument("--subject", required=True, help="whom the rows are about, such as resident or employer_year")
    parser.add_argument("--on", type=dt.date.fromisoformat, default=dt.date.today(), metavar="DATE", help="day of determination")  # noqa: DTZ011
    parser.add_argument(
        "--with", dest="tables", action="extend", nargs="+", default=[], metavar="SUBJECT=FILE", help="records to count"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="OUT", help="a .jsonl or .parquet (default: JSON lines on the screen)")
    parser.add_argument("--benefit", action="extend", nargs="+", default=[], metavar="SLUG", help="only these benefits")
    parser.add_argument(
        "--set", dest="settings", action="extend", nargs="+", default=[], metavar="PARAM=VALUE", help="fill or change a figure"
    )
    parser.add_argument("--engine", choices=("polars", "spark"), default="polars", help="what reads the table")


def run(args: argparse.Namespace, console: Console) -> int:
    """Read, decide, write."""
    check_day(args.on)
    benefits, values = chosen(args.subject, args.benefit), settings(args.settings)
    subject = benefits[0].subject
    facts = read_facts(args.file, subject, on=args.on)
    tables = dict(_table(text, benefits, args.on) for text in args.tables)
    _tell_strangers(facts, tables, benefits)
    decide = decide_table
    if args.engine == "spark":
        from leye.records.dossier.handed_in.on_spark import decide_table_on_spark as decide
    wide = decide(facts, benefits, on=args.on, values=values, tables=tables)
    _write(args.output, wide, benefits, subject.key)
    return 0


def chosen(subject: str, slugs: list[str]) -> tuple[type[Benefit], ...]:
    """The benefits of a subject, or those named; Refusal with a suggestion where a name is unknown."""
    if subject not in shelf.subjects():
        raise Refusal("no_subject", f"There is no subject {subject!r}. Subjects are {', '.join(shelf.subjects())}.")
    try:
        named = tuple(shelf.get(slug) for slug in dict.fromkeys(slugs)) or shelf.of(subject)
    except KeyError as fault:
        raise Refusal("no_benefit", str(fault.args[0])) from fault
    for benefit in named:
        if benefit.subject.name != subject:
            raise Refusal(
                "other_subject",
                f"{benefit.slug} is about {benefit.subject.name}, not {subject}. Give --subject {benefit.subject.name}.",
            )
    return named


def settings(texts: list[str]) -> Values:
    """The what-if values of `--set`; Refusal says what a parameter takes."""
    try:
        return Values(dict(parse_setting(text, shelf.parameters()) for text in texts))
    except SettingError as fault:
        raise Refusal("setting", f"--set: {fault}") from fault


def _table(text: str, benefits: tuple[type[Benefit], ...], on: dt.date) -> tuple[str, pl.DataFrame]:
    name, _, path = text.partition("=")
    for benefit in benefits:
        if benefit.counted and benefit.counted.record.name == name:
            return name, read_facts(Path(path), benefit.counted.record, on=on, by=benefit.counted.by)
    counted = sorted({b.counted.record.name for b in benefits if b.counted})
    raise Refusal("table_unused", f"--with {text}: no benefit here counts {name!r}. Counted are: {', '.join(counted) or 'none'}.")


def _tell_strangers(facts: pl.DataFrame, tables: dict[str, pl.DataFrame], benefits: tuple[type[Benefit], ...]) -> None:
    """Records of subjects that the table does not hold are not counted: say how many there are."""
    for benefit in benefits:
        if benefit.counted and (records := tables.get(benefit.counted.record.name)) is not None:
            strangers = records.filter(~pl.col(benefit.counted.by).is_in(facts[benefit.subject.key].implode()))
            if strangers.height:
                print(
                    f"note: {strangers.height} of {records.height} records are of nobody in the table and do not count",
                    file=sys.stderr,
                )
            return


def _write(output: Path | None, wide: pl.DataFrame, benefits: tuple[type[Benefit], ...], key: str) -> None:
    if output is None:
        _lines(sys.stdout, wide, benefits, key)
    elif output.suffix == ".jsonl":
        part = output.with_name(output.name + ".part")
        with part.open("w", encoding="utf-8") as file:
            _lines(file, wide, benefits, key)
        part.replace(output)
    elif output.suffix == ".parquet":
        pl.concat(_interleaved(wide, benefits, key)).write_parquet(output)
    else:
        raise Refusal("output_kind", f"{output.name} is neither .jsonl nor .parquet. Name the output so.")


def _interleaved(wide: pl.DataFrame, benefits: tuple[type[Benefit], ...], key: str) -> Iterator[pl.DataFrame]:
    """Slices subject by subject, the benefits of each in the order of the shelf; conditions as JSON: each benefit has its own."""
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("deciding", total=wide.height)
        for frames in long_slices(wide, benefits, key=key):
            texts = [f.with_columns(pl.col("conditions").struct.json_encode()).with_row_index("_at") for f in frames]
            yield pl.concat(texts).sort("_at", maintain_order=True).drop("_at")
            progress.advance(task, frames[0].height)


def _lines(file: TextIO, wide: pl.DataFrame, benefits: tuple[type[Benefit], ...], key: str) -> None:
    """JSON lines, subject by subject in the order of the table, the benefits of each in the order of the shelf."""
    for frames in long_slices(wide, benefits, key=key):
        columns = [f.select(pl.struct(pl.all()).struct.json_encode()).to_series().to_list() for f in frames]
        file.writelines(f"{line}\n" for row in zip(*columns, strict=True) for line in row)
