"""GET parameters and readings: the document's figures, what it leaves open and what the district decided, and how it was read."""

from typing import Any

from ninja import Router

from leye.doors.api.schemas.policy import Readings
from leye.doors.api.schemas.words import Parameter as ParameterShape
from leye.doors.api.sentences import said
from leye.doors.api.what_if import FORMS
from leye.doors.api.wording import clause, reading, readings_of, settable, words
from leye.records.entitlements.decisions import decisions
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Open, Parameter
from leye.rulebook.kernel.explain import figure_in_words
from leye.rulebook.kernel.text import Reading

router = Router()


@router.get("parameters", response=list[ParameterShape], **said("list_parameters"))
def parameters(request: Any) -> list[dict[str, Any]]:
    """Every figure and open point, in the order of the benefits."""
    return [figure(benefit, p) for benefit in shelf.all() for p in benefit.parameters.values()]


@router.get("readings", response=Readings, **said("list_readings"))
def readings(request: Any) -> dict[str, Any]:
    """Every reading once, with the benefits that rest on it, and every open point."""
    rest_on: dict[str, list[str]] = {}
    found: dict[str, Reading] = {}
    for benefit in shelf.all():
        for r in readings_of(benefit):
            found.setdefault(r.code, r)
            rest_on.setdefault(r.code, []).append(benefit.slug)
    ordered = sorted(found, key=lambda code: (len(code), code))
    open_points = [figure(b, p) for b in shelf.all() for p in b.parameters.values() if isinstance(p, Open)]
    return {
        "readings": [{**reading(found[code]), "benefits": rest_on[code]} for code in ordered],
        "open_points": open_points,
    }


def figure(benefit: type[Benefit], parameter: Parameter) -> dict[str, Any]:
    """A figure or an open point with all that has been decided on it."""
    open_ = isinstance(parameter, Open)
    return {
        "key": parameter.key,
        "benefit": benefit.slug,
        "kind": "open" if open_ else "stated",
        "text": words(parameter.text),
        "unit": parameter.unit,
        "clause": clause(parameter.clause),
        "values": [] if open_ else [_dated(parameter, since, value) for since, value in sorted(parameter.values.items())],
        "decides": words(parameter.decides or benefit.lead) if open_ else None,
        "decisive": open_ and parameter in benefit.opens,
        "settable": parameter.unit in FORMS,
        "decisions": [
            {
                **_dated(parameter, d.since, d.value),
                "source": d.source,
                "decided_by": d.decided_by,
                "sample": d.sample,
            }
            for d in decisions()
            if d.parameter == parameter.key
        ],
    }


def _dated(parameter: Parameter, since: Any, value: Any) -> dict[str, Any]:
    said_as = figure_in_words(parameter, value)
    return {"since": since, "value": settable(parameter, value), "words": words(said_as)}
