"""Random dossiers of every subject, with unknown facts, boundary values, ties and repeated persons: for tests and measurements."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import numpy as np
import polars as pl

from leye.rulebook.kernel.fact import Subject
from leye.rulebook.kernel.lower import back
from leye.rulebook.kernel.read_frame import TYPES
from leye.rulebook.kernel.term import Term

ON = dt.date(2018, 12, 31)
EPOCH = dt.date(1970, 1, 1)
SUMS = (0, 1, 999_999, 1_000_000, 5_000_001, 29_999_999, 30_000_000, 30_000_001, 100_000_000, 100_000_001, 200_000_000, 200_000_001)
Draw = Callable[[np.random.Generator, int], pl.Series]


def table(
    subject: type[Subject], count: int, *, seed: int = 1, unknown: float = 0.2, rates: np.ndarray | None = None
) -> pl.DataFrame:
    """So many dossiers of a subject. About this share of each fact is unknown: some dossiers are complete, some nearly empty."""
    rng = np.random.default_rng([seed, *subject.name.encode()])
    rates = _rates(rng, count, unknown) if rates is None else rates
    columns = {subject.key: _keys(subject, count)}
    for name, term in subject.facts.items():
        drawn = _draw(subject, term, ON)(rng, count)
        known = pl.Series(rng.random(count) >= rates)
        columns[name] = drawn.set(~known, None) if unknown else drawn
    return pl.DataFrame(columns)


def _rates(rng: np.random.Generator, count: int, unknown: float) -> np.ndarray:
    return unknown * rng.choice([0, 0.5, 1, 2.5], count)


def hires_of(parents: pl.DataFrame, record: type[Subject], *, each: int = 5, seed: int = 1, unknown: float = 0.2) -> pl.DataFrame:
    """Records to count for these employers: about `each` to an employer, some of one person, some of nobody known."""
    rng, count = np.random.default_rng([seed, 7]), parents.height * each
    owner = (rng.random(count) ** 2 * parents.height).astype(np.int64)  # the first have most, the last may have none
    rates = _rates(rng, parents.height, unknown)[owner]
    drawn = table(record, count, seed=seed, unknown=unknown, rates=rates)
    persons = pl.Series([f"p{n}" for n in range(12)]).gather(rng.integers(0, 12, count))
    nobody, this_year = pl.Series(rng.random(count) < rates / 2), pl.Series(rng.random(count) < 0.6)
    days = pl.Series((ON - EPOCH).days - rng.integers(0, 365, count)).cast(pl.Date)
    hired = pl.when(this_year & pl.col("hired_on").is_not_null()).then(days).otherwise("hired_on")
    return drawn.with_columns(hired_on=hired, employer=parents["employer"].gather(owner), person=persons.set(nobody, None))


def records(frame: pl.DataFrame) -> list[dict]:
    """The dossiers as one-record readers take them."""
    return frame.to_dicts()


def _keys(subject: type[Subject], count: int) -> pl.Series:
    return subject.key[0] + pl.int_range(count, eager=True).cast(pl.String)


def _draw(subject: type[Subject], term: Term, on: dt.date) -> Draw:
    about = term.about
    if subject.name == "employer_year" and term.name == "year":
        return lambda rng, n: pl.Series(rng.choice([on.year, on.year, on.year, on.year - 1], n), dtype=pl.Int64)
    match about.type:
        case "truth":
            return lambda rng, n: pl.Series(rng.random(n) < 0.6)
        case "choice" | "text":
            values = pl.Series(list(about.values) or [f"r{i}" for i in range(50)])
            return lambda rng, n: values.gather(rng.integers(0, len(values), n))
        case "day":
            return _days(on, born=about.past)
        case "money":
            return lambda rng, n: pl.Series(rng.choice(SUMS, n), dtype=pl.Int64)
        case "ratio":
            return lambda rng, n: pl.Series(np.round(rng.normal(85, 8, n) * 2) / 2)
    return lambda rng, n: pl.Series(rng.choice([0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 14, 22], n), dtype=getattr(pl, TYPES["number"]))


def _days(on: dt.date, *, born: bool) -> Draw:
    """A third on the edge of a cut-off (the day, one before, one after), the others anywhere."""
    months = [12 * y for y in (16, 35, 40, 50, 60)] if born else [0, 1, 6, 12, 24, 36]
    edges = np.array([(back(on, m) - EPOCH).days + shift for m in months for shift in (-1, 0, 1)])
    last = (on - EPOCH).days
    edges, span = np.minimum(edges, last) if born else edges, 70 * 365 if born else 5 * 365

    def draw(rng: np.random.Generator, n: int) -> pl.Series:
        anywhere = last - rng.integers(0, span, n) + (0 if born else 365)
        return pl.Series(np.where(rng.random(n) < 1 / 3, rng.choice(edges, n), anywhere).astype(np.int32)).cast(pl.Date)

    return draw
