"""From which birthday on an age condition holds that does not hold yet."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.condition import facts_of
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.read_record import Reader
from leye.rulebook.kernel.verdict import Verdict

BORN, YEARS_AHEAD = "birth_date", 45


def birthday(born: dt.date, year: int) -> dt.date:
    """The day on which one comes of age in a year; 1 March where 29 February is missing."""
    try:
        return born.replace(year=year)
    except ValueError:
        return dt.date(year, 3, 1)


def of_age_on(benefit: type[Benefit], verdict: Verdict, *, facts: Mapping[str, Any], on: dt.date, values: Values) -> dt.date | None:
    """The first birthday from which all age conditions hold; None where age is not what is missing, or the years never bring it."""
    failed = [k for k, holds in verdict.conditions.items() if holds is False and BORN in facts_of(benefit.conditions[k].term)]
    born = facts.get(BORN)
    if not failed or born is None:
        return None

    def holds(day: dt.date) -> bool:
        conditions = Reader((benefit,), on=day, values=values).decide(facts)[0].conditions
        return all(conditions[k] for k in failed)

    days = [day for n in range(YEARS_AHEAD) if (day := birthday(born, on.year + n)) > on]
    if not days or not holds(days[-1]):
        return None
    low, high = 0, len(days) - 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(days[middle]) else (middle + 1, high)
    return days[low]
