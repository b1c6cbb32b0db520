"""How a benefit is shown: its figures with their dates, its open points, its examples as sentences, its offices."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leye.doors.web import wording
from leye.doors.web.decisions import today, values_on
from leye.rulebook import shelf
from leye.rulebook.haidian_2018 import clauses
from leye.rulebook.haidian_2018.exclusions import excluded_with
from leye.rulebook.kernel import explain
from leye.rulebook.kernel.benefit import Benefit, Example
from leye.rulebook.kernel.dated import Open, Values
from leye.rulebook.kernel.text import Text

AUDIENCES: dict[str, str | Promise] = {
    "resident": gettext_lazy("居民和求职者"),
    "founder": gettext_lazy("创业的人"),
    "employer": gettext_lazy("用人单位"),
    "incubator": gettext_lazy("孵化基地"),
    "unit": gettext_lazy("街镇、社区和部门"),
}


@dataclass(frozen=True)
class Figure:
    """One figure: what it is, its value in words (None where open), since when, who decides, whether it is a sample."""

    text: Text
    value: Text | None
    since: dt.date | None
    clause: str
    decides: Text | None
    sample: bool
    left_open: bool


def figures(benefit: type[Benefit], values: Values, *, on: dt.date) -> list[Figure]:
    """Every figure of a benefit as it stands on a day; those still open stand last."""
    found = [_figure(benefit, figure) for figure in explain.figures(benefit, on=on, values=values)]
    return sorted(found, key=lambda f: f.value is None)


def _figure(benefit: type[Benefit], figure: explain.Figure) -> Figure:
    parameter = benefit.parameters[figure.key]
    left_open = isinstance(parameter, Open)
    decides = getattr(parameter, "decides", None) or benefit.lead
    return Figure(figure.text, figure.value, figure.since, label(figure.clause), decides, figure.sample, left_open)


def label(number: str) -> str:
    """A clause as the document writes it, such as 二（四）3."""
    return wording.say(clauses.BY_NUMBER[number].label) if number in clauses.BY_NUMBER else number


@dataclass(frozen=True)
class Instance:
    """An example in words: what is known, and what comes of it."""

    verdict: str
    known: tuple[tuple[str, str], ...]
    outcome: str
    records: int


def instances(benefit: type[Benefit]) -> list[Instance]:
    """The examples of a benefit's file, each as facts and outcome; those that try out a setting are left to the tests."""
    return [_instance(benefit, case) for case in benefit.examples if not case.settings and not case.cohort]


def _instance(benefit: type[Benefit], case: Example) -> Instance:
    facts = benefit.subject.facts
    known = tuple(
        (wording.say(facts[name].about.text), wording.fact(facts[name], _parsed(facts[name], value)))
        for name, value in case.facts.items()
        if value is not None
    )
    return Instance(case.expect, known, _outcome(benefit, case), sum(len(rows) for rows in case.tables.values()))


def _parsed(term: Any, value: Any) -> Any:
    return dt.date.fromisoformat(value) if term.about.type == "day" and isinstance(value, str) else value


def _outcome(benefit: type[Benefit], case: Example) -> str:
    facts = benefit.subject.facts
    asks = wording.listed([wording.say(facts[name].about.text) for name in facts if name in case.asks])
    match case.expect:
        case "yes" if case.gives:
            return wording.yuan(case.gives)
        case "yes":
            return _("可以享受，数额待区里明确") if case.open else wording.say(benefit.award.text)
        case "unknown":
            return _("还要知道：%(facts)s") % {"facts": asks}
        case "undecided":
            return _("条件中有一项政策还没有明确")
        case _:
            return _("不能享受")


def points() -> list[tuple[type[Benefit], list[Figure]]]:
    """Benefits with points that the document leaves open, as they stand today."""
    day = today()
    values = values_on(day)
    found = [(b, [f for f in figures(b, values, on=day) if f.left_open]) for b in shelf.all()]
    return [(benefit, open_) for benefit, open_ in found if open_]


def rivals(benefit: type[Benefit], on: dt.date) -> list[tuple[type[Benefit], bool]]:
    """Benefits that do not go together with this one for one person in one month; True where that is certain."""
    return [(shelf.get(slug), mark == "X") for slug, mark in excluded_with(benefit.slug, on).items()]
