"""What to ask next: the fact whose answer is likely to settle most benefits, among those that are still decisive."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.condition import facts_of
from leye.rulebook.kernel.read_record import Reader
from leye.rulebook.kernel.verdict import Verdict

Facts = Mapping[str, Any]
YEARS_AGO = (2, 22, 37, 45, 58)
AFTER = {"graduated_on": "graduate", "attended_days": "in_training"}  # nobody is asked when before whether
SUMS = (0, 10_000_000, 50_000_000, 150_000_000, 300_000_000)


def wanted(verdict: Verdict) -> tuple[str, ...]:
    """What one verdict still asks for. A sum that rests on an open point anyway asks nothing more of the person."""
    return () if verdict.verdict != "unknown" and verdict.open else verdict.missing


def decisive(verdicts: Iterable[Verdict], *, passed: Iterable[str] = ()) -> tuple[str, ...]:
    """Facts that some benefit still turns on, without those that the person could not answer."""
    skipped = set(passed)
    return tuple(dict.fromkeys(f for v in verdicts for f in wanted(v) if f not in skipped))


def at_most(benefits: Iterable[type[Benefit]], verdicts: Iterable[Verdict], *, facts: Facts) -> int:
    """The most questions that may still come: what is decisive, and what the sums of benefits not yet excluded will need."""
    ahead: set[str] = set(decisive(verdicts, passed=facts))
    for benefit, verdict in zip(benefits, verdicts, strict=True):
        if verdict.verdict == "unknown" and verdict.missing and benefit.award.amount is not None:
            ahead |= set(facts_of(benefit.award.amount)) - set(facts)
    return len(ahead)


def likely(term: Any, on: dt.date) -> tuple[Any, ...]:
    """Some answers that people may give to a fact, to try out what each would settle."""
    about = term.about
    match about.type:
        case "truth":
            return True, False
        case "choice":
            return tuple(about.values)
        case "day":
            return tuple(on - dt.timedelta(days=365 * n + 100) for n in YEARS_AGO)
        case "money":
            return SUMS
        case _:
            return 0, 1, 5, 12


def next_question(reader: Reader, facts: Facts, *, subject: Any) -> str | None:
    """The fact to ask now; None when no answer could change anything any more."""
    verdicts = reader.decide(facts)
    open_facts = decisive(verdicts, passed=facts)
    open_facts = tuple(f for f in open_facts if AFTER.get(f) not in open_facts)
    order = list(subject.facts)

    def worth(name: str) -> tuple[float, float, int]:
        trials = [reader.decide({**facts, name: value}) for value in likely(subject.facts[name], reader.on)]
        settled = sum(not wanted(v) for trial in trials for v in trial) / len(trials)
        left = sum(len(wanted(v)) for trial in trials for v in trial) / len(trials)
        return settled, -left, -order.index(name)

    return max(open_facts, key=worth, default=None)
