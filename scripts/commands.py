"""Write docs/commands.md from the commands' own parsers: `python scripts/commands.py [--check]`."""

import argparse
import datetime
import inspect
import sys
from pathlib import Path

from leye.doors.console import main as console

TARGET = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
HEAD = """# Commands

Written by `python scripts/commands.py` from the commands themselves; do not edit. `leye COMMAND --help` says the same.
Exit codes: 0 done, 1 a bug, 2 refused (the message says what happened and what to do), 130 interrupted.
"""


def subparsers(top: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Each command's parser by its name."""
    return next(a.choices for a in top._actions if isinstance(a, argparse._SubParsersAction))


def signature(action: argparse.Action) -> str:
    """How an argument is written: `--on DAY`, `FILE`."""
    named = action.metavar if isinstance(action.metavar, str) else None
    value = named or (" \\| ".join(map(str, action.choices)) if action.choices else action.dest.upper())
    if action.nargs in ("+", "*"):
        value += " ..."
    if not action.option_strings:
        return f"`{value}`"
    return f"`{', '.join(action.option_strings)}{'' if action.nargs == 0 else ' ' + value}`"


def meaning(action: argparse.Action) -> str:
    """What it does, and its default where it has one that says something."""
    choices = ", ".join(map(str, action.choices or ()))
    words = (
        (action.help or "")
        .replace("%(default)s", str(action.default))
        .replace("%(choices)s", choices)
        .replace("%%", "%")
        .replace("|", "\\|")
    )
    if action.option_strings and action.required:
        words += " (required)"
    plain = action.default not in (None, False, True, argparse.SUPPRESS, [], ()) and not callable(action.default)
    default = "today" if isinstance(action.default, datetime.date) else action.default
    return words + (f" (default {default})" if plain and "default" not in words else "")


def section(name: str, parser: argparse.ArgumentParser) -> str:
    """One command: its help, and a table of its arguments."""
    rows = [f"| {signature(a)} | {meaning(a)} |" for a in parser._actions if not isinstance(a, argparse._HelpAction)]
    table = "\n".join(["", "| argument | meaning |", "|---|---|", *rows, ""]) if rows else ""
    return f"## leye {name}\n{inspect.cleandoc(parser.description or '')}\n{table}"


def document() -> str:
    """The whole page."""
    found = sorted(subparsers(console.parser(None)).items())
    return "\n".join([HEAD, *(section(name, parser) for name, parser in found)])


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(TARGET.read_text(encoding="utf-8") != document())
    TARGET.write_text(document(), encoding="utf-8")
