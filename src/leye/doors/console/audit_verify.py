"""Reckon the whole history anew and hold it against the anchors; exit code 0 proved, 1 broken, 3 not provable without an anchor.

The first bad entry is named. A history whose end was cut off or rewritten hangs together all the same: only an anchor tells.
"""

import argparse
import dataclasses
import json
from pathlib import Path

from rich.console import Console

from leye.ground.history import anchors, verify


def arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--anchor", type=Path, metavar="FILE", help="the anchor file, as the auditor keeps it")
    parser.add_argument(
        "--key", type=Path, metavar="FILE", help="public half of the signing key (default: anchor-key.pub in LEYE_HOME)"
    )
    parser.add_argument("--json", action="store_true", help="the findings as JSON")


def run(args: argparse.Namespace, console: Console) -> int:
    """Verify, and tell what was found."""
    from django.conf import settings

    key = args.key or settings.HOME / "anchor-key.pub"
    report = verify.verify(anchors.read(args.anchor, anchors.public_key(key)) if args.anchor else ())
    told = json.dumps(dataclasses.asdict(report)) if args.json else sentence(report)
    console.print(told, soft_wrap=True, highlight=False, markup=False)
    return verify.EXITS[report.status]


def sentence(report: verify.Report) -> str:
    """The findings in words."""
    if report.status == "broken":
        return f"broken: entry {report.first_bad}: {report.why}."
    behind = ""
    if report.open_end:
        behind = " Entries {} to {} hang together, but no anchor vouches for them.".format(*report.open_end)
    if report.status == "unverifiable":
        return f"unverifiable: {report.entries} entries; {report.why}.{behind}"
    return f"ok: {report.entries} entries, proved up to {report.anchored_to} by {report.anchors} anchors.{behind}"
