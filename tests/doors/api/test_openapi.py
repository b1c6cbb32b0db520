"""The OpenAPI document is honest: whatever a machine makes of it is answered as documented, and never by a fault of ours."""

import schemathesis
from django.core.handlers.wsgi import WSGIHandler
from hypothesis import HealthCheck, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS

schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler())
schema.config.generation.update(modes=[GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
# Not asked: that all data of the schema's form is accepted. The form cannot say that a day exists or lies after the document.
NOT_ASKED = [check for check in CHECKS.get_all() if check.__name__ == "positive_data_acceptance"]


@schema.parametrize()
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_whatever_the_schema_allows_or_forbids_is_answered_as_documented(case):
    case.call_and_validate(excluded_checks=NOT_ASKED)
