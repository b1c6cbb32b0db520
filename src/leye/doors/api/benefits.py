"""GET benefits: what the policy offers, and everything that the file of one benefit says."""

from typing import Annotated, Any, Literal

from django.utils import timezone
from ninja import Query, Router
from pydantic import BaseModel, ConfigDict, Field

from leye.doors.api.parameters import figure
from leye.doors.api.schemas.policy import Benefit as BenefitShape
from leye.doors.api.schemas.policy import BenefitInList
from leye.doors.api.sentences import said
from leye.doors.api.wording import clause, reading, readings_of, settable, words
from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.clauses import BY_NUMBER
from leye.rulebook.haidian_2018.exclusions import excluded_with
from leye.rulebook.haidian_2018.routes import FUNDS
from leye.rulebook.kernel.benefit import Benefit, Example
from leye.rulebook.kernel.condition import Condition
from leye.rulebook.kernel.dated import Open
from leye.rulebook.kernel.fact import suggest

router = Router()
AUDIENCES = tuple(dict.fromkeys(b.audience for b in shelf.all()))
SUBJECTS = tuple(dict.fromkeys(b.subject.name for b in shelf.all()))


class Filters(BaseModel):
    """Which benefits to list."""

    model_config = ConfigDict(extra="forbid")

    audience: Annotated[Literal[AUDIENCES] | None, Field(description="For whom it is")] = None
    subject: Annotated[Literal[SUBJECTS] | None, Field(description="Whom or what its facts are about")] = None
    clause: Annotated[str | None, Field(pattern=r"^[23]\.[1-6](\.[1-9])?$", description="A clause, or a section such as 2.4")] = (
        None
    )


@router.get("", response=list[BenefitInList], **said("list_benefits"))
def benefits(request: Any, filters: Annotated[Filters, Query()]) -> list[dict[str, Any]]:
    """The benefits in the order of the catalogue."""
    wanted = filters.clause
    return [
        in_short(b)
        for b in shelf.all()
        if filters.audience in (None, b.audience)
        and filters.subject in (None, b.subject.name)
        and (wanted is None or f"{b.clause}.".startswith(f"{wanted}."))
    ]


@router.get("{slug}", response=BenefitShape, by_alias=True, **said("read_benefit"))
def benefit(request: Any, slug: str) -> dict[str, Any]:
    """One benefit in full."""
    found = find(slug)
    parameters = found.parameters.values()
    return {
        **in_short(found),
        "clause_summary": words(BY_NUMBER[found.clause].summary),
        "lead": words(found.lead),
        "responsible": [words(office) for office in found.responsible],
        "conditions": [_condition(found, c) for c in found.conditions.values()],
        "counted": _counted(found),
        "figures": [figure(found, p) for p in parameters if not isinstance(p, Open)],
        "open_points": [figure(found, p) for p in parameters if isinstance(p, Open)],
        "readings": [reading(r) for r in readings_of(found)],
        "notes": [words(note) for note in found.notes],
        "evidence": [{"text": words(e.text), "register": e.register or None} for e in found.evidence],
        "route": [{"where": words(step.where), "what": words(step.what)} for step in found.route],
        "funding": words(FUNDS.get(found.funding)),
        "exclusions": exclusions(found),
        "examples": [_example(found, case) for case in found.examples],
        "facts": list(found.facts),
    }


def find(slug: str) -> type[Benefit]:
    """The benefit of this name; Refusal `not_found` with a suggestion."""
    known = {b.slug: b for b in shelf.all()}
    if slug not in known:
        raise Refusal("not_found", f"There is no benefit {slug[:60]!r}{suggest(slug[:60], known)}")
    return known[slug]


def in_short(benefit: type[Benefit]) -> dict[str, Any]:
    """A benefit as lists show it."""
    award = benefit.award
    return {
        "slug": benefit.slug,
        "title": words(benefit.title),
        "summary": words(benefit.summary),
        "subject": benefit.subject.name,
        "audience": benefit.audience,
        "clause": clause(benefit.clause),
        "award": {"kind": award.kind, "text": words(award.text), "money": award.money, "unit": words(award.unit)},
    }


def exclusions(benefit: type[Benefit], on: Any = None) -> list[dict[str, Any]]:
    """What is not paid together with a benefit, in the order of the catalogue."""
    found = excluded_with(benefit.slug, on or timezone.localdate())
    return [{"benefit": b.slug, "title": words(b.title), "certain": found[b.slug] == "X"} for b in shelf.all() if b.slug in found]


def _condition(benefit: type[Benefit], condition: Condition) -> dict[str, Any]:
    return {"key": condition.key, "text": words(condition.text), "clause": clause(condition.clause or benefit.clause)}


def _counted(benefit: type[Benefit]) -> dict[str, list[dict[str, Any]]]:
    if benefit.counted is None:
        return {}
    return {benefit.counted.record.name: [_condition(benefit, c) for c in benefit.counted.where.values()]}


def _example(benefit: type[Benefit], case: Example) -> dict[str, Any]:
    return {
        "on": case.on,
        "facts": case.facts,
        "tables": case.tables,
        "others": list(case.cohort),
        "set": {key: settable(shelf.parameters()[key], value) for key, value in case.settings.items()},
        "verdict": case.expect,
        "award": case.gives,
    }
