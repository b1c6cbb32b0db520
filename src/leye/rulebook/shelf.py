"""The shelf: finds every benefit of the document, names its lead and responsible offices, and refuses doubles and silence."""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from functools import cache
from pathlib import Path

from leye.rulebook import haidian_2018 as document
from leye.rulebook.haidian_2018 import benefits, clauses
from leye.rulebook.haidian_2018.duties import groups, ladder, staffing
from leye.rulebook.haidian_2018.duties.duty import Duty
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import Parameter
from leye.rulebook.kernel.fact import Subject, suggest

ORDER = (
    "hiring-bonus full-employment-subdistrict model-community full-employment-community incubator-award outstanding-unit "
    "not-standard-setter personal-loan enterprise-loan interest-subsidy counter-guarantee-waiver convenience-loan "
    "rural-hire-insurance retained-hire-insurance flexible-work-insurance rural-founder-insurance founder-insurance "
    "job-subsidy-hard-to-place training-living-allowance high-skill-training station-work-funds training-place "
    "founder-guidance specialist-help welfare-post graduate-priority welfare-post-priority procurement-preference"
).split()


@cache
def all() -> tuple[type[Benefit], ...]:
    """Every benefit, in the order of the catalogue (new ones behind). A benefit without examples or a known clause stops here."""
    found: dict[str, type[Benefit]] = {}
    for module in pkgutil.iter_modules(benefits.__path__):
        held = vars(importlib.import_module(f"{benefits.__name__}.{module.name}")).values()
        own = [b for b in held if isinstance(b, type) and issubclass(b, Benefit) and b is not Benefit]
        if len(own) != 1:
            raise LookupError(f"benefits/{module.name}.py must hold one benefit, it holds {len(own)}")
        found[_checked(own[0], found).slug] = own[0]
    return tuple(sorted(found.values(), key=lambda b: (ORDER.index(b.slug) if b.slug in ORDER else len(ORDER), b.slug)))


def _checked(benefit: type[Benefit], found: dict[str, type[Benefit]]) -> type[Benefit]:
    if benefit.slug in found:
        raise LookupError(f"two benefits are called {benefit.slug}")
    if not benefit.examples:
        raise LookupError(f"{benefit.slug} has no examples: silence is an error")
    clause = clauses.BY_NUMBER[benefit.clause]
    benefit.lead, benefit.responsible = clause.lead, clause.responsible
    return benefit


@cache
def _by_slug() -> dict[str, type[Benefit]]:
    return {b.slug: b for b in all()}


def get(slug: str) -> type[Benefit]:
    """The benefit of this name; KeyError with a suggestion."""
    if slug not in _by_slug():
        raise KeyError(f"no benefit {slug!r}{suggest(slug, _by_slug())}")
    return _by_slug()[slug]


@cache
def of(subject: str) -> tuple[type[Benefit], ...]:
    """The benefits of one subject, such as `resident`."""
    return tuple(b for b in all() if b.subject.name == subject)


@cache
def subjects() -> dict[str, type[Subject]]:
    """Every subject by name, in the order in which benefits name them."""
    return {b.subject.name: b.subject for b in all()} | {b.counted.record.name: b.counted.record for b in all() if b.counted}


@cache
def parameters() -> dict[str, Parameter]:
    """Every figure and open point by key."""
    return {key: p for b in all() for key, p in b.parameters.items()}


@cache
def edition() -> str:
    """The document, its version, and a digest of the rules as they stand: stored with each determination."""
    digest = hashlib.sha256()
    for file in sorted(Path(document.__file__).parents[1].rglob("*.py")):
        digest.update(file.read_bytes())
    return f"{document.SLUG}/{document.VERSION}+{digest.hexdigest()[:12]}"


@cache
def duties() -> tuple[Duty, ...]:
    """Every duty of offices that the document states."""
    return (*staffing.DUTIES, *ladder.DUTIES, *groups.DUTIES)
