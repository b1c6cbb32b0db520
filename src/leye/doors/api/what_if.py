"""The figures that an answer reckons with: the document's, the district's decisions, and what a client sets for trial."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict, RootModel

from leye.doors.api.problems import pointer
from leye.doors.api.values import say
from leye.ground.refusals import Refusal
from leye.records.entitlements.decisions import values_on
from leye.rulebook import shelf
from leye.rulebook.kernel.dated import Parameter, Values
from leye.rulebook.kernel.fact import suggest
from leye.rulebook.kernel.reform import HINTS, SettingError, read_value

SUM, SHARE, PEOPLE = r"^[0-9]{1,9}(\.[0-9]{1,2})?$", r"^[0-9]{1,3}(\.[0-9]{1,2})?%?$", r"^[1-9][0-9]{0,5}$"
RUNGS = 20
LIMITS = {
    "yuan": 10**11,
    "steps": 10**11,
    "percent": 10_000,
    "years": 100,
    "age": 150,
    "months": 1_200,
    "people": 10**7,
}  # kernel's units
A_SUM = {"anyOf": [{"type": "number", "minimum": 0, "maximum": 10**9}, {"type": "string", "pattern": SUM}]}
FORMS: dict[str, dict[str, Any]] = {
    "yuan": A_SUM,
    "percent": {"anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, {"type": "string", "pattern": SHARE}]},
    "steps": {
        "type": "object",
        "minProperties": 1,
        "maxProperties": RUNGS,
        "propertyNames": {"pattern": PEOPLE},
        "additionalProperties": A_SUM,
    },
    "flag": {"type": "boolean"},
    **{unit: {"type": "integer", "minimum": 0, "maximum": LIMITS[unit]} for unit in ("years", "age", "months", "people")},
}


def settings_schema(schema: dict[str, Any]) -> None:
    """The parameters that may be set, each with the form of its value."""
    found = {k: p for k, p in shelf.parameters().items() if p.unit in FORMS}
    told = {k: {**FORMS[p.unit], "description": f"{p.text.zh} / {p.text.en} ({p.unit})"} for k, p in found.items()}
    schema.update({"type": "object", "properties": told, "additionalProperties": False})


class Settings(RootModel[dict[str, Any]]):
    """What-if values by parameter: sums in yuan, shares in per cent, steps as people to yuan."""

    model_config = ConfigDict(json_schema_extra=settings_schema)


def values(on: dt.date, settings: Mapping[str, Any], *, samples: bool) -> Values:
    """The values of a day: the district's decisions (without samples if not wanted) below what is set."""
    base = values_on(on)
    if not samples:
        base = Values({k: v for k, v in base.given.items() if k not in base.samples})
    return Values({key: setting(key, raw) for key, raw in settings.items()}).over(base) if settings else base


def setting(key: str, raw: Any) -> Any:
    """One what-if value in the kernel's units; Refusal `setting_unfit` says what the parameter takes."""
    try:
        if key not in shelf.parameters():
            raise SettingError(f"no parameter {key[:60]!r}{suggest(key[:60], shelf.parameters())}")
        return _bounded(shelf.parameters()[key], raw)
    except SettingError as fault:
        error = {"in": "body", "pointer": pointer("set", key), "reason": str(fault)}
        raise Refusal("setting_unfit", f"set: {fault}", errors=[error]) from fault


def _bounded(parameter: Parameter, raw: Any) -> Any:
    unit = parameter.unit
    if unit in FORMS and not _fits(unit, raw):
        raise SettingError(f"{parameter.key} cannot be {say(raw)}: it takes {HINTS[unit]}")
    found = read_value(parameter, raw)
    if unit in LIMITS and max(found.values() if unit == "steps" else (found,)) > LIMITS[unit]:
        raise SettingError(f"{parameter.key} cannot be {say(raw)}: it is too large")
    return found


def _fits(unit: str, raw: Any) -> bool:
    """Whether a value has the outer form that its parameter takes; what it says is read by the rulebook."""
    match unit:
        case "flag":
            return isinstance(raw, bool)
        case "steps":
            whole = isinstance(raw, dict) and 0 < len(raw) <= RUNGS and all(re.fullmatch(PEOPLE, n) for n in raw)
            return whole and all(_number(v, SUM) for v in raw.values())
        case "yuan" | "percent":
            return _number(raw, SUM if unit == "yuan" else SHARE)
    return isinstance(raw, int) and not isinstance(raw, bool)


def _number(raw: Any, text: str) -> bool:
    if isinstance(raw, str):
        return re.fullmatch(text, raw) is not None
    return isinstance(raw, (int, float)) and not isinstance(raw, bool)
