"""/: one sentence, two doors, a search by everyday words, what is new, and the way to one's station."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web.decisions import today
from leye.doors.web.drawing.district import schematic
from leye.doors.web.frame import public_page
from leye.doors.web.public.everyday import SITUATIONS
from leye.doors.web.public.news import news
from leye.rulebook import shelf


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    context = {
        "situations": [(name, text) for name, (text, _facts) in SITUATIONS.items()],
        "news": news(today()),
        "policies": len(shelf.all()),
        "district": schematic(),
    }
    return render(request, "public/home.html", context)
