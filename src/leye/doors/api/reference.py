"""/api/v1/docs: the reference page, drawn on the server from the OpenAPI document: no script, nothing from elsewhere."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase

from leye.doors.api.problems import KINDS
from leye.doors.api.sentences import GROUPS, OPERATIONS, PAGE
from leye.rulebook.kernel.text import Text

EXAMPLE = """curl -s -H 'Content-Type: application/json' -d '{
  "subject": "resident", "on": "2018-12-31",
  "facts": {"in_district": true, "founder": true, "registered_unemployed": true, "insured": true, "contribution_base": 400000}
}' %s/determinations"""


class Reference(DocsBase):
    """Draws the page in place of ninja's, which loads scripts from elsewhere."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        """The page, in the reader's language."""
        schema, root = api.get_openapi_schema(), request.build_absolute_uri(request.path.removesuffix("/docs"))
        context = {
            "words": {name: said(text) for name, text in PAGE.items()},
            "groups": [(said(title), list(_operations(schema, group))) for group, title in GROUPS.items()],
            "problems": [(name.replace("_", "-"), kind.status, said(kind.title)) for name, kind in KINDS.items()],
            "example": EXAMPLE % root,
            "schema_address": f"{root}/openapi.json",
        }
        return render(request, "api/reference.html", context)


def said(text: Text) -> str:
    """A text in the reader's language."""
    return text.of(get_language() or "zh-hans")


def _operations(schema: dict[str, Any], group: str) -> Iterator[dict[str, Any]]:
    """The operations of a group as the page shows them."""
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            belongs, title, what = OPERATIONS[operation["operationId"]]
            if belongs == group:
                yield {
                    "id": operation["operationId"].replace("_", "-"),
                    "address": f"{method.upper()} {path}",
                    "title": said(title),
                    "what": said(what),
                    "parameters": [p["name"] for p in operation["parameters"] if p["in"] == "query"],
                    "body": _fields(schema, operation),
                }


def _fields(schema: dict[str, Any], operation: dict[str, Any]) -> list[tuple[str, str]]:
    """The members of a body, over all its forms."""
    found: dict[str, str] = {}
    content = operation.get("requestBody", {"content": {}})["content"]
    for form in content.get("application/json", {"schema": {"oneOf": []}})["schema"]["oneOf"]:
        shape = schema["components"]["schemas"][form["$ref"].rpartition("/")[2]]
        found |= {name: "" for name in shape["properties"]}
    return [(name, said(PAGE[f"body_{name}"])) for name in found]
