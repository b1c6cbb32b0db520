"""What an import tells: which columns it reads, what a preview found, what came of the rows."""

from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from leye.doors.console.main import broad
from leye.ground.tables.chunks import Chunk, chunks, told
from leye.ground.tables.columns import Column, Layout
from leye.ground.tables.import_file import Report
from leye.ground.tables.run import Tally
from leye.ground.tables.source import Found, Source

SHOWN = 5


def say(console: Console, text: str) -> None:
    """One line as it is: nothing in a file's words is markup."""
    console.print(Text(text), soft_wrap=True)


def show_table(console: Console, *, source: Source, found: Found, layout: Layout) -> None:
    """Which table was found, and which of its columns is what."""
    heading = found.heading
    sheet = f", sheet {found.part.name}" if found.part.name else ""
    say(console, f"{source.path.name}: {source.form}{sheet}; header in row {heading.row}; {found.total:,} rows below it")
    read = ", ".join(f"{heading.header(name)} → {name}" for name in heading.places)
    say(console, f"read: {read}")
    if heading.unknown:
        say(console, f"not read (unknown columns): {', '.join(heading.unknown)}; --map COLUMN=FIELD reads one")
    for left, taken in heading.doubled:
        say(console, f"not read: {left} (the same as {taken})")
    absent = [column.header for column in layout.columns if column.name not in heading.places]
    if absent:
        say(console, f"not in the table: {', '.join(absent)}")


def show_preview(console: Console, report: Report, *, found: Found, layout: Layout) -> None:
    """The first rows, masked, and what an import would do."""
    _, chunk = next(chunks(found, layout, size=SHOWN), (0, None))
    if chunk and chunk.rows:
        table = Table("", *(f"row {row.number}" for row in chunk.rows))
        for name in found.heading.places:
            cells = [masked(layout.named[name], text) for text in chunk.texts[name].to_list()]
            table.add_row(Text(found.heading.header(name)), *map(Text, cells))
        table.add_row("problem", *(Text(problem_of(chunk, place, layout=layout)) for place in range(len(chunk.rows))))
        broad(console).print(table)
    say(console, f"Preview, nothing was written. An import would make: {sums(report.tally)}")
    show_reasons(console, report.tally)


def problem_of(chunk: Chunk, place: int, *, layout: Layout) -> str:
    """What is wrong with a row by itself, without the values in it."""
    faults = chunk.faults.get(place, {}).items()
    return " ".join(told(fault, header=layout.named[name].header if name else "", text="", lang="en") for name, fault in faults)


def masked(column: Column, text: str | None) -> str:
    """A cell as a preview shows it."""
    return "" if text is None else column.masked(text) if column.masked else text


def show_report(console: Console, report: Report, *, seconds: float) -> None:
    """What came of the rows, and where the refused ones are."""
    if report.resumed_at:
        say(console, f"Resumed after row {report.resumed_at:,}, where an earlier run was cut short.")
    say(console, f"{sums(report.tally)} ({seconds:,.1f} s)")
    for what, count in report.tally.notes.items():
        say(console, f"also: {count:,} {what}")
    show_reasons(console, report.tally)
    if report.errors:
        say(console, f"The refused rows are in {report.errors}: correct them there and import that file.")


def show_complete(console: Console, complete: dict[str, tuple], *, asked: bool) -> None:
    """Which registers are complete now, or that none is because rows were refused."""
    for name, (since, until) in complete.items():
        say(console, f"the register {name} is complete from {since} {f'up to {until} (not included)' if until else 'on'}")
    if asked and not complete:
        say(console, "No register was declared complete: rows were refused. Correct them and import the whole table again.")


def sums(tally: Tally) -> str:
    """The sums in one line."""
    parts = [f"{tally.new:,} new", f"{tally.changed:,} changed", f"{tally.unchanged:,} unchanged", f"{tally.refused:,} refused"]
    if tally.repeated:
        parts.append(f"{tally.repeated:,} repeated in the file")
    if tally.passed:
        parts.append(f"{tally.passed:,} no records (blank, sums, signatures)")
    return ", ".join(parts)


def show_reasons(console: Console, tally: Tally) -> None:
    """Why rows were refused, the commonest first."""
    if tally.reasons:
        say(console, f"refused for: {', '.join(f'{code} ({count:,})' for code, count in tally.reasons.most_common())}")


def summary(report: Report, *, preview: bool) -> dict[str, Any]:
    """The sums for programmes."""
    return {
        **report.tally.as_dict(),
        "errors": str(report.errors) if report.errors else None,
        "resumed_at": report.resumed_at,
        "preview": preview,
    }
