"""Which hires of a list count towards the bonus and why not, how many that makes, and what the next step needs."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from leye.doors.web import wording
from leye.doors.web.drawing.ladder import Ladder, ladder
from leye.doors.web.screening.hire_list import Hire
from leye.rulebook import shelf
from leye.rulebook.kernel.condition import facts_of, parameters_of
from leye.rulebook.kernel.dated import Open, Values
from leye.rulebook.kernel.read_record import Reader
from leye.rulebook.kernel.verdict import Verdict

BONUS = "hiring-bonus"
Parent = Mapping[str, Any]


@dataclass(frozen=True)
class Judged:
    """One hire: does it count, and why (not) in words."""

    hire: Hire
    verdict: str
    why: str

    @property
    def word(self) -> str:
        """Whether the hire counts."""
        said = {"yes": _("计入"), "no": _("不计入"), "unknown": _("还需知道"), "undecided": _("政策待明确")}
        return said[self.verdict]


@dataclass(frozen=True)
class Outcome:
    """What a list comes to."""

    verdict: Verdict
    judged: tuple[Judged, ...]
    ladder: Ladder
    sample: bool
    least: int

    def number(self, verdict: str) -> int:
        """How many rows have this verdict."""
        return sum(j.verdict == verdict for j in self.judged)


def outcome(hires: Sequence[Hire], employer: Parent, *, on: dt.date, values: Values) -> Outcome:
    """Judge a list for one employer and year."""
    benefit = shelf.get(BONUS)
    reader = Reader((benefit,), on=on, values=values)
    verdict = reader.decide(employer, {"hire": [hire.facts for hire in hires]})[0]
    judge = reader.counters[0].judge
    found = [(hire, *judge(hire.facts, employer)) for hire in hires]
    chosen = _one_row_each(found)
    judged = tuple(_judged(hire, holds, conditions, chosen=chosen, on=on) for hire, holds, _mask, conditions in found)
    steps = values.of(benefit.parameters[f"{BONUS}.steps"], on)
    sure, possible = (sum(j.verdict in kinds for j in judged) for kinds in (("yes",), ("yes", "unknown", "undecided")))
    drawn = ladder(steps, sure, most=possible)
    least = max(0, drawn.reached - employer["bonus_paid"]) if verdict.verdict == "yes" else 0
    return Outcome(verdict, judged, drawn, bool(values.samples & set(benefit.parameters)), least)


def _one_row_each(found: Sequence[tuple]) -> dict[Any, int]:
    """For each person the row that counts: one that holds for sure before one that may hold, the earlier before the later."""
    chosen: dict[Any, int] = {}
    for wanted in (True, None):
        for hire, holds, _mask, _conditions in found:
            if holds is wanted and hire.facts.get("person") is not None:
                chosen.setdefault(hire.facts["person"], hire.number)
    return chosen


def _judged(
    hire: Hire, holds: bool | None, conditions: Mapping[str, bool | None], *, chosen: Mapping[Any, int], on: dt.date
) -> Judged:
    benefit, person = shelf.get(BONUS), hire.facts.get("person")
    where = benefit.counted.where
    if holds is False:
        failed = [wording.say(where[k].text) for k, found in conditions.items() if found is False]
        if conditions["in_year"] is False and len(failed) == 1 and hire.facts["hired_on"] > on:
            return Judged(hire, "no", _("招用日期还没有到"))
        return Judged(hire, "no", _("不满足：%(conditions)s") % {"conditions": wording.joined(failed)})
    if person is None:
        return Judged(hire, "unknown", _("还要知道：姓名或身份证号"))
    if chosen[person] != hire.number:
        return Judged(hire, "no", _("与第 %(row)d 行是同一人，只计一次") % {"row": chosen[person]})
    if holds:
        return Judged(hire, "yes", reason_for(hire.facts))
    terms = [where[k].term for k, found in conditions.items() if found is None]
    asked = missing(hire.facts, terms)
    if asked:
        return Judged(hire, "unknown", _("还要知道：%(facts)s") % {"facts": wording.listed(asked)})
    questions = [wording.say(p.text) for p in parameters_of(*terms) if isinstance(p, Open)]
    return Judged(hire, "undecided", _("政策待明确：%(questions)s") % {"questions": " ".join(questions)})


def missing(facts: Mapping[str, Any], terms: Sequence[Any]) -> list[str]:
    """The facts that the list does not tell, in words; of a graduate's date only where one is a graduate."""
    known = shelf.get(BONUS).counted.record.facts
    names = [n for term in terms for n in facts_of(term) if n in known and facts.get(n) is None]
    needless = {"graduated_on"} if facts.get("graduate") is not True else set()
    needless |= {"left_on"} if facts.get("still_employed") else set()
    return [wording.say(known[n].about.text) for n in dict.fromkeys(names) if n not in needless]


def reason_for(facts: Mapping[str, Any]) -> str:
    """By which of the named groups a hire counts."""
    known = shelf.get(BONUS).counted.record.facts
    if facts.get("registered_unemployed"):
        return wording.say(known["registered_unemployed"].about.text)
    if facts.get("hukou") in ("agricultural", "converted"):
        return wording.say(known["hukou"].about.values[facts["hukou"]])
    return wording.say(known["graduate"].about.text)


def subsidies(hires: Sequence[Hire], *, on: dt.date, values: Values) -> list[tuple[Any, int, int]]:
    """Other benefits that an employer may have for single hires: for how many surely, for how many perhaps."""
    benefits = shelf.of("hire")
    reader = Reader(benefits, on=on, values=values)
    decided = [reader.decide(hire.facts) for hire in hires]
    found = []
    for index, benefit in enumerate(benefits):
        verdicts = [row[index].verdict for row in decided]
        found.append((benefit, verdicts.count("yes"), verdicts.count("unknown") + verdicts.count("undecided")))
    return [(b, sure, maybe) for b, sure, maybe in found if sure or maybe]
