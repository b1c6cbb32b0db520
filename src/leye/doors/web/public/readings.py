"""/readings/: what the document leaves open and how its ambiguities were read, for the bureau to confirm."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web import portrait
from leye.doors.web.frame import public_page
from leye.rulebook import shelf
from leye.rulebook.haidian_2018.exclusions import CHOICE, INSURANCE


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    readings: dict[str, list] = {}
    for benefit in shelf.all():
        for reading in benefit.reading:
            readings.setdefault(reading.code, [reading, []])[1].append(benefit)
    readings.setdefault(CHOICE.code, [CHOICE, []])[1].extend(shelf.get(slug) for slug in INSURANCE)
    ordered = sorted(readings.items(), key=lambda entry: (len(entry[0]), entry[0]))
    points = portrait.points()
    context = {
        "readings": [(code, reading, benefits) for code, (reading, benefits) in ordered],
        "count": len(readings),
        "points": points,
        "asked": sum(f.value is None for _benefit, figures in points for f in figures),
    }
    return render(request, "public/readings.html", context)
