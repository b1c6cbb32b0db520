"""/preferences/: language, size and look, kept in cookies of the reader's own browser and nowhere else."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

YEAR = 365 * 24 * 3600
CHOICES = {
    "language": (settings.LANGUAGE_COOKIE_NAME, tuple(code for code, _ in settings.LANGUAGES)),
    "size": ("leye_size", ("normal", "large")),
    "look": ("leye_look", ("auto", "light", "dark", "contrast")),
}
STANDARD = {"size": "normal", "look": "auto"}


def chosen(request: HttpRequest, name: str) -> str:
    """What the reader chose, or the standard."""
    cookie, allowed = CHOICES[name]
    value = request.COOKIES.get(cookie, "")
    return value if value in allowed else STANDARD[name]


def _target(request: HttpRequest) -> str:
    wanted = request.POST.get("next", "/")
    host = {request.get_host()}
    return wanted if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, host, request.is_secure()) else "/"


@csrf_exempt  # changes only how the sender's own browser sees the pages
@require_POST
def page(request: HttpRequest) -> HttpResponse:
    """Remember the choice and go back. A page whose answers live in its form is asked anew with the same body (307)."""
    answer = HttpResponseRedirect(_target(request))
    if "keep" in request.POST:
        answer.status_code = 307
    for name, (cookie, allowed) in CHOICES.items():
        if request.POST.get(name) in allowed:
            answer.set_cookie(cookie, request.POST[name], max_age=YEAR, samesite="Lax", secure=request.is_secure(), httponly=True)
    return answer
