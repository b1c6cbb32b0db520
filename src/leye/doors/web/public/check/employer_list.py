"""/check/employer_list: in the making."""

from django.http import HttpRequest, HttpResponse

from leye.doors.web.frame import public_page


@public_page(posts=True)
def page(request: HttpRequest) -> HttpResponse:
    return HttpResponse("")
