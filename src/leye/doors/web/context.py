"""What every page knows: the profile it runs in, its language, and how the reader wants to see it."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation

from leye.doors.web.preferences import chosen


def profile(request: HttpRequest) -> dict[str, Any]:
    """Demo flag, language and modes; works for requests that no session or locale middleware has seen (error pages)."""
    language = translation.get_language() or settings.LANGUAGE_CODE
    return {
        "demo": settings.DEMO,
        "language": language,
        "html_language": "en" if language.startswith("en") else "zh-Hans",
        "size": chosen(request, "size"),
        "look": chosen(request, "look"),
        "here": request.path,
    }
