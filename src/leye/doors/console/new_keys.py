"""Make a key file for sealed fields and blind indexes; an existing file is never touched."""

import argparse
from pathlib import Path

from rich.console import Console

from leye.ground import keys
from leye.ground.refusals import Refusal

NEEDS_DATABASE = False  # the system does not start without the file that this makes


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="where to write it, e.g. /etc/leye/keys.json; mode 0400")


def run(args: argparse.Namespace, console: Console) -> None:
    """Write it, and say what must happen next."""
    if args.file.exists():
        raise Refusal(
            "keys_exist", f"{args.file} exists already. Its keys open what is stored; choose another name for a new file."
        )
    keys.make(args.file)
    console.print(f"{args.file} holds new keys. Name it in LEYE_KEYS and back it up apart from the data.", soft_wrap=True)
