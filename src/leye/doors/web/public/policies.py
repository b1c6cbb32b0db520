"""/policies/: every benefit, by whom it is for, by clause, by situation, or found by everyday words."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from leye.doors.web import wording
from leye.doors.web.frame import public_page
from leye.doors.web.portrait import AUDIENCES
from leye.doors.web.public.everyday import SITUATIONS, in_situation, search
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.clauses import CLAUSES
from leye.rulebook.kernel.benefit import Benefit

Group = dict[str, Any]


def by_audience(benefits: Iterable[type[Benefit]]) -> list[Group]:
    """Benefits under whom they are for, in the order of everyday need."""
    found = list(benefits)
    groups = [{"title": text, "benefits": [b for b in found if b.audience == name]} for name, text in AUDIENCES.items()]
    return [g for g in groups if g["benefits"]]


def by_clause() -> list[Group]:
    """All clauses in the order of the document, with who leads and what serves them."""
    return [
        {
            "title": f"{wording.say(c.label)} {wording.say(c.summary)}",
            "lead": wording.say(c.lead),
            "planned": bool(c.planned),
            "benefits": [b for b in shelf.all() if b.clause == c.number],
        }
        for c in CLAUSES
    ]


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    query, situation = request.GET.get("q", "").strip()[:80], request.GET.get("for", "")
    order = "clause" if request.GET.get("by") == "clause" else "audience"
    if query:
        found = search(query)
        groups: list[Group] = [{"title": _("找到 %(n)d 项") % {"n": len(found)}, "benefits": found}] if found else []
    elif situation in SITUATIONS:
        groups = [{"title": SITUATIONS[situation][0], "benefits": in_situation(situation)}]
    else:
        groups = by_clause() if order == "clause" else by_audience(shelf.all())
    context = {
        "groups": groups,
        "query": query,
        "situation": situation if not query else "",
        "situations": [(name, text) for name, (text, _facts) in SITUATIONS.items()],
        "order": "" if query or situation in SITUATIONS else order,
    }
    return render(request, "public/policies.html", context)
