"""/what-if/: one figure of the policy set otherwise; who gains, who loses, what it costs, old beside new."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import refusals, wording
from leye.doors.web.decisions import values_on
from leye.doors.web.drawing.bars import pairs
from leye.doors.web.frame import public_page
from leye.doors.web.public.settings_form import Setting, read_setting, settable
from leye.ground.refusals import Refusal
from leye.records.entitlements.reads import day_of_records
from leye.records.entitlements.whatif import Change, WhatIf, what_if
from leye.records.units.reads import names_by_code
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.routes import FUNDS

DRAWN = 8
COUNTED = ("yes_old", "yes_new", "sum_old", "sum_new", "gain", "lose")


def _chart(changes: list[tuple[str, Change]]) -> Any:
    rows = [(name, change.sum_old, change.sum_new) for name, change in changes[:DRAWN]]
    return pairs(rows, spoken=wording.yuan)


def _result(setting: Setting, found: WhatIf) -> dict[str, Any]:
    names = names_by_code()
    places = sorted(found.places, key=lambda c: -max(c.sum_old, c.sum_new))
    spoken = [(names.get(c.name, c.name or "—"), c) for c in places]
    whole = {name: sum(getattr(c, name) for c in found.benefits) for name in COUNTED}
    return {
        "whole": whole,
        "difference": whole["sum_new"] - whole["sum_old"],
        "places": spoken,
        "benefits": [(wording.say(shelf.get(c.name).title), c) for c in found.benefits],
        "lines": [(wording.say(FUNDS[c.name]) if c.name in FUNDS else "—", c) for c in found.lines],
        "chart": _chart(spoken),
        "drawn": min(DRAWN, len(spoken)),
    }


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    day = day_of_records()
    setting = read_setting(request.GET, values_on(day), on=day)
    context: dict[str, Any] = {"setting": setting, "settable": settable(), "fault": setting.fault, "on": day}
    if setting.given and not setting.fault:
        try:
            context |= _result(setting, what_if(setting.given, on=day))
        except Refusal as refusal:
            context["fault"] = refusals.sentence(refusal)
    return render(request, "public/what_if.html", context)
