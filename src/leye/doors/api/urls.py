"""/api/v1/: the open interface: the policy as data, determinations and their reasons."""

from ninja.renderers import JSONRenderer

from leye.doors.api import benefits, determinations, explanations, facts, parameters
from leye.doors.api.interface import Interface
from leye.doors.api.json_text import StrictParser
from leye.doors.api.problems import tell_problems
from leye.doors.api.reference import Reference


class PlainJson(JSONRenderer):
    """Writes Chinese as Chinese."""

    json_dumps_params = {"ensure_ascii": False}


api = Interface(
    title="Leye 乐业",
    version="1",
    description="The employment policy of Haidian district as data, and determinations by it. No sign-in; nothing is stored.",
    urls_namespace="api",
    parser=StrictParser(),
    renderer=PlainJson(),
    docs=Reference(),
)
api.add_router("benefits", benefits.router)
api.add_router("facts", facts.router)
api.add_router("", parameters.router)
api.add_router("determinations", determinations.router)
api.add_router("explanations", explanations.router)
tell_problems(api)
