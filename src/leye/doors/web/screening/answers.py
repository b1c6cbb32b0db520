"""Answers as they travel: in hidden fields of the form that the person sends, never in an address, never in a record.

`known.<fact>` holds what was answered, in the order of answering; `fact` names the question on the screen and `answer` its reply
(`answer-year`, `answer-month`, `answer-day` for a day). `?` stands for "I do not know".
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from leye.rulebook.kernel.fact import wrong

UNSURE = "?"


@dataclass
class Sheet:
    """What a person has answered so far; `ask` is a question to put again, with its fault or with the answer given before."""

    known: dict[str, Any] = field(default_factory=dict)
    ask: str = ""
    fault: str = ""
    typed: dict[str, str] = field(default_factory=dict)

    def hidden(self) -> list[tuple[str, str]]:
        """The answers as hidden fields."""
        return [(f"known.{name}", written(value)) for name, value in self.known.items()]


def written(value: Any) -> str:
    """A value as a hidden field holds it."""
    if value is None:
        return UNSURE
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def read(term: Any, text: str, *, on: dt.date) -> Any:
    """The value of a hidden field; LookupError where it is none of the fact's."""
    kind = term.about.type
    if text == UNSURE:
        return None
    try:
        if kind == "truth":
            value: Any = {"yes": True, "no": False}[text]
        elif kind == "day":
            value = dt.date.fromisoformat(text)
        elif kind == "choice":
            value = text
        else:
            value = int(text)
    except (KeyError, ValueError):
        raise LookupError(text) from None
    if wrong(term, value, on=on):
        raise LookupError(text)
    return value


def read_sheet(subject: Any, post: Mapping[str, str], *, on: dt.date) -> Sheet:
    """Everything that was sent: answers kept so far, then the new one, a step back or a wish to change."""
    sheet = Sheet()
    for key, text in post.items():
        name = key.removeprefix("known.")
        if key.startswith("known.") and name in subject.facts:
            try:
                sheet.known[name] = read(subject.facts[name], text, on=on)
            except LookupError:
                continue  # a field that no page of ours wrote: asked again
    if "back" in post and sheet.known:
        _again(sheet, list(sheet.known)[-1])
        sheet.known.pop(sheet.ask)
    elif post.get("change") in sheet.known:
        _again(sheet, post["change"])
    elif post.get("fact") in subject.facts and "back" not in post:
        if "look" in post or "size" in post or "language" in post:
            sheet.ask = post["fact"]  # only the look of the page was changed
        else:
            _take(sheet, subject, post, on=on)
    return sheet


def _again(sheet: Sheet, name: str) -> None:
    sheet.ask, value = name, sheet.known[name]
    parts = (value.year, value.month, value.day) if isinstance(value, dt.date) else ()
    sheet.typed = {f"answer-{k}": str(v) for k, v in zip(("year", "month", "day"), parts, strict=False)}
    sheet.typed["answer"] = written(value)


def _take(sheet: Sheet, subject: Any, post: Mapping[str, str], *, on: dt.date) -> None:
    name = post["fact"]
    term = subject.facts[name]
    try:
        sheet.known[name] = spoken(term, post, on=on)
    except ValueError as fault:
        sheet.ask, sheet.fault = name, str(fault)
        sheet.typed = {k: v[:40] for k, v in post.items() if k.startswith("answer")}


def spoken(term: Any, post: Mapping[str, str], *, on: dt.date) -> Any:
    """The reply to the question on the screen; ValueError says in the reader's words what to correct."""
    reply = post.get("answer", "").strip()
    if reply == UNSURE or "unsure" in post:
        return None
    match term.about.type:
        case "truth" | "choice":
            try:
                return read(term, reply, on=on)
            except LookupError:
                raise ValueError(_("请选择一项。不确定时可以选“不清楚”。")) from None
        case "day":
            return _day(term, post, on)
        case _:
            return _amount(term, reply)


def _day(term: Any, post: Mapping[str, str], on: dt.date) -> dt.date:
    parts = [post.get(f"answer-{part}", "").strip() for part in ("year", "month", "day")]
    if not any(parts):
        raise ValueError(_("请填写年、月、日。不确定时可以选“不清楚”。"))
    try:
        value = dt.date(*(int(p) for p in parts))
    except ValueError:
        raise ValueError(_("没有这一天。请检查年、月、日，例如 1980 年 5 月 12 日。")) from None
    if value.year < 1900:
        raise ValueError(_("年份请写四位数，例如 1980。"))
    if term.about.past and value > on:
        raise ValueError(_("这一天还没有到。请检查年份。"))
    return value


def _amount(term: Any, reply: str) -> int:
    cleaned = reply.replace(",", "").replace("，", "").removesuffix("元").strip()
    if not re.fullmatch(r"\d{1,12}(\.\d{1,2})?", cleaned, re.ASCII):
        raise ValueError(_("请填写数字，例如 5000。不确定时可以选“不清楚”。"))
    if term.about.type != "money":
        if "." in cleaned:
            raise ValueError(_("请填写整数。"))
        return int(cleaned)
    whole, _dot, rest = cleaned.partition(".")
    return int(whole) * 100 + int(rest.ljust(2, "0") or 0)
