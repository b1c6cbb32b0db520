"""Runs a benefit's examples: the cases of its file, as tests and as the page's “for instance”."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from .benefit import Benefit, Example
from .dated import Values
from .fact import Subject, wrong
from .read_record import Reader
from .verdict import Verdict


def typed(subject: type[Subject], facts: Mapping[str, Any], *, on: dt.date) -> dict[str, Any]:
    """An example's facts with days as days; ValueError names a value that the fact cannot have."""
    found = {}
    for name, value in facts.items():
        term = subject.facts[name]
        found[name] = dt.date.fromisoformat(value) if term.about.type == "day" and isinstance(value, str) else value
        if fault := wrong(term, found[name], on=on):
            raise ValueError(f"{subject.name}.{name}: {fault}")
    return found


def rehearse(benefit: type[Benefit], case: Example) -> Verdict:
    """The verdict on one example."""
    on = dt.date.fromisoformat(case.on)
    reader = Reader([benefit], on=on, values=Values(case.settings))
    facts = typed(benefit.subject, case.facts, on=on)
    if case.cohort:
        return reader.decide_all([facts, *(dict(other) for other in case.cohort)])[0][0]
    records = {n: [typed(benefit.counted.record, r, on=on) for r in rows] for n, rows in case.tables.items()}
    return reader.decide(facts, records)[0]
