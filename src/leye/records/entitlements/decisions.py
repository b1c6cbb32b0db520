"""The district's dated decisions on open points, read from a file that the bureau keeps; the demo profile's are samples."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from django.conf import settings

from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Values
from leye.rulebook.kernel.reform import SettingError, parse_setting

NEEDED = {"parameter", "value", "since", "source", "decided_by"}


@dataclass(frozen=True)
class Decision:
    """What was decided: the parameter's value from a day, by whom, in which paper; `sample` when it is only shown."""

    parameter: str
    value: Any
    since: dt.date
    source: str
    decided_by: str
    sample: bool


@cache
def decisions() -> tuple[Decision, ...]:
    """Every decision of the file that LEYE_DECISIONS names; none where no file is named. Refusal where an entry is not fit."""
    if not settings.DECISIONS:
        return ()
    path = Path(settings.DECISIONS)
    try:
        entries = tomllib.loads(path.read_text("utf-8")).get("decision", [])
    except (OSError, tomllib.TOMLDecodeError) as fault:
        raise Refusal(
            "decisions_unreadable", f"{path} cannot be read as TOML: {fault}. Mend it or name another in LEYE_DECISIONS."
        ) from fault
    found = tuple(_decision(path, number, entry) for number, entry in enumerate(entries, 1))
    if not settings.DEMO and any(d.sample for d in found):
        raise Refusal("samples_in_production", f"{path} holds sample values: the production profile takes none. Remove them.")
    return found


def _decision(path: Path, number: int, entry: dict[str, Any]) -> Decision:
    lacking = NEEDED - set(entry)
    if lacking:
        raise Refusal("decision_incomplete", f"{path}, decision {number}: {', '.join(sorted(lacking))} missing. Add it.")
    try:
        key, value = parse_setting(f"{entry['parameter']}={entry['value']}", shelf.parameters())
    except SettingError as fault:
        raise Refusal("decision_unfit", f"{path}, decision {number}: {fault}") from fault
    return Decision(key, value, entry["since"], entry["source"], entry["decided_by"], bool(entry.get("sample", False)))


@lru_cache(maxsize=512)
def values_on(day: dt.date) -> Values:
    """The values in force on a day: the latest decision on each parameter, samples marked."""
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions(), key=lambda d: d.since):
        if decision.since <= day:
            latest[decision.parameter] = decision
    return Values({k: d.value for k, d in latest.items()}, frozenset(k for k, d in latest.items() if d.sample))
