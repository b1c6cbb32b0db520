"""Import an office's table of people, employers, hires or statuses (.csv or .xlsx).

The header row is found by its words (docs/imports.md). Good rows go into the records, refused rows into a file beside the table,
with row number and reason; corrected there, they are imported again. The same file again changes nothing; an import that was cut
short goes on where it stood.
"""

import argparse
import datetime as dt
import json
import time
from pathlib import Path
from typing import Any

from rich.console import Console

from leye.doors.console.import_report.advance import advance
from leye.doors.console.import_report.tell import show_complete, show_preview, show_report, show_table, summary
from leye.ground.refusals import Refusal
from leye.ground.tables import days

KINDS = ("people", "employers", "hires", "statuses")


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("kind", choices=KINDS, metavar="KIND", help="%(choices)s")
    parser.add_argument("file", type=Path, metavar="FILE", help="a .csv (UTF-8 or GB18030) or .xlsx")
    parser.add_argument("--preview", action="store_true", help="show what would happen and write nothing")
    parser.add_argument(
        "--map",
        dest="mapping",
        action="append",
        default=[],
        metavar="COLUMN=FIELD",
        help="read a column as a field (- leaves it aside); may be given several times",
    )
    parser.add_argument("--sheet", default="", help="the sheet of a workbook (default: the one whose header is known best)")
    parser.add_argument("--errors", type=Path, metavar="FILE", help="where refused rows go (default: FILE.errors.csv or .xlsx)")
    parser.add_argument("--source", default="", help="whose word the table is (default: the file's name)")
    parser.add_argument("--as-of", type=day, metavar="DATE", help="the day that the table speaks of (default: today)")
    parser.add_argument("--add-missing", action="store_true", help="hires: put unknown employers and people on their registers")
    parser.add_argument(
        "--complete-since",
        type=day,
        metavar="DATE",
        help="people, statuses: the table is the district's whole register from this day to its own; who is not in it is a no",
    )
    parser.add_argument("--lang", choices=("zh-hans", "en"), default="zh-hans", help="language of the reasons in the errors file")
    parser.add_argument("--json", action="store_true", help="print the sums as one JSON object")


def day(text: str) -> dt.date:
    """A day given on the command line, in any of the forms that tables may have."""
    found = days.day(text)
    if not isinstance(found, dt.date):
        raise argparse.ArgumentTypeError(f"{text!r}: {found.text.en}")
    return found


def run(args: argparse.Namespace, console: Console) -> int:
    """Look at the file, preview or import it, tell what came of it; 2 where not one row was good."""
    from leye.ground.tables.import_file import Choices, carry_out, look_at, preview

    began = time.perf_counter()
    intake = chosen_intake(args)
    told = {"source": args.source, "as_of": args.as_of, "add_missing": args.add_missing}
    choices = Choices(mapping(args.mapping), args.sheet, args.errors, args.lang, told)
    source, found = look_at(args.file, intake, choices=choices)
    if not args.json:
        show_table(console, source=source, found=found, layout=intake.layout)
    with advance(found.total, quiet=args.json) as progress:
        if args.preview:
            report = preview(found, intake, progress=progress)
        else:
            report = carry_out(source, found, intake=intake, choices=choices, progress=progress)
    complete = declared(args, intake, report=report)
    if args.json:
        print(json.dumps(summary(report, preview=args.preview), ensure_ascii=False))
    elif args.preview:
        show_preview(console, report, found=found, layout=intake.layout)
    else:
        show_report(console, report, seconds=time.perf_counter() - began)
        show_complete(console, complete, asked=args.complete_since is not None)
    tally = report.tally
    return 2 if tally.refused and not (tally.new or tally.changed or tally.unchanged) else 0


def declared(args: argparse.Namespace, intake: Any, *, report: Any) -> dict[str, tuple]:
    """The registers declared complete, where that was asked and no row was refused; by name since when and until when."""
    from leye.records.units.actions.declare_complete import declare_complete

    if args.complete_since is None or args.preview or report.tally.refused:
        return {}
    voucher = {"source": intake.source, "as_of": intake.as_of}
    until = intake.as_of + dt.timedelta(days=1)
    names = sorted(intake.registers)
    return {name: declare_complete(name, since=args.complete_since, until=until, **voucher) for name in names}


def chosen_intake(args: argparse.Namespace):
    """The intake of the kind, with the table's source and day."""
    from leye.records.employment.intake.kinds import INTAKES

    if args.add_missing and args.kind != "hires":
        raise Refusal("add_missing", "--add-missing goes with hires only: in other tables the rows themselves are the register.")
    if args.complete_since and (args.kind not in ("people", "statuses") or args.complete_since > (args.as_of or dt.date.max)):
        raise Refusal(
            "complete_since", "--complete-since goes with people and statuses, and lies before the day of the table (--as-of)."
        )
    more = {"add_missing": True} if args.add_missing else {}
    as_of = args.as_of or dt.date.today()  # noqa: DTZ011  (the district's own calendar day)
    return INTAKES[args.kind](source=args.source or args.file.name, as_of=as_of, **more)


def mapping(pairs: list[str]) -> dict[str, str]:
    """The columns mapped by hand."""
    wrong = next((pair for pair in pairs if "=" not in pair), None)
    if wrong is not None:
        raise Refusal("map_form", f"--map takes COLUMN=FIELD, such as --map 证件=id_number, and not {wrong!r}.")
    return {column.strip(): name.strip() for column, _, name in (pair.rpartition("=") for pair in pairs)}
