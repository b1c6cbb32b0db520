"""/design/: every component with its states, in the demo profile; what is changed is looked at here first."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import portrait, wording
from leye.doors.web.decisions import today, values_on
from leye.doors.web.drawing.bars import pairs
from leye.doors.web.drawing.district import schematic
from leye.doors.web.drawing.ladder import ladder
from leye.doors.web.frame import public_page
from leye.doors.web.screening import results
from leye.doors.web.screening.questions import question
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import yuan
from leye.rulebook.kernel.read_record import Reader

TOKENS = (
    "ink muted line edge ground surface sunken brand brand-hover brand-tint accent accent-tint yes yes-tint no no-tint "
    "unknown unknown-tint undecided undecided-tint"
).split()
STEPS = {3: yuan(10_000), 6: yuan(50_000), 10: yuan(100_000)}
PERSON: dict[str, Any] = {
    "in_district": True,
    "hukou": "converted",
    "birth_date": dt.date(1980, 5, 12),
    "sex": "F",
    "work": "flexible",
    "insured": True,
    "contribution_base": yuan(5_360),
}


def _answers(day: dt.date) -> list[results.Answer]:
    """One answer card in each of the four states: the same benefit for four people, decided as everywhere else."""
    benefit, values = shelf.get("flexible-work-insurance"), values_on(day)
    cases = (
        (PERSON, values),
        ({**PERSON, "insured": None}, values),
        (PERSON, values.none()),
        ({**PERSON, "birth_date": dt.date(day.year - 30, 5, 12)}, values),
    )
    found = []
    for facts, held in cases:
        verdict = Reader((benefit,), on=day, values=held).decide(facts)[0]
        found.append(results.answer(benefit, verdict, facts=facts, on=day, values=held))
    return found


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    day = today()
    resident = shelf.subjects()["resident"]
    rows = [
        (wording.say(t), a, b)
        for t, a, b in (("万寿路街道", yuan(420_000), yuan(515_000)), ("上地街道", yuan(300_000), yuan(260_000)))
    ]
    context = {
        "tokens": TOKENS,
        "verdicts": tuple(results.GROUPS),
        "answers": _answers(day),
        "questions": [question(resident, name) for name in ("work", "birth_date", "contribution_base")],
        "ladders": [ladder(STEPS, 0), ladder(STEPS, 4, most=7), ladder(STEPS, 12)],
        "chart": pairs(rows, spoken=wording.yuan),
        "rows": rows,
        "district": schematic("110108022"),
        "steps": shelf.get("flexible-work-insurance").route,
        "figures": portrait.figures(shelf.get("hiring-bonus"), values_on(day), on=day),
        "benefit": shelf.get("hiring-bonus"),
        "day": day,
        "none": {},
    }
    return render(request, "public/design.html", context)
