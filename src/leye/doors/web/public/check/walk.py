"""The walk of a screener: one question a screen until nothing more is decisive, then the result; the same for every topic."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from leye.doors.web import wording
from leye.doors.web.decisions import today, values_on
from leye.doors.web.screening import asking, results
from leye.doors.web.screening.answers import Sheet, read_sheet, written
from leye.doors.web.screening.questions import question
from leye.rulebook import shelf
from leye.rulebook.kernel.read_record import Reader, reader


@dataclass(frozen=True)
class Topic:
    """What a screener is about: the subject whose benefits it reads, and the name of its address."""

    subject: str
    address: str


def walk(request: HttpRequest, topic: Topic) -> HttpResponse:
    """The next question, or the result. Answers come and go in the body of the form alone."""
    day = today()
    benefits, subject = shelf.of(topic.subject), shelf.subjects()[topic.subject]
    read = reader(benefits, day, values_on(day))
    sheet = read_sheet(subject, request.POST, on=day)
    ask = sheet.ask or asking.next_question(read, sheet.known, subject=subject)
    context = {"hidden": sheet.hidden(), "given": _given(subject, sheet), "day": day, "address": reverse(topic.address)}
    if ask is None:
        return render(request, "public/check/resident_result.html", context | _result(read, sheet))
    left = asking.at_most(benefits, read.decide(sheet.known), facts={**sheet.known, ask: None}) + 1
    done = len([name for name in sheet.known if name != ask])
    asked = {"question": question(subject, ask), "fault": sheet.fault, "typed": sheet.typed, "unsure": written(None)}
    return render(request, "public/check/resident.html", context | asked | {"left": left, "done": done, "total": done + left})


def _given(subject: type, sheet: Sheet) -> list[dict[str, str]]:
    facts = subject.facts
    return [
        {"fact": name, "text": wording.say(facts[name].about.text), "value": wording.fact(facts[name], value)}
        for name, value in sheet.known.items()
    ]


def _result(read: Reader, sheet: Sheet) -> dict[str, Any]:
    said = {"facts": sheet.known, "on": read.on, "values": read.values}
    verdicts = zip((p.benefit for p in read.plans), read.decide(sheet.known), strict=True)
    answers = [results.answer(b, v, **said) for b, v in verdicts]
    groups = results.grouped(answers)
    return {
        "groups": groups,
        "counts": {g["name"]: len(g["answers"]) for g in groups},
        "rivals": results.rivals(answers, read.on),
    }


RESIDENT = Topic("resident", "check")
LOAN = Topic("loan", "check-loan")
POST = Topic("post_application", "check-post")
