"""The rulebook's words, clauses and figures as JSON says them, and the language that a client asks for."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from leye.rulebook import shelf
from leye.rulebook.haidian_2018.clauses import BY_NUMBER
from leye.rulebook.haidian_2018.exclusions import CHOICE, INSURANCE
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Parameter
from leye.rulebook.kernel.text import Reading, Text


def words(text: Text | None) -> dict[str, str] | None:
    """Both languages of a text."""
    return None if text is None else {"zh": text.zh, "en": text.en}


def clause(number: str) -> dict[str, str]:
    """A clause by its number and by the document's own reference."""
    return {"number": number, "label": BY_NUMBER[number].label}


def readings_of(benefit: type[Benefit]) -> tuple[Reading, ...]:
    """The readings that a benefit rests on, with the one about choosing among insurance subsidies where it is one of them."""
    return (*benefit.reading, CHOICE) if benefit.slug in INSURANCE else benefit.reading


def reading(found: Reading) -> dict[str, Any]:
    """How an ambiguity was read, with its code."""
    return {"code": found.code, "text": words(found.text)}


def settable(parameter: Parameter, value: Any) -> Any:
    """A figure in the units that `set` takes: yuan and per cent instead of fen and 1/10000."""
    match parameter.unit:
        case "yuan" | "percent":
            return value // 100 if value % 100 == 0 else value / 100
        case "steps":
            return {str(n): fen // 100 if fen % 100 == 0 else fen / 100 for n, fen in sorted(value.items())}
    return value


def document() -> dict[str, Any]:
    """The policy document that all answers rest on."""
    policy = shelf.document
    return {
        "slug": policy.SLUG,
        "title": words(policy.TITLE),
        "issuer": words(policy.ISSUER),
        "issued_on": policy.ISSUED_ON.isoformat(),
    }


def language(request: HttpRequest, chosen: str | None) -> str:
    """The language of an answer in one language: as chosen, else as the client's header prefers, else Chinese."""
    if chosen:
        return chosen
    for code, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")[:200]):
        if code.startswith(("zh", "en")):
            return "en" if code.startswith("en") else "zh-hans"
    return "zh-hans"
