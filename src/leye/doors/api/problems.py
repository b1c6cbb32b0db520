"""What went wrong, as problem documents (RFC 9457): one shape for every error of this door, told in one place."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.handlers.exception import response_for_exception
from django.http import Http404, HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from leye.ground.refusals import Refusal
from leye.rulebook.kernel.fact import suggest
from leye.rulebook.kernel.reform import SettingError
from leye.rulebook.kernel.text import Text

MEDIA_TYPE = "application/problem+json"
REFERENCE = "/api/v1/docs"
SHOWN = 50


@dataclass(frozen=True)
class Kind:
    """A kind of problem: its status and its name."""

    status: int
    title: Text


KINDS = {
    "bad_json": Kind(400, Text("读不出请求内容", "The body cannot be read")),
    "not_found": Kind(404, Text("没有这个地址或名称", "There is nothing of this name")),
    "method_not_allowed": Kind(405, Text("这个地址不接受这种方法", "This address does not take this method")),
    "refused": Kind(409, Text("这一步现在做不了", "This cannot be done now")),
    "too_large": Kind(413, Text("请求内容太大", "The body is too large")),
    "not_json": Kind(415, Text("请求内容不是 JSON", "The body is not JSON")),
    "invalid": Kind(422, Text("请求不合规定的格式", "The request does not have the expected form")),
    "facts_unfit": Kind(422, Text("有的情况名称或取值不对", "Some facts are unknown or impossible")),
    "setting_unfit": Kind(422, Text("试算的数值不对", "A what-if value is unfit")),
    "before_document": Kind(422, Text("日期早于政策文件", "The day lies before the document")),
    "bug": Kind(500, Text("系统出了问题", "A fault of ours")),
    "unavailable": Kind(503, Text("暂时不能回答", "Not available now")),
}
SHAPES = {
    "missing": "it is missing",
    "extra_forbidden": "there is no such member",
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), "it should be a JSON object"),
    "list_type": "it should be a list",
    "bool_type": "it should be true or false",
}
OPERATOR = ("decisions_unreadable", "decision_incomplete", "decision_unfit", "samples_in_production")


def problem(code: str, detail: str, **more: Any) -> HttpResponse:
    """A problem document; `more` are its further members."""
    name = code if code in KINDS else "unavailable" if code in OPERATOR else "refused"
    kind = KINDS[name]
    said = {
        "type": f"{REFERENCE}#{name.replace('_', '-')}",
        "title": kind.title.en,
        "status": kind.status,
        "code": code,
        "detail": detail if detail.endswith((".", "?")) else f"{detail}.",
        **more,
    }
    return HttpResponse(json.dumps(said, ensure_ascii=False), content_type=MEDIA_TYPE, status=kind.status)


def refused(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """A reader or verb that may not go on: its own sentence, and its details where they are ours."""
    return problem(refusal.code, refusal.message, **{k: v for k, v in refusal.details.items() if k in ("errors", "expected")})


def invalid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    """A request that lacks the expected form: each place and what is wrong there."""
    errors = [_error(e) for e in fault.errors[:SHOWN]]
    first = errors[0]
    where = first["pointer"] or first["in"]
    return problem("invalid", f"{where}: {first['reason']}{and_more(len(fault.errors) - 1)}", errors=errors)


def and_more(count: int) -> str:
    """How many further faults stand in `errors`, for the end of a sentence."""
    return "" if not count else " (and more)" if count >= SHOWN - 1 else f" (and {count} more)"


def _error(found: dict[str, Any]) -> dict[str, Any]:
    """One error of pydantic with its place as a JSON pointer; the name of our own argument and union tags left out."""
    place, *path = found["loc"]
    if place == "body":
        path = path[2:] if len(path) > 1 else []
    context = found.get("ctx", {})
    reason = SHAPES.get(found["type"], found["msg"])
    if found["type"] == "union_tag_invalid":
        tags = [t.strip().strip("'") for t in context["expected_tags"].split(",")]
        path = [context["discriminator"].strip("'")]
        reason = f"no {path[0]} {str(context['tag'])[:60]!r}{suggest(str(context['tag'])[:60], tags)}"
    elif found["type"] == "union_tag_not_found":
        path, reason = [context["discriminator"].strip("'")], "it is missing"
    elif found["type"] == "missing" and place == "body" and not path:
        reason = "the body is empty: send a JSON object"
    return {"in": place, "pointer": pointer(*path) if place == "body" else str(path[-1]), "reason": reason.rstrip(".")}


def pointer(*path: str | int) -> str:
    """A place in a JSON document (RFC 6901); names from outside are cut to a readable length."""
    return "".join("/" + str(part)[:60].replace("~", "~0").replace("/", "~1") for part in path)


def strange_parameter(name: str, known: Iterable[str]) -> HttpResponse:
    """A query parameter that the address does not take."""
    reason = f"no such parameter{suggest(name[:60], sorted(known))}" if known else "this address takes no parameter"
    return problem("invalid", f"{name[:60]!r}: {reason}", errors=[{"in": "query", "pointer": name[:60], "reason": reason}])


def http_error(request: HttpRequest, fault: HttpError) -> HttpResponse:
    """An error of the framework; a refusal of our parser stands behind the one about the body."""
    if isinstance(fault.__cause__, Refusal):
        return refused(request, fault.__cause__)
    return problem("bad_json", str(fault))


def not_found(request: HttpRequest, fault: Exception | None = None) -> HttpResponse:
    """An address that this door does not have."""
    return problem("not_found", f"There is no {request.path[:200]!r} here. The addresses are listed at {REFERENCE}.")


def not_allowed(request: HttpRequest, allowed: str) -> HttpResponse:
    """A method that this address does not take."""
    answer = problem("method_not_allowed", f"{request.method} is not taken here: use {allowed}.")
    answer["Allow"] = allowed
    return answer


def too_large(request: HttpRequest, fault: RequestDataTooBig) -> HttpResponse:
    """A body over the limit of the settings."""
    return problem("too_large", "The body is larger than 6 MB. Send fewer records at a time.")


def cut_off(request: HttpRequest, fault: UnreadablePostError) -> HttpResponse:
    """A body that ended before its announced length."""
    return problem("bad_json", "The body ended before its announced length. Send it again.")


def setting_unfit(request: HttpRequest, fault: SettingError) -> HttpResponse:
    """A what-if value that its parameter does not take."""
    return problem("setting_unfit", str(fault))


def bug(request: HttpRequest, fault: Exception) -> HttpResponse:
    """Anything else is a bug: logged and reported as Django does, told in this door's shape."""
    response_for_exception(request, fault)
    return problem("bug", "This is a fault of ours, not of your request. It has been recorded; please try again later.")


def tell_problems(api: NinjaAPI) -> None:
    """Give the interface one handler for each way of failing."""
    handlers = {
        Refusal: refused,
        SettingError: setting_unfit,
        ValidationError: invalid,
        HttpError: http_error,
        Http404: not_found,
        RequestDataTooBig: too_large,
        UnreadablePostError: cut_off,
        Exception: bug,
    }
    for exception, handler in handlers.items():
        api.add_exception_handler(exception, handler)
