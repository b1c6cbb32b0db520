"""One determination of all person benefits over the API: CPU per call in process, middleware and JSON included, and its queries."""

import io
import json
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from typing import Any

GOAL_MS = 5.0
CALLS, WARM = 400, 50
FACTS = {
    "sex": "F",
    "birth_date": "1978-03-15",
    "hukou": "converted",
    "in_district": True,
    "work": "self_employed",
    "founder": True,
    "registered_unemployed": True,
    "hard_to_place": False,
    "graduate": False,
    "insured": True,
    "contribution_base": 400_000,
    "in_training": False,
}


def set_up() -> Callable[[dict[str, Any]], bytes]:
    """The whole application as a server calls it, on an empty data folder; gives a function that posts a determination."""
    os.environ.setdefault("LEYE_HOME", tempfile.mkdtemp(prefix="leye-bench-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leye.config.settings")
    import django

    django.setup()
    from django.core.handlers.wsgi import WSGIHandler

    application = WSGIHandler()

    def post(question: dict[str, Any]) -> bytes:
        body = json.dumps(question).encode()
        environ = {
            "REQUEST_METHOD": "POST",
            "PATH_INFO": "/api/v1/determinations",
            "SERVER_NAME": "localhost",
            "SERVER_PORT": "80",
            "CONTENT_TYPE": "application/json",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.url_scheme": "http",
            "wsgi.input": io.BytesIO(body),
        }
        status: list[str] = []
        answer = b"".join(application(environ, lambda line, _headers: status.append(line)))
        if not status[0].startswith("200"):
            raise SystemExit(f"{status[0]}: {answer.decode()}")
        return answer

    return post


def queries(post: Callable[[dict[str, Any]], bytes], question: dict[str, Any]) -> int:
    """How many database queries one call makes."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        post(question)
    return len(captured)


def measure(post: Callable[[dict[str, Any]], bytes], questions: list[dict[str, Any]]) -> list[float]:
    """CPU milliseconds of each call; the questions differ, so that nothing is answered from a memory of the last."""
    found = []
    for number in range(WARM + CALLS):
        before = time.process_time_ns()
        post(questions[number % len(questions)])
        found.append((time.process_time_ns() - before) / 1e6)
    return found[WARM:]


def main() -> int:
    """Print minimum, median and maximum beside the goal; 1 when the median misses it or a query was made."""
    post = set_up()
    questions = [
        {"subject": "resident", "on": "2018-12-31", "facts": {**FACTS, "contribution_base": 300_000 + n}} for n in range(97)
    ]
    rows = len(json.loads(post(questions[0]))["determinations"])
    made, cpu = queries(post, questions[0]), measure(post, questions)
    cold = [{**questions[0], "on": f"2019-{n % 12 + 1:02}-{n % 28 + 1:02}"} for n in range(84)]
    fresh = measure(post, cold)
    print(f"one determination of all {rows} person benefits, {CALLS} calls, CPU ms a call: {_told(cpu)}")
    print(f"every call on another day (rules compiled anew):              CPU ms a call: {_told(fresh)}")
    print(f"database queries: {made}; goal: median at most {GOAL_MS} ms and no query")
    return int(statistics.median(cpu) > GOAL_MS or made > 0)


def _told(cpu: list[float]) -> str:
    return f"min {min(cpu):.2f}, median {statistics.median(cpu):.2f}, max {max(cpu):.2f}"


if __name__ == "__main__":
    raise SystemExit(main())
