"""/check/: what am I entitled to? Asks what is still decisive, one question a screen; nothing is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import wording
from leye.doors.web.decisions import today, values_on
from leye.doors.web.frame import public_page
from leye.doors.web.screening import asking, results
from leye.doors.web.screening.answers import Sheet, read_sheet, written
from leye.doors.web.screening.questions import question
from leye.rulebook import shelf
from leye.rulebook.kernel.read_record import Reader, reader


def _given(subject: type, sheet: Sheet) -> list[dict[str, str]]:
    facts = subject.facts
    return [
        {"fact": name, "text": wording.say(facts[name].about.text), "value": wording.fact(facts[name], value)}
        for name, value in sheet.known.items()
    ]


def _answers(sheet: Sheet, read: Reader) -> list[results.Answer]:
    benefits = [p.benefit for p in read.plans]
    said = {"facts": sheet.known, "on": read.on, "values": read.values}
    return [results.answer(b, v, **said) for b, v in zip(benefits, read.decide(sheet.known), strict=True)]


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    day = today()
    benefits, subject = shelf.of("resident"), shelf.subjects()["resident"]
    read = reader(benefits, day, values_on(day))
    sheet = read_sheet(subject, request.POST, on=day)
    ask = sheet.ask or asking.next_question(read, sheet.known, subject=subject)
    context = {"hidden": sheet.hidden(), "given": _given(subject, sheet), "day": day}
    if ask is None:
        answers = _answers(sheet, read)
        groups = results.grouped(answers)
        counts = {g["name"]: len(g["answers"]) for g in groups}
        shown = {"groups": groups, "counts": counts, "rivals": results.rivals(answers, day)}
        return render(request, "public/check/resident_result.html", context | shown)
    left = asking.at_most(benefits, read.decide(sheet.known), facts={**sheet.known, ask: None}) + 1
    done = len([name for name in sheet.known if name != ask])
    asked = {"question": question(subject, ask), "fault": sheet.fault, "typed": sheet.typed, "unsure": written(None)}
    return render(request, "public/check/resident.html", context | asked | {"left": left, "done": done, "total": done + left})
