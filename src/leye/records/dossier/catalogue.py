"""Who supplies which fact: found in the `columns.py` of every app at start; each fact has one supplier, none is unheard of."""

import importlib
import importlib.util
from functools import cache

from django.apps import apps

from leye.ground.supply import Borrowed, Derived, Supply
from leye.rulebook import shelf

COUNTED = {("employer_year", "hires")}


@cache
def _all(kind: str) -> tuple:
    found = []
    for app in apps.get_app_configs():
        if app.name.startswith("leye.") and importlib.util.find_spec(f"{app.name}.columns"):
            found += getattr(importlib.import_module(f"{app.name}.columns"), kind, ())
    return tuple(found)


def supplies(subject: str) -> tuple[Supply, ...]:
    """What is read of a subject, the base first."""
    return tuple(sorted((s for s in _all("SUPPLIES") if s.subject == subject), key=lambda s: not s.base))


def borrowed(subject: str) -> tuple[Borrowed, ...]:
    """What a subject takes over from another."""
    return tuple(b for b in _all("BORROWED") if b.subject == subject)


def derived(subject: str) -> tuple[Derived, ...]:
    """What is worked out of a subject's columns."""
    return tuple(d for d in _all("DERIVED") if d.subject == subject)


def suppliers() -> dict[tuple[str, str], int]:
    """How many suppliers each (subject, fact) has; a fact that is counted from records has the count as its supplier."""
    names = [(s.subject, f) for s in _all("SUPPLIES") for f in s.facts] + [
        (b.subject, f) for b in _all("BORROWED") for f in b.facts
    ]
    names += [(d.subject, d.fact) for d in _all("DERIVED")] + list(COUNTED)
    return {name: names.count(name) for name in names if not name[1].startswith("_")}


def unsupplied() -> list[str]:
    """Facts of the vocabulary that nobody supplies and nobody asks."""
    known = suppliers()
    return [
        f"{subject}.{name}"
        for subject, kind in shelf.subjects().items()
        for name, term in kind.facts.items()
        if (subject, name) not in known and not term.about.asked
    ]
