"""POST determinations: who is entitled to what, for one subject or many, by the rulebook alone; nothing is stored."""

import datetime as dt
import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from ninja import Router

from leye.doors.api.requests import Determine, day_of
from leye.doors.api.schemas.verdicts import Determinations
from leye.doors.api.sentences import said
from leye.doors.api.taking import Taken, chosen_benefits, take
from leye.doors.api.what_if import values
from leye.doors.api.wording import document
from leye.rulebook import shelf
from leye.rulebook.kernel.fact import Subject
from leye.rulebook.kernel.read_record import Reader, reader
from leye.rulebook.kernel.verdict import Verdict

router = Router()


@router.post("", response=Determinations, **said("determine"))
def determine(request: Any, asked: Determine) -> HttpResponse:
    """One row per subject and benefit."""
    on, subject = day_of(asked.on, today=timezone.localdate()), shelf.subjects()[asked.subject]
    benefits = chosen_benefits(subject, asked.benefits)
    reading = reader(benefits, on, values(on, asked.set.root, samples=asked.samples))
    taken = take(asked, subject, on=on)
    found = _decide(reading, taken)
    rows = [row(r.get(subject.key), v) for r, verdicts in zip(taken.records, found, strict=True) for v in verdicts]
    asks = next_fact(subject, found[0]) if len(found) == 1 else None
    return answered({**head(on), "subject": subject.name, "next_fact": asks, "unmatched": taken.unmatched, "determinations": rows})


def _decide(reading: Reader, taken: Taken) -> list[list[Verdict]]:
    """A single subject is read alone, so that a ranking stays unknown; several are the population that is ranked."""
    if taken.single:
        return [reading.decide(taken.records[0], taken.tables)]
    return reading.decide_all(taken.records, taken.tables)


def head(on: dt.date) -> dict[str, Any]:
    """By which edition of which document, for which day."""
    return {"edition": shelf.edition(), "document": document(), "on": on.isoformat()}


def row(key: str | None, verdict: Verdict) -> dict[str, Any]:
    """One determination, with the fields of `leye decide` and the mark of sample values."""
    return {
        "subject": key,
        "benefit": verdict.benefit,
        "verdict": verdict.verdict,
        "award": verdict.award,
        "open": verdict.open,
        "conditions": verdict.conditions,
        "missing": verdict.missing,
        "sample": verdict.sample,
    }


def next_fact(subject: type[Subject], verdicts: Iterable[Verdict]) -> str | None:
    """The fact that most undetermined benefits wait for; of equals the first of the vocabulary; then what sums still need."""
    found = list(verdicts)
    for waiting in ([v for v in found if v.verdict == "unknown"], [v for v in found if not v.open]):
        counts = Counter(name for v in waiting for name in v.missing)
        if counts:
            return max(subject.facts, key=lambda name: counts[name])
    return None


def answered(said_: dict[str, Any]) -> HttpResponse:
    """A document of our own making, sent as it is: tests hold it to its shape, so no call pays for checking it again."""
    return HttpResponse(json.dumps(said_, ensure_ascii=False), content_type="application/json; charset=utf-8")
