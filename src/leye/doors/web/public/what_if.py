"""/what-if/: in the making."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from leye.doors.web.frame import public_page


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    return render(request, "public/what_if.html", {})
