"""GET facts: the vocabulary, typed: what can be known of each subject, what each fact takes and means, who vouches for it."""

from typing import Any

from ninja import Router

from leye.doors.api.schemas.policy import Subject as SubjectShape
from leye.doors.api.schemas.policy import SubjectInList
from leye.doors.api.sentences import said
from leye.doors.api.vocabulary import takes
from leye.doors.api.wording import words
from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.fact import Subject, suggest

router = Router()


@router.get("", response=list[SubjectInList], **said("list_facts"))
def subjects(request: Any) -> list[dict[str, Any]]:
    """Every subject with the names of its facts."""
    return [{**_subject(s), "facts": list(s.facts)} for s in shelf.subjects().values()]


@router.get("{subject}", response=SubjectShape, by_alias=True, **said("read_facts"))
def facts(request: Any, subject: str) -> dict[str, Any]:
    """One subject with its facts in full."""
    found = shelf.subjects().get(subject)
    if found is None:
        raise Refusal("not_found", f"There is no subject {subject[:60]!r}{suggest(subject[:60], shelf.subjects())}")
    return {**_subject(found), "identity": list(found.identity), "facts": [_fact(found, name) for name in found.facts]}


def _subject(subject: type[Subject]) -> dict[str, Any]:
    benefits = [b.slug for b in shelf.of(subject.name)]
    return {"name": subject.name, "text": words(subject.text), "key": subject.key, "benefits": benefits}


def _fact(subject: type[Subject], name: str) -> dict[str, Any]:
    about = subject.facts[name].about
    return {
        "name": name,
        "text": words(about.text),
        "type": about.type,
        "takes": takes(about),
        "unit": words(about.unit),
        "values": [{"value": value, "text": words(text)} for value, text in about.values.items()],
        "meaning": words(about.meaning),
        "register": {"code": about.register, "text": words(about.source)},
        "asked": about.asked,
        "benefits": [b.slug for b in shelf.of(subject.name) if name in b.facts],
    }
