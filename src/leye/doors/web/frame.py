"""What a page may do, said once: its methods, its cache, and how a refusal is told."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from leye.doors.web import errors
from leye.ground.refusals import Refusal

Page = Callable[..., HttpResponse]


def public_page(*, posts: bool = False) -> Callable[[Page], Page]:
    """A page for everybody that writes nothing. `posts`: answers come in the body, so that no address ever holds them."""

    def frame(page: Page) -> Page:
        @wraps(page)
        def framed(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            try:
                answer = page(request, *args, **kwargs)
            except Refusal as refusal:
                answer = errors.refused(request, refusal)
            answer.headers.setdefault("Cache-Control", "private, no-cache")
            patch_vary_headers(answer, ["Cookie", "Accept-Language"])
            return answer

        methods = ["GET", "HEAD", "POST"] if posts else ["GET", "HEAD"]
        guarded = require_http_methods(methods)(framed)
        return csrf_exempt(guarded) if posts else guarded  # a body is read, nothing is changed: there is nothing to forge

    return frame
