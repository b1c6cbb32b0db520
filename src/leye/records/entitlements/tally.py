"""Counting a night: per benefit how many yes, no, unknown (by missing fact) and undecided (by open point), and the sums."""

import polars as pl

from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.lower import column
from leye.rulebook.kernel.verdict import CODES, decode


def tally(table: pl.DataFrame, benefit: type[Benefit]) -> dict:
    """Counts of one benefit over its wide frame: by verdict, by missing fact, by open point, and the sum of known awards in fen."""
    slug = column(benefit.slug)
    counts = dict(table.group_by(slug).len().iter_rows())
    found = {word: counts.get(code, 0) for code, word in CODES.items()}
    awards = table.filter(pl.col(slug) == 1)[f"{slug}__award"]
    found |= {"award": int(awards.sum() or 0), "awards_known": len(awards) - awards.null_count()}
    return found | {"missing": _named(table, benefit, 2, 0), "open": _named(table, benefit, 3, 1)}


def _named(table: pl.DataFrame, benefit: type[Benefit], code: int, part: int) -> dict[str, int]:
    slug = column(benefit.slug)
    names: dict[str, int] = {}
    for mask, count in table.filter(pl.col(slug) == code).group_by(f"{slug}__asks").len().iter_rows():
        for name in decode(benefit, mask)[part]:
            names[name] = names.get(name, 0) + count
    return dict(sorted(names.items(), key=lambda item: -item[1]))
