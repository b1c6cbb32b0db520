"""Hypothesis strategies: dossiers with unknown facts, their representative values, and settings of open points."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Open, Values
from leye.rulebook.kernel.fact import Subject
from leye.rulebook.kernel.lower import back
from leye.rulebook.kernel.term import Term
from tests.rulebook.dossiers import ON

# Values on both sides of every bound that a rule of the document has.
BORN = tuple(back(ON, 12 * years) - dt.timedelta(shift) for years in (30, 35, 38, 40, 44) for shift in (-1, 0))
DAYS = tuple(back(ON, months) - dt.timedelta(shift) for months in (0, 1, 6, 24, 36) for shift in (-1, 0, 1))
# Close enough together that some day, or somebody's birth, falls between the birthday of 35 and that of 40 years.
FEW_DAYS = tuple(dt.date(year, 6, 30) for year in (2038, 2025, 2021, 2018, 2015, 2012, 2009))
FEW_BIRTHS = tuple(dt.date(year, 6, 30) for year in range(1966, 2007, 4))
SUMS = (0, 1, 1_000_000, 29_999_999, 30_000_000, 100_000_000, 100_000_001, 200_000_000, 200_000_001)
NUMBERS = (0, 1, 2, 3, 5, 6, 9, 10, 11)
DECISIONS = {"percent": (0, 1_500), "months": (0, 1, 24, 600), "yuan": (0, 50_000), "flag": (True, False), "years": (0, 2)}


def values_of(term: Term) -> tuple[Any, ...]:
    """Representative values of a fact."""
    about = term.about
    match about.type:
        case "truth":
            return (True, False)
        case "choice":
            return tuple(about.values)
        case "day":
            return BORN if about.past else (*DAYS, *FEW_DAYS)
        case "money":
            return SUMS
        case "ratio":
            return (80, 85, 95.5)
        case "text":
            return ("p1", "p2", "p3")
    return (2018, 2017) if term.name == "year" else NUMBERS


def few_values_of(term: Term, decisive: int) -> tuple[Any, ...]:
    """The same, thinned out where so many facts are to be combined that all values would be too many."""
    values = values_of(term)
    if term.about.type in ("truth", "choice"):
        return values
    if term.about.type == "day":
        few = FEW_BIRTHS if term.about.past else FEW_DAYS
        return few if decisive > 2 else (*values, *few)
    wanted = min(len(values), 9 if decisive <= 2 else 5 if decisive <= 4 else 3)
    return tuple(values[round(i * (len(values) - 1) / (wanted - 1))] for i in range(wanted))


def dossiers(subject: type[Subject], *, known: float = 0.7) -> st.SearchStrategy[dict[str, Any]]:
    """A dossier; each fact is known more often than not."""
    return st.fixed_dictionaries({name: _fact(term, known) for name, term in subject.facts.items()})


def _fact(term: Term, known: float) -> st.SearchStrategy[Any]:
    some = st.sampled_from(values_of(term))
    return st.integers(1, 10).flatmap(lambda n: some if n <= known * 10 else st.none())


def benefits(*, ranking: bool = False) -> st.SearchStrategy[type[Benefit]]:
    """A benefit; those that rank need a population and are proved by themselves."""
    return st.sampled_from([b for b in shelf.all() if ranking or b.award.kind != "ranking"])


@st.composite
def cases(draw: st.DrawFn) -> tuple[type[Benefit], dict[str, Any], Values]:
    """A benefit, a dossier of its subject, and a district that has decided some of the open points."""
    benefit = draw(benefits())
    return benefit, draw(dossiers(benefit.subject)), draw(decisions(benefit))


@st.composite
def decisions(draw: st.DrawFn, benefit: type[Benefit]) -> Values:
    """Some of a benefit's open points decided, others not."""
    given_ = {}
    for key, parameter in benefit.parameters.items():
        if isinstance(parameter, Open) and parameter.unit in DECISIONS and draw(st.booleans()):
            given_[key] = draw(st.sampled_from(DECISIONS[parameter.unit]))
    return Values(given_)


def completions(subject: type[Subject], names: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Every combination of representative values of these facts."""
    domains = [few_values_of(subject.facts[n], len(names)) for n in names]
    for combination in itertools.product(*domains):
        yield dict(zip(names, combination, strict=True))
