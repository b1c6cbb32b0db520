"""Enter the working days of a year from the State Council's notice, or say whether a year is known; 2004 to 2026 come with Leye.

Example: leye calendar 2027 --holiday 2027-01-01..2027-01-03 --holiday 2027-02-05..2027-02-11 --working 2027-02-14 --source NOTICE
"""

import argparse
import datetime

from rich.console import Console

from leye.ground import clock
from leye.ground.enter_year import enter_year
from leye.ground.refusals import Refusal


def days(text: str) -> list[datetime.date]:
    """A day, or all days of `first..last`."""
    first, _, last = text.partition("..")
    start, end = datetime.date.fromisoformat(first), datetime.date.fromisoformat(last or first)
    if end < start or (end - start).days > 60:
        raise ValueError(text)
    return [start + clock.ONE * n for n in range((end - start).days + 1)]


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("year", type=int, metavar="YEAR", help="the year")
    parser.add_argument(
        "--holiday", type=days, action="append", default=[], metavar="DAY[..DAY]", help="days off, weekend days or not"
    )
    parser.add_argument(
        "--working", type=days, action="append", default=[], metavar="DAY[..DAY]", help="weekend days that are worked"
    )
    parser.add_argument("--source", metavar="TEXT", help="number of the notice, needed to enter a year")


def run(args: argparse.Namespace, console: Console) -> None:
    """Enter the year, or tell about it."""
    if args.holiday or args.working or args.source:
        holidays, working = ({day for part in given for day in part} for given in (args.holiday, args.working))
        enter_year(args.year, holidays=holidays, working=working, source=args.source or "")
    known = clock.calendar()
    if not known.knows(args.year):
        raise Refusal("year_unknown", f"The holidays of {args.year} have not been entered; no time limit can run into that year.")
    first = datetime.date(args.year, 1, 1)
    count = sum(known.is_working(first + clock.ONE * n) for n in range(clock.length(args.year)))
    console.print(f"{args.year}: {count} working days", highlight=False)
