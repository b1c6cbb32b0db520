"""Determine the whole district on a day: refresh the entitlements, write the snapshot, print counts and sums per benefit."""

import argparse
import datetime as dt
import json

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table

from leye.doors.console.main import broad
from leye.records.entitlements.actions.refresh import refresh
from leye.records.entitlements.models import Night
from leye.records.entitlements.reads import day_of_records
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.explain import yuan_in_words

NUMBERS = ("yes", "no", "unknown", "undecided", "new", "sum, yuan")
BROAD = 130


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--on", type=dt.date.fromisoformat, metavar="DATE", help="day of determination (default: the records' day)")
    parser.add_argument("--json", action="store_true", help="print the counts as JSON")
    parser.add_argument("--english", action="store_true", help="titles in English")


def run(args: argparse.Namespace, console: Console) -> int:
    """Run the night and print what it found."""
    columns = SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("reading the dossiers", total=None)
        night = refresh(
            on=args.on or day_of_records(),
            told=lambda subject, rows: progress.update(task, description=f"{subject}: {rows:,} determined"),
        )
    if args.json:
        print(json.dumps({"on": str(night.on), "edition": night.edition, "snapshot": night.snapshot, "counts": night.counts}))
        return 0
    page = broad(console)
    page.print(_table(night, language="en" if args.english else "zh", width=page.width))
    seconds = (night.done_at - night.begun_at).total_seconds()
    console.print(f"{night.on} · {night.edition} · {seconds:.1f} s · snapshot {night.snapshot}", soft_wrap=True)
    return 0


def _table(night: Night, *, language: str, width: int) -> Table:
    """The night on one page; figures keep their width on a narrow terminal, where what is pending gives way."""
    rows = [_row(benefit, night.counts[benefit.slug], language=language) for benefit in shelf.all()]
    table = Table(title=f"应享待遇 Entitlements · {night.on}", title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    widths = [max(len(name), *(len(row[place]) for row in rows)) for place, name in enumerate(NUMBERS, start=1)]
    table.add_column("benefit", no_wrap=True, max_width=max(14, width - sum(widths) - 3 * len(widths) - 3))
    for name, least in zip(NUMBERS, widths, strict=True):
        table.add_column(name, justify="right", no_wrap=True, min_width=least)
    if width >= BROAD:
        table.add_column("what is missing (?) or open (◇)", overflow="ellipsis", no_wrap=True, max_width=44)
    for row in rows:
        table.add_row(*row[: len(table.columns)])
    return table


def _row(benefit: type[Benefit], count: dict, *, language: str) -> list[str]:
    numbers = [f"{count[word]:,}" for word in ("yes", "no", "unknown", "undecided", "new")]
    known, money = count["awards_known"], benefit.award.money
    total = yuan_in_words(count["award"]).en.removesuffix(" yuan") if known else "◇" if money and count["yes"] else "–"
    return [benefit.title.of(language), *numbers, total, _pending(count)]


def _pending(count: dict) -> str:
    asked = [f"? {name} {n:,}" for name, n in list(count["missing"].items())[:3]]
    return " ".join(asked + [f"◇ {key.partition('.')[2]} {n:,}" for key, n in count["open"].items()])
