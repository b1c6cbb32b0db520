"""/check/post/: do I have priority for the post that I apply for? Takes over what a resident has already answered."""

from django.http import HttpRequest, HttpResponse

from leye.doors.web.frame import public_page
from leye.doors.web.public.check.walk import POST, walk


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    return walk(request, POST)
