"""/policies/<slug>/: one benefit in plain words, made of its file in the rulebook."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import portrait
from leye.doors.web.decisions import today, values_on
from leye.doors.web.frame import public_page
from leye.doors.web.public.check.walk import LOAN, POST, RESIDENT
from leye.rulebook import haidian_2018 as document
from leye.rulebook import shelf
from leye.rulebook.haidian_2018 import clauses
from leye.rulebook.haidian_2018.routes import FUNDS


@public_page()
def page(request: HttpRequest, slug: str) -> HttpResponse:
    try:
        benefit = shelf.get(slug)
    except KeyError as unknown:
        raise Http404 from unknown
    day = today()
    context = {
        "benefit": benefit,
        "audience": portrait.AUDIENCES[benefit.audience],
        "conditions": [(c, portrait.label(c.clause) if c.clause else "") for c in benefit.conditions.values()],
        "counted": list(benefit.counted.where.values()) if benefit.counted else [],
        "figures": portrait.figures(benefit, values_on(day), on=day),
        "instances": portrait.instances(benefit),
        "rivals": portrait.rivals(benefit, day),
        "clause": clauses.BY_NUMBER[benefit.clause],
        "fund": FUNDS.get(benefit.funding),
        "document": document,
        "day": day,
        "screener": {t.subject: t.address for t in (RESIDENT, LOAN, POST)}.get(benefit.subject.name, ""),
    }
    return render(request, "public/policy.html", context)
