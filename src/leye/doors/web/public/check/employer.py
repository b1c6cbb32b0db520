"""/check/employer/: which of our hires count, what bonus that makes, and how far the next step is; nothing is kept."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import refusals
from leye.doors.web.decisions import today, values_on
from leye.doors.web.frame import public_page
from leye.doors.web.screening import employer_form, hire_verdicts
from leye.doors.web.screening.hire_layout import headers
from leye.doors.web.screening.results import amount
from leye.ground.refusals import Refusal
from leye.rulebook import shelf

SHOWN = 200


def _result(form: employer_form.Form) -> dict[str, Any]:
    day = today()
    found = form.hires.hires
    outcome = hire_verdicts.outcome(found, form.employer(), on=day, values=values_on(day))
    benefit = shelf.get(hire_verdicts.BONUS)
    won = outcome.verdict.award if outcome.verdict.verdict == "yes" else None
    return {
        "outcome": outcome,
        "benefit": benefit,
        "sum": amount(benefit, won) if won else "",
        "least": amount(benefit, outcome.least) if outcome.least and outcome.verdict.award is None else "",
        "questions": [benefit.parameters[key].text for key in outcome.verdict.open],
        "rows": outcome.judged[:SHOWN],
        "more": max(0, len(outcome.judged) - SHOWN),
        "counts": {verdict: outcome.number(verdict) for verdict in ("yes", "no", "unknown", "undecided")},
        "faults": [(h.number, header, said) for h in found for header, said in h.faults][:20],
        "subsidies": hire_verdicts.subsidies(found, on=day, values=values_on(day)),
        "ladder": outcome.ladder,
        "day": day,
    }


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    fault = ""
    form = employer_form.blank(today())
    try:
        form = employer_form.read(request.POST, request.FILES.get("file"), on=today())
        result = _result(form) if form.hires else None
    except Refusal as refusal:
        fault, result = refusals.sentence(refusal), None
        form = employer_form.raw(request.POST, on=today())
    kinds = shelf.subjects()["employer_year"].facts["kind"].about.values
    context = {"form": form, "fault": fault, "kinds": list(kinds.items()), "headers": headers(), "hidden": form.hidden()}
    if result:
        return render(request, "public/check/employer_result.html", context | result)
    return render(request, "public/check/employer.html", context)
