"""What comes of the answers: each benefit with its verdict in words, reasons, sum, and what to do next; in four groups."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from leye.doors.web import portrait, wording
from leye.doors.web.screening.coming_of_age import BORN, of_age_on
from leye.rulebook.kernel import explain
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.condition import facts_of
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.text import Text
from leye.rulebook.kernel.verdict import Verdict

Facts = Mapping[str, Any]
GROUPS: dict[str, tuple[str | Promise, str | Promise]] = {
    "yes": (gettext_lazy("现在就能领、能享受"), gettext_lazy("按您的回答，条件都符合。")),
    "unknown": (gettext_lazy("可能符合"), gettext_lazy("还有情况不清楚。弄清楚后可以补答。")),
    "undecided": (gettext_lazy("政策待明确"), gettext_lazy("您这边的条件没有问题，区里还有一项没有明确，所以现在还不能发。")),
    "no": (gettext_lazy("暂不符合"), gettext_lazy("情况变化后可能符合，每项写明了差在哪里。")),
}


@dataclass(frozen=True)
class Reason:
    """One condition: its mark, its words, what was said about it, the facts it reads and who vouches for each, its clause."""

    mark: str
    text: Text
    said: str
    values: tuple[tuple[Text, str, Text], ...]
    clause: str


@dataclass(frozen=True)
class Answer:
    """One benefit for one person, in words."""

    benefit: type[Benefit]
    group: str
    sum: str
    note: str
    sample: bool
    reasons: tuple[Reason, ...]
    missing: tuple[tuple[str, Text], ...]
    questions: tuple[tuple[Text, Text | None], ...]
    bring: tuple[Text, ...]
    label: str
    from_day: dt.date | None
    to_change: tuple[Text, ...]


def group_of(benefit: type[Benefit], verdict: Verdict) -> str:
    """The group; a benefit whose sum rests on an open point cannot be had yet, though every condition holds."""
    waits = verdict.verdict == "yes" and benefit.award.money and verdict.award is None and verdict.open
    return "undecided" if waits else verdict.verdict


def answer(benefit: type[Benefit], verdict: Verdict, *, facts: Facts, on: dt.date, values: Values) -> Answer:
    """A verdict in words."""
    lines = explain.lines(benefit, verdict, facts=facts)
    questions = tuple(
        (benefit.parameters[k].text, getattr(benefit.parameters[k], "decides", None) or benefit.lead) for k in verdict.open
    )
    from_day = of_age_on(benefit, verdict, facts=facts, on=on, values=values)
    return Answer(
        benefit=benefit,
        group=group_of(benefit, verdict),
        sum=amount(benefit, verdict.award) if verdict.verdict == "yes" and verdict.award else "",
        note=_note(benefit, verdict),
        sample=verdict.sample,
        reasons=tuple(_reason(line) for line in lines),
        missing=tuple((name, benefit.subject.facts[name].about.text) for name in verdict.missing),
        questions=questions,
        bring=tuple(e.text for e in benefit.evidence if not e.register),
        label=portrait.label(benefit.clause),
        from_day=from_day,
        to_change=_to_change(benefit, lines, by_age=from_day is not None),
    )


def _to_change(benefit: type[Benefit], lines: Sequence[explain.Line], *, by_age: bool) -> tuple[Text, ...]:
    """The conditions that do not hold, without those that a birthday will bring about."""
    waits = {k for k, c in benefit.conditions.items() if BORN in facts_of(c.term)} if by_age else set()
    return tuple(line.text for line in lines if line.holds is False and line.key not in waits)


def amount(benefit: type[Benefit], fen: int) -> str:
    """A sum with the unit of its award: 600元/月, 10,000 yuan."""
    whole, rest = divmod(fen, 100)
    blank = " " if wording.english() else ""
    return f"{whole:,}{f'.{rest:02d}' if rest else ''}{blank}{wording.say(benefit.award.unit)}"


def _note(benefit: type[Benefit], verdict: Verdict) -> str:
    if verdict.verdict == "yes" and verdict.award is None and benefit.award.money and not verdict.open and verdict.missing:
        asked = wording.listed([wording.say(benefit.subject.facts[n].about.text) for n in verdict.missing])
        return _("数额还要看：%(facts)s") % {"facts": asked}
    return wording.say(benefit.award.text)


def _reason(line: explain.Line) -> Reason:
    mark = {True: "yes", False: "no", None: "undecided" if line.open and not line.missing else "unknown"}[line.holds]
    own = wording.say(line.text).lower()
    said = wording.listed([said for said in map(_said, line.values) if said and said.lower() not in own])
    values = tuple((v.text, _said(v, always=True), v.source) for v in line.values)
    return Reason(mark, line.text, said, values, portrait.label(line.clause))


def _said(value: explain.Value, *, always: bool = False) -> str:
    """A value in words; beside its condition a mere yes or no is not repeated, for the mark already tells it."""
    if value.value is None or (not always and value.value.en in ("yes", "no")):
        return ""
    try:
        return wording.day(dt.date.fromisoformat(value.value.zh))
    except ValueError:
        return wording.say(value.value)


def grouped(answers: Sequence[Answer]) -> list[dict[str, Any]]:
    """The four groups in the order in which one wants to read them; empty ones are left out."""
    found = []
    for name, (title, lead) in GROUPS.items():
        mine = [a for a in answers if a.group == name]
        if mine:
            found.append({"name": name, "title": title, "lead": lead, "answers": mine})
    return found


def rivals(answers: Sequence[Answer], on: dt.date) -> list[tuple[type[Benefit], type[Benefit]]]:
    """Pairs that the person could have, of which only one is paid in a month."""
    mine = [a.benefit for a in answers if a.group in ("yes", "undecided")]
    return [(a, b) for i, a in enumerate(mine) for b, sure in portrait.rivals(a, on) if sure and b in mine[i + 1 :]]
