"""The page that documents the tables, written from their layouts."""

from collections.abc import Iterable

from leye.ground.tables.columns import Layout
from leye.ground.tables.template import described

HEAD = "| column 列 | needed | meaning | allowed | example | other headers |\n|---|---|---|---|---|---|"


def page(layouts: Iterable[Layout]) -> str:
    """All kinds of tables."""
    return "\n\n".join(section(layout) for layout in layouts)


def section(layout: Layout) -> str:
    """One kind: a table of its columns in both languages, and notes."""
    lines = [f"## `leye import {layout.kind} FILE` · {layout.title.zh}", "", HEAD]
    for column in layout.columns:
        zh, en = described(layout, column), described(layout, column, lang="en")
        cells = (f"**{zh[0]}** `{column.name}`", en[1], f"{zh[2]}<br>{en[2]}", f"{zh[3]}<br>{en[3]}", zh[4], zh[5])
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    return "\n".join([*lines, "", *(f"- {note.zh} {note.en}" for note in layout.notes)]).rstrip()
