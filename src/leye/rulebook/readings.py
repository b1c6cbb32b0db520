"""The two lists that the bureau must settle: what the document leaves open, and how its ambiguities were read."""

from leye.rulebook import shelf
from leye.rulebook.haidian_2018.exclusions import CHOICE
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Open
from leye.rulebook.kernel.text import Reading, Text

NOBODY = Text("文件未写明", "not named")


def open_points() -> list[tuple[type[Benefit], Open]]:
    """Every open point with its benefit, in the order of the shelf."""
    return [(b, p) for b in shelf.all() for p in b.parameters.values() if isinstance(p, Open)]


def all_readings() -> list[tuple[Reading, list[type[Benefit]]]]:
    """Every reading with the benefits that rest on it, by number; R17 rests on the exclusions."""
    found: dict[Reading, list[type[Benefit]]] = {}
    for benefit in shelf.all():
        for reading in benefit.reading:
            found.setdefault(reading, []).append(benefit)
    found[CHOICE] = [b for b in shelf.all() if b.slug.endswith("-insurance")]
    return sorted(found.items(), key=lambda item: int(item[0].code[1:]))


def decides(benefit: type[Benefit], point: Open) -> Text:
    """Who must decide an open point: whom the point names, else the lead of the clause."""
    return point.decides or benefit.lead or NOBODY
