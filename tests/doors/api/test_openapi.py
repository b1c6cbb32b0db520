"""The OpenAPI document is honest: whatever a machine makes of it is answered as documented, and never by a fault of ours."""

import copy

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.specs.openapi.checks import positive_data_acceptance

from leye.doors.api.urls import api

# Not asked: that all data of the schema's form is accepted. The form cannot say that a day exists or lies after the document.
NOT_ASKED = [positive_data_acceptance]
QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck), "derandomize": True}


def loaded(document, phase):
    """A document for schemathesis to make fit and unfit data of, in process."""
    found = schemathesis.openapi.from_dict(document)
    found.app = WSGIHandler()
    found.config.generation.update(modes=[GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    found.config.phases.update(phases=[phase])
    return found


def with_the_form_of(subject):
    """The document with one form of question: the forms differ in nothing but their facts, and each costs some hundred cases."""
    narrowed = copy.deepcopy(api.schema)
    for address in ("determinations", "explanations"):
        content = narrowed["paths"][f"/api/v1/{address}"]["post"]["requestBody"]["content"]["application/json"]
        content["schema"] = next(form for form in content["schema"]["oneOf"] if form["$ref"].endswith(f"For{subject}"))
    return narrowed


at_random = loaded(copy.deepcopy(api.schema), "fuzzing")
edge_by_edge = loaded(with_the_form_of("EmployerYear"), "coverage")


@pytest.fixture(autouse=True)
def no_look_at_connections():
    """As Django's own test client: connections of other tests are left alone at the ends of a request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@at_random.parametrize()
@settings(max_examples=40, **QUIET)
def test_data_of_any_form_is_answered_as_documented(case):
    case.call_and_validate(excluded_checks=NOT_ASKED)


@edge_by_edge.parametrize()
@settings(max_examples=1, **QUIET)
def test_each_edge_of_the_schema_is_answered_as_documented(case):
    case.call_and_validate(excluded_checks=NOT_ASKED)
