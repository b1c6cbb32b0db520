"""Write an empty table for an office to fill in: people, employers, hires or statuses.

The workbook has a sheet to fill in and a sheet (说明) that explains each column; a .csv has the header alone. The same words are in
docs/imports.md.
"""

import argparse
from pathlib import Path

from rich.console import Console

from leye.ground.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("kind", choices=("people", "employers", "hires", "statuses", "all"), metavar="KIND", help="%(choices)s")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="a .xlsx or .csv (default: KIND-template.xlsx)")
    parser.add_argument("--markdown", action="store_true", help="print the documentation instead")


def run(args: argparse.Namespace, console: Console) -> None:
    """Write the file, or print the page."""
    from leye.ground.tables.manual import page, section
    from leye.ground.tables.template import write_template
    from leye.records.employment.intake.kinds import LAYOUTS

    if args.markdown:
        print(page(LAYOUTS.values()) if args.kind == "all" else section(LAYOUTS[args.kind]))
        return
    if args.kind == "all":
        raise Refusal("template_all", "all goes with --markdown only: name one kind (people, employers, hires, statuses).")
    path = args.output or Path(f"{args.kind}-template.xlsx")
    if args.output is None and path.exists():
        raise Refusal("template_there", f"{path} is there already and may have been filled in: name another file with -o.")
    console.print(f"{write_template(LAYOUTS[args.kind], path)}", highlight=False, markup=False, soft_wrap=True)
