"""/check/loan/: which loan may I have for my business, with what help? Takes over what a resident has already answered."""

from django.http import HttpRequest, HttpResponse

from leye.doors.web.frame import public_page
from leye.doors.web.public.check.walk import LOAN, walk


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    return walk(request, LOAN)
