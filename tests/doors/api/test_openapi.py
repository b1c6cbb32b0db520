"""The OpenAPI document is honest: whatever a machine makes of it is answered as documented, and never by a fault of ours."""

import pytest
import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())
schema.config.generation.update(modes=[GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
# Not asked: that all data of the schema's form is accepted. The form cannot say that a day exists or lies after the document.
NOT_ASKED = [check for check in CHECKS.get_all() if check.__name__ == "positive_data_acceptance"]


@pytest.fixture(autouse=True)
def no_look_at_connections():
    """As Django's own test client: connections of other tests are left alone at the ends of a request."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@schema.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_whatever_the_schema_allows_or_forbids_is_answered_as_documented(case):
    case.call_and_validate(excluded_checks=NOT_ASKED)
