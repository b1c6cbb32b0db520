"""What-ifs and decisions: reading a setting such as `hiring-bonus.steps={3:10000,6:60000,10:100000}` into the kernel's units."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from decimal import Decimal, DecimalException
from typing import Any

from .dated import Parameter
from .fact import suggest

HINTS = {
    "yuan": "a sum in yuan, such as 1200 or 35.50",
    "steps": "steps of people and yuan, such as {3:10000,6:50000}",
    "percent": "a share in per cent, such as 30 or 30%",
    "years": "a whole number of years",
    "age": "an age in whole years",
    "months": "a whole number of months",
    "people": "a whole number of people",
    "flag": "true or false",
}
MOST = {"years": 100, "age": 150, "months": 1_200}
FLAGS = {"true": True, "yes": True, "是": True, "1": True, "false": False, "no": False, "否": False, "0": False}


class SettingError(ValueError):
    """A setting that names no parameter or has no fit value; the message says what is expected."""


def parse_setting(text: str, parameters: Mapping[str, Parameter]) -> tuple[str, Any]:
    """`key=value` in the words of an officer (yuan, per cent) as key and value in the kernel's units (fen, 1/10000)."""
    key, sign, raw = text.partition("=")
    key = key.strip()
    if not sign:
        raise SettingError(f"{text!r} is not a setting: write PARAMETER=VALUE, such as hiring-bonus.steps={{3:10000}}")
    if key not in parameters:
        raise SettingError(f"no parameter {key!r}{suggest(key, parameters)}")
    return key, read_value(parameters[key], raw)


def read_value(parameter: Parameter, raw: Any) -> Any:
    """A value as text, number or mapping in the kernel's units; SettingError says what the parameter takes."""
    if parameter.unit == "words":
        raise SettingError(f"{parameter.key} is a question that no figure answers; it cannot be set")
    try:
        return _read(parameter.unit, raw)
    except (ValueError, SyntaxError, DecimalException, TypeError, AttributeError, LookupError):
        raise SettingError(f"{parameter.key} cannot be {raw!r}: it takes {HINTS[parameter.unit]}") from None


def _read(unit: str, raw: Any) -> Any:
    if unit == "steps":
        steps = ast.literal_eval(raw.strip()) if isinstance(raw, str) else raw
        found = {_whole(n, least=1): _hundredths(v) for n, v in steps.items()}
        if not found:
            raise ValueError
        return found
    if unit == "flag":
        return FLAGS[str(raw).strip().lower()]
    if unit in ("yuan", "percent"):
        return _hundredths(str(raw).strip().removesuffix("%") if unit == "percent" else raw)
    return _whole(raw, least=0, most=MOST.get(unit, 10**7))


def _whole(raw: Any, *, least: int, most: int = 10**7) -> int:
    number = Decimal(str(raw).strip())
    if number != number.to_integral_value() or not least <= number <= most:
        raise ValueError
    return int(number)


def _hundredths(raw: Any) -> int:
    number = Decimal(str(raw).replace(",", "").strip()) * 100
    if number != number.to_integral_value() or not 0 <= number <= 10**15:
        raise ValueError
    return int(number)
