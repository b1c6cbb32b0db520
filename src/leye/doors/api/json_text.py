"""JSON as this door reads it: UTF-8, no doubled names, no NaN, no numbers beyond exact ones, no broken characters."""

import json
import math
from typing import Any

from django.http import HttpRequest
from ninja.parser import Parser

from leye.ground.refusals import Refusal

LONGEST_WHOLE = 17  # digits and sign; exact whole numbers of JSON end at 2**53
HEADER = "Send the body as JSON with the header Content-Type: application/json."


class UnreadableError(ValueError):
    """Text that is JSON by its letters, yet cannot be taken without guessing."""


def read_json(body: bytes) -> Any:
    """The value of a body; Refusal `bad_json` says where reading stopped."""
    try:
        text = body.decode("utf-8-sig")
        found = json.loads(text, parse_int=_whole, parse_float=_decimal, parse_constant=_constant, object_pairs_hook=_object)
        if "\\ud" in text.lower():  # half of a character pair is letters, but no text
            json.dumps(found, ensure_ascii=False).encode("utf-8")
    except UnicodeDecodeError as fault:
        raise Refusal("bad_json", f"The body is not UTF-8 (byte {fault.start}). {HEADER}") from fault
    except UnicodeEncodeError as fault:
        raise Refusal("bad_json", "The body holds half of a character pair (a lone surrogate), which is no text.") from fault
    except json.JSONDecodeError as fault:
        where = f"line {fault.lineno}, column {fault.colno}"
        raise Refusal("bad_json", f"The body is not JSON: {fault.msg} ({where}). {HEADER}") from fault
    except UnreadableError as fault:
        raise Refusal("bad_json", f"The body cannot be read: {fault}.") from fault
    except RecursionError as fault:
        raise Refusal("bad_json", "The body is nested too deeply.") from fault
    return found


def _whole(text: str) -> int:
    if len(text) > LONGEST_WHOLE:
        raise UnreadableError(f"a whole number of {len(text)} digits is too large")
    return int(text)


def _decimal(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise UnreadableError("a number is too large")
    return number


def _constant(text: str) -> Any:
    raise UnreadableError(f"{text} is no number of JSON")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(n for n in names if names.count(n) > 1)
        raise UnreadableError(f"an object says {twice[:60]!r} twice")
    return found


class StrictParser(Parser):
    """Reads bodies by `read_json` and refuses other media types (415)."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The body's value; ninja hands the refusal on as the cause of its own error."""
        charset = (request.content_params or {}).get("charset", "utf-8").lower()
        if request.content_type != "application/json" or charset not in ("utf-8", "utf8"):
            raise Refusal("not_json", f"The body came as {(request.content_type or 'nothing')[:80]!r}. {HEADER}")
        return read_json(request.body)
