"""Choosing a figure of the policy and another value for it, in the words of an officer (yuan, per cent)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.utils.translation import gettext as _

from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Benefit
from leye.rulebook.kernel.dated import UNITS, Parameter, Values
from leye.rulebook.kernel.reform import SettingError, read_value

FIRST, ROWS = "hiring-bonus.steps", 4


@dataclass
class Setting:
    """The figure chosen, how its value is typed, and the value once it could be read."""

    parameter: Parameter
    benefit: type[Benefit]
    typed: str = ""
    steps: list[tuple[str, str]] = field(default_factory=list)
    given: dict[str, Any] = field(default_factory=dict)
    fault: str = ""

    @property
    def unit(self) -> Any:
        """The unit in words."""
        return UNITS[self.parameter.unit]


@cache
def settable() -> list[tuple[type[Benefit], list[Parameter]]]:
    """Every figure that a rule reads and a number can answer, under its benefit."""
    found = [(b, [p for p in b.parameters.values() if p.unit != "words"]) for b in shelf.all()]
    return [(benefit, parameters) for benefit, parameters in found if parameters]


def typed(value: Any, unit: str) -> str:
    """A value in the kernel's units as an officer types it."""
    if value is None:
        return ""
    if unit in ("yuan", "percent"):
        whole, rest = divmod(value, 100)
        return f"{whole}.{rest:02d}" if rest else str(whole)
    return {True: "true", False: "false"}.get(value, str(value)) if unit == "flag" else str(value)


def read_setting(get: Mapping[str, str], values: Values, *, on: dt.date) -> Setting:
    """The form as it was sent, or the figure as it stands."""
    key = get.get("p", FIRST)
    parameter = shelf.parameters().get(key)
    if parameter is None or parameter.unit == "words":
        parameter = shelf.parameters()[FIRST]
    setting = Setting(parameter, shelf.get(parameter.key.split(".")[0]))
    now = values.of(parameter, on)
    if parameter.unit == "steps":
        setting.steps = [(str(n), typed(fen, "yuan")) for n, fen in sorted((now or {}).items())]
        setting.steps += [("", "")] * (ROWS - len(setting.steps))
    else:
        setting.typed = typed(now, parameter.unit)
    if get.get("set"):
        _take(setting, get)
    return setting


def _take(setting: Setting, get: Mapping[str, str]) -> None:
    raw: Any = get.get("v", "").strip()[:40]
    setting.typed = raw
    if setting.parameter.unit == "steps":
        setting.steps = [(get.get(f"people-{i}", "").strip()[:6], get.get(f"sum-{i}", "").strip()[:14]) for i in range(ROWS)]
        raw = {people: fen for people, fen in setting.steps if people or fen}
    try:
        setting.given = {setting.parameter.key: read_value(setting.parameter, raw)}
    except SettingError:
        setting.fault = _("这个值读不懂。金额写数字（元），比例写百分数，例如 15。")
