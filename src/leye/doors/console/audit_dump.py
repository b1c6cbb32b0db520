"""Write the history's chain to a CSV file, to be proved by scripts/verify.py on a machine of the auditor's; no personal values."""

import argparse
from pathlib import Path

from rich.console import Console

from leye.ground.history.dump import write_dump


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it; a file of this name is replaced")


def run(args: argparse.Namespace, console: Console) -> None:
    """Write it, and say how much."""
    console.print(f"{write_dump(args.file)} entries in {args.file}", soft_wrap=True, highlight=False, markup=False)
