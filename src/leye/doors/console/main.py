"""`leye COMMAND …`: finds the command's module, sets Django up where the command needs it, tells refusals with exit code 2."""

import argparse
import importlib
import importlib.util
import os
import pkgutil
import sys
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from rich.console import Console

from leye.doors import console as commands
from leye.ground.refusals import Refusal


def names() -> list[str]:
    """Every command: the modules beside this one."""
    return sorted(m.name for m in pkgutil.iter_modules(commands.__path__) if m.name != "main" and not m.ispkg)


def needs_database(name: str) -> bool:
    """Asked of the file and not of the module: whoever imports models needs Django set up before the import."""
    found = importlib.util.find_spec(f"{commands.__name__}.{name}")
    return "\nNEEDS_DATABASE = False" not in Path(found.origin).read_text(encoding="utf-8")


def parser(chosen: str | None) -> argparse.ArgumentParser:
    """The parser; only the chosen command's module is imported, so that a command starts at once."""
    top = argparse.ArgumentParser(prog="leye", description="Leye (乐业): employment services of a district")
    subs = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in names():
        spoken = name.replace("_", "-").rstrip("-")
        if chosen not in (None, spoken):
            subs.add_parser(spoken)
            continue
        if needs_database(name):
            load_settings()
        module = importlib.import_module(f"{commands.__name__}.{name}")
        sub = subs.add_parser(spoken, help=module.__doc__.strip().splitlines()[0], description=module.__doc__)
        module.arguments(sub)
        sub.set_defaults(module=module, name=name)
    return top


def main(argv: list[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 bug or interrupted, 2 refused."""
    argv = sys.argv[1:] if argv is None else argv
    try:
        args = parser(argv[0] if argv and not argv[0].startswith("-") else None).parse_args(argv)
        if needs_database(args.name):
            refuse_weak_database()
            stand_ready(args.name)
        return args.module.run(args, Console()) or 0
    except (Refusal, ImproperlyConfigured) as refusal:
        Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(str(refusal))
        return 2
    except KeyboardInterrupt:
        return 130


def broad(console: Console) -> Console:
    """The console for a table: the terminal's own width, or room enough where the output goes to a file."""
    return console if console.is_terminal else Console(width=150)


def load_settings() -> None:
    """Set Django up, once."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leye.config.settings")
    import django

    django.setup()


def refuse_weak_database() -> None:
    """Refuse a database that could lose a commit."""
    from leye.ground.durability import assert_durable

    assert_durable()


def stand_ready(command: str) -> None:
    """A database that is new is prepared at once; one that is older than the programme is refused until somebody prepares it."""
    from django.conf import settings
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if not pending or command == "prepare":
        return
    if executor.loader.applied_migrations and not settings.DEMO:
        raise Refusal("database_old", "The database is older than the programme. Back it up, then run: leye prepare")
    from leye.doors.console import prepare

    prepare.run(argparse.Namespace(), Console())


if __name__ == "__main__":
    sys.exit(main())
