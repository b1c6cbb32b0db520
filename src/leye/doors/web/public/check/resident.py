"""/check/: what am I entitled to? Asks what is still decisive, one question a screen; nothing is kept."""

from django.http import HttpRequest, HttpResponse

from leye.doors.web.frame import public_page
from leye.doors.web.public.check.walk import RESIDENT, walk


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    return walk(request, RESIDENT)
