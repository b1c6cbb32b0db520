"""The progress of an import on a terminal; silent where the output goes elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


@contextmanager
def advance(total: int, *, quiet: bool) -> Iterator[Callable[[int], None]]:
    """A bar over the rows; what it yields takes the number of rows that were done."""
    screen = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("rows"), TimeRemainingColumn())
    with Progress(*columns, console=screen, disable=quiet or not screen.is_terminal, transient=True) as bar:
        task = bar.add_task("importing", total=total)
        yield lambda rows: bar.advance(task, rows)
