"""What if a figure were another: who gains, who loses, and the cost per benefit, funding line and subdistrict, old beside new."""

import argparse
import datetime as dt

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from leye.doors.console.main import broad
from leye.ground.refusals import Refusal
from leye.records.entitlements.reads import day_of_records, last_night
from leye.records.entitlements.whatif import Change, what_if
from leye.records.units.reads import names_by_code
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.routes import FUNDS
from leye.rulebook.kernel.explain import yuan_in_words
from leye.rulebook.kernel.reform import SettingError, parse_setting

SHOWN = 12


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "--set", dest="settings", action="extend", nargs="+", required=True, metavar="PARAM=VALUE", help="figures to change"
    )
    parser.add_argument(
        "--from", dest="since", type=dt.date.fromisoformat, metavar="DATE", help="day compared (default: last night's)"
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Compare and print."""
    try:
        settings = dict(parse_setting(text, shelf.parameters()) for text in args.settings)
    except SettingError as fault:
        raise Refusal("setting", f"--set: {fault}") from fault
    night = last_night()
    found = what_if(settings, on=args.since or (night.on if night else day_of_records()))
    out = broad(console)
    titles = {b.slug: b.title.zh for b in shelf.all()}
    lines = {slug: text.zh for slug, text in FUNDS.items()}
    out.print(_table("benefit", found.benefits, titles))
    out.print(_table("funding line", found.lines, lines | {"none": "—"}))
    out.print(_table("subdistrict", sorted(found.places, key=lambda c: c.sum_old - c.sum_new)[:SHOWN], names_by_code()))
    out.print(f"{found.on}: {found.changed.height:,} subjects with another answer")
    return 0


def _table(name: str, changes: tuple[Change, ...] | list[Change], words: dict[str, str]) -> Table:
    table = Table(name, box=SIMPLE_HEAD)
    for head in ("yes old", "yes new", "yuan old", "yuan new", "difference", "gain", "lose"):
        table.add_column(head, justify="right")
    for c in changes:
        sums = [_yuan(c.sum_old), _yuan(c.sum_new), _yuan(c.sum_new - c.sum_old)]
        table.add_row(words.get(c.name, c.name), f"{c.yes_old:,}", f"{c.yes_new:,}", *sums, f"{c.gain:,}", f"{c.lose:,}")
    return table


def _yuan(fen: int) -> str:
    return ("-" if fen < 0 else "") + yuan_in_words(abs(fen)).en.removesuffix(" yuan")
