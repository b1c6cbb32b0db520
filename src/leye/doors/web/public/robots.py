"""/robots.txt: search engines may read the policies, not the screeners."""

from django.http import HttpRequest, HttpResponse

from leye.doors.web.frame import public_page

RULES = "User-agent: *\nDisallow: /check/\nDisallow: /preferences/\nDisallow: /api/\n"


@public_page()
def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse(RULES, content_type="text/plain; charset=utf-8")
