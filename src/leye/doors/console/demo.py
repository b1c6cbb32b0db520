"""Make a synthetic district: people, employers and offices of the demo year 2018, the same for the same number and seed.

The demo's day is 2018-12-31. Nobody in it is real. The same call again changes nothing; a call that was cut off goes on where it
stopped; a database with other people in it is refused, and so is the production profile.
"""

import argparse

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from leye.ground.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--persons", type=int, default=20_000, metavar="N", help="how many people (default 20,000)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="another seed, another district (default 1)")


def run(args: argparse.Namespace, console: Console) -> None:
    """Draw the district part by part and hand each to the action that writes it."""
    from leye.doors.console.demo_district import district, numbers, planted
    from leye.doors.console.demo_district.chance import DAY
    from leye.doors.console.demo_district.standing_already import employers_stand, people_of, prepare_ground
    from leye.records.employment.actions.load_district import load_district

    least = len(planted.STORIES)
    if not least <= args.persons <= numbers.MOST or args.seed < 0:
        raise Refusal("demo_size", f"A demo has {least} to {numbers.MOST:,} people, and its seed is not negative.")
    voucher = {"source": f"演示数据 {args.persons}/{args.seed}", "as_of": DAY}
    done = people_of(voucher["source"])
    if done == args.persons:
        console.print(f"The district of {args.persons:,} people and seed {args.seed} stands already; nothing was changed.")
        return
    ground = prepare_ground(args.seed)
    employers = district.employers_of(args.seed, args.persons, ground=ground)
    if not employers_stand():
        first = district.first_part(args.seed, ground=ground, employers=employers)
        load_district(first.people, first.tables, voucher=voucher)
    with progress(console) as bar:
        task = bar.add_task("people", total=args.persons, completed=done)
        for part in district.parts(args.seed, args.persons, employers=employers, ground=ground, done=done):
            load_district(part.people, part.tables, voucher=voucher)
            bar.advance(task, len(part.people))
    console.print(f"A district of {args.persons:,} people and {len(employers):,} employers stands, as of {DAY}.")


def progress(console: Console) -> Progress:
    """The bar: people written of people wanted, and the time it took."""
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed:,}/{task.total:,}"), TimeElapsedColumn())
    return Progress(*columns, console=console)
