"""What to say when a table lacks columns: what was expected, what was found, what it may be called there."""

import difflib
from collections.abc import Sequence

from leye.ground.refusals import Refusal
from leye.ground.tables.columns import Column, Layout
from leye.ground.tables.header import Heading, Matcher, key
from leye.ground.tables.sheet import Row

NEAR = 0.55


def check(name: str, heading: Heading, *, matcher: Matcher) -> None:
    """Refuse a header that lacks required columns, or all of a group of which one is needed, or that never met a mapped one."""
    layout = matcher.layout
    unmet = [header for header in matcher.chosen if header not in {key(cell) for cell in heading.cells}]
    if unmet:
        raise Refusal(
            "mapped_column_absent",
            f"{name}: --map names a column {unmet[0]!r} that the header row {heading.row} does not have. "
            f"It has: {', '.join(filter(None, heading.cells))}.",
        )
    absent = [[column] for column in layout.columns if column.required and column.name not in heading.places]
    absent += [[layout.named[n] for n in group] for group in layout.either if not set(group) & set(heading.places)]
    if absent:
        raise missing(name, heading, layout=layout, absent=absent)


def missing(name: str, heading: Heading, *, layout: Layout, absent: Sequence[Sequence[Column]]) -> Refusal:
    """The refusal for columns that are not there."""
    wanted = "; ".join(" or ".join(f"{c.header} ({c.name})" for c in group) for group in absent)
    accepted = "; ".join(f"{c.header}: {', '.join(layout.headers(c)[1:])}" for group in absent for c in group)
    guesses = [guess for group in absent for c in group if (guess := did_you_mean(c, heading, layout=layout))]
    return Refusal(
        "missing_columns",
        f"{name}, header row {heading.row}: required column not found: {wanted}. "
        f"Found: {', '.join(filter(None, heading.cells))}. {' '.join(guesses)}{' ' if guesses else ''}"
        f"Also accepted as header — {accepted}. A template: leye template {layout.kind}",
        expected=[c.name for group in absent for c in group],
        found=[cell for cell in heading.cells if cell],
    )


def did_you_mean(column: Column, heading: Heading, *, layout: Layout) -> str:
    """A guess which of the unknown headers is this column, as a sentence; empty without a guess."""
    wanted = [key(header) for header in layout.headers(column)]
    scored = [(closeness(key(header), wanted), header) for header in heading.unknown]
    best, header = max(scored, default=(0.0, ""))
    return f"Did you mean {header}? Then add --map {header}={column.name}." if best >= NEAR else ""


def closeness(header: str, wanted: Sequence[str]) -> float:
    """How near a header is to any of the wanted ones, 0 to 1."""
    return max(difflib.SequenceMatcher(None, header, other).ratio() for other in wanted)


def no_header(name: str, rows: Sequence[Row], *, matcher: Matcher, within: int) -> Refusal:
    """The refusal for a table in whose first rows no header is recognised."""
    layout = matcher.layout
    first = next((", ".join(filter(None, (c.strip()[:20] for c in row.cells))) for row in rows), "nothing")
    needed = [c.header for c in layout.columns if c.required] + [
        " or ".join(layout.named[n].header for n in g) for g in layout.either
    ]
    return Refusal(
        "no_header",
        f"{name}: no header row is recognised in the first {within} rows (the first row reads: {first[:200]}). "
        f"Expected columns: {', '.join(needed)}; "
        f"others: {', '.join(c.header for c in layout.columns if not c.required)}. Put the headers in one row above the data, "
        f"or take the template: leye template {layout.kind}",
    )
