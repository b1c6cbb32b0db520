"""The frame of the open interface: HEAD as GET, problem documents for unknown addresses and methods, and an honest OpenAPI."""

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, re_path
from ninja import NinjaAPI
from pydantic import BaseModel, Field

from leye.doors.api import problems

EXPECTED = {"get": (404, 405, 422), "post": (400, 404, 405, 413, 415, 422)}
View = Callable[..., HttpResponse]


class ErrorPlace(BaseModel):
    """One thing that is wrong, and where: `pointer` is a JSON pointer into the body or the name of a query parameter."""

    in_: str = Field(alias="in")
    pointer: str
    reason: str
    record: int | None = Field(default_factory=lambda: None, description="Number of the record, from 1")
    fact: str | None = Field(default_factory=lambda: None)


class Problem(BaseModel):
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    errors: list[ErrorPlace] = Field(default_factory=list)
    expected: dict[str, str] = Field(default_factory=dict, description="The facts of the subject and what each takes")


def manners(view: View) -> View:
    """HEAD is a GET without its body, other methods are a problem, answers to POST are not kept."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        method = request.method
        request.method = "GET" if method == "HEAD" else method
        try:
            found = view(request, *args, **kwargs)
        except Http404:
            found = problems.not_found(request)
        request.method = method
        if isinstance(found, HttpResponseNotAllowed):
            allowed = found.headers["Allow"]
            found = problems.not_allowed(request, f"{allowed}, HEAD" if allowed == "GET" else allowed)
        if method == "HEAD":
            found.headers["Content-Length"], found.content = str(len(found.content)), b""
        found.headers.setdefault("Cache-Control", "no-cache" if method in ("GET", "HEAD") else "no-store")
        return found

    answer.csrf_exempt = True  # type: ignore[attr-defined]  # no cookie is read and nothing is written: there is nothing to forge
    return answer


class Interface(NinjaAPI):
    """The API with its frame around every address, and one schema that says what really comes."""

    def framed(self, view: View) -> View:
        """A view in this door's manners that takes no query parameter which it does not know: a misspelt one would be overheard."""

        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            path = f"/{request.resolver_match.route}".replace("<", "{").replace(">", "}")
            operation = self.schema["paths"].get(path, {}).get(request.method.lower())
            known = {p["name"] for p in operation["parameters"] if p["in"] == "query"} if operation else None
            strange = [] if known is None else [name for name in request.GET if name not in known]
            return problems.strange_parameter(strange[0], known) if strange else view(request, *args, **kwargs)

        return manners(answer)

    @property
    def urls(self) -> tuple[list[Any], str, str]:
        """The addresses, each framed, and a last one for whatever is not there."""
        patterns, app, namespace = super().urls
        for pattern in patterns:
            if isinstance(pattern, URLPattern):
                pattern.callback = self.framed(pattern.callback)
        elsewhere = re_path(r"^(?P<rest>.*)$", manners(lambda request, rest: problems.not_found(request)), name="elsewhere")
        return [*patterns, elsewhere], app, namespace

    @cached_property
    def schema(self) -> dict[str, Any]:
        """The OpenAPI document: made once, every operation with the problems that it may tell."""
        found: dict[str, Any] = dict(super().get_openapi_schema())
        told = Problem.model_json_schema(ref_template="#/components/schemas/{model}", by_alias=True)
        found["components"]["schemas"].update(told.pop("$defs"), Problem=told)
        for operations in found["paths"].values():
            for method, operation in operations.items():
                for status in EXPECTED[method]:
                    operation["responses"][status] = _documented(status)
        return found

    def get_openapi_schema(self, **kwargs: Any) -> dict[str, Any]:  # type: ignore[override]
        """The same document for everybody."""
        return self.schema


def _documented(status: int) -> dict[str, Any]:
    titles = [kind.title.en for kind in problems.KINDS.values() if kind.status == status]
    content = {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {"description": "; ".join(titles), "content": content}
