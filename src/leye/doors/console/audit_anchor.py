"""Sign how far the history reaches and add it to an anchor file; keep the file out of reach of whoever rules the database."""

import argparse
from pathlib import Path

from rich.console import Console

from leye.ground.history import anchors
from leye.ground.refusals import Refusal


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE", help="the anchor file; it grows by one line")
    parser.add_argument("--key", type=Path, metavar="FILE", help="the signing key, mode 0400 (default: anchor-key in LEYE_HOME)")
    parser.add_argument(
        "--new-key", type=Path, metavar="FILE", help="make a signing key there, and its public half beside it (.pub)"
    )


def run(args: argparse.Namespace, console: Console) -> None:
    """Make the key, set the anchor, or both."""
    from django.conf import settings

    if not (args.file or args.new_key):
        raise Refusal("nothing_asked", "Name the anchor file, or make a signing key with --new-key FILE.")
    if args.new_key:
        public = anchors.new_key(args.new_key)
        console.print(f"{args.new_key} signs anchors. Give {public} to the auditor.", soft_wrap=True, highlight=False, markup=False)
    if args.file:
        path = args.key or args.new_key or settings.HOME / "anchor-key"
        if settings.DEMO and path == settings.HOME / "anchor-key" and not path.exists():
            anchors.new_key(path)
        anchor = anchors.drop(args.file, anchors.signing_key(path))
        console.print(f"anchored: {anchor.count} entries, head {anchor.head}", soft_wrap=True, highlight=False, markup=False)
