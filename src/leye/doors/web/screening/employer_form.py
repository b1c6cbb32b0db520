"""What a firm tells of itself beside its list: kind, year, bonus already paid."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leye.doors.web.screening import hire_list
from leye.doors.web.screening.hire_layout import EXAMPLE
from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.reform import SettingError, read_value

FIRST_YEAR = 2018
MOST_TEXT = 3 * 1024 * 1024


@dataclass
class Form:
    """The form as it stands: texts as typed, and the list once it could be read."""

    kind: str
    year: str
    paid: str
    text: str
    hires: hire_list.HireList | None = None

    def employer(self) -> dict[str, Any]:
        """The facts of the employer and year; Refusal where a figure is none."""
        kinds = shelf.subjects()["employer_year"].facts["kind"].about.values
        if self.kind not in kinds:
            raise Refusal("no_kind", "Choose the kind of employer.")
        if not (self.year.isascii() and self.year.isdigit() and 1000 <= int(self.year) <= 2100):
            raise Refusal("no_year", "The year must be a number such as 2026.")
        if int(self.year) < FIRST_YEAR:
            raise Refusal("year_before", f"The bonus begins in {FIRST_YEAR}: give that year or a later one.")
        return {"kind": self.kind, "year": int(self.year), "bonus_paid": self._paid()}

    def _paid(self) -> int:
        try:
            return read_value(shelf.parameters()["personal-loan.floor"], self.paid.strip() or "0")
        except SettingError:
            raise Refusal("no_sum", "The bonus already paid must be a sum in yuan, such as 10000.") from None

    def hidden(self) -> list[tuple[str, str]]:
        """The form as hidden fields."""
        return [("kind", self.kind), ("year", self.year), ("paid", self.paid), ("list", self.text)]


def blank(on: dt.date) -> Form:
    """An empty form for this year."""
    return Form("enterprise", str(on.year), "0", "")


def raw(post: Mapping[str, str], *, on: dt.date) -> Form:
    """What was typed, unread, so that it can be shown again."""
    empty = blank(on)
    kind, year, paid = (post.get(name, getattr(empty, name))[:20] for name in ("kind", "year", "paid"))
    return Form(kind, year, paid, post.get("list", "")[:MOST_TEXT])


def read(post: Mapping[str, str], upload: Any, *, on: dt.date) -> Form:
    """The form with its list read; without a list it is only shown. Refusal tells what to correct."""
    form = raw(post, on=on)
    if "example" in post:
        form.text = EXAMPLE.format(year=form.year if form.year.isdigit() else on.year)
    if upload:
        form.hires = hire_list.read_upload(upload.read(), upload.name)
        form.text = hire_list.as_text(form.hires)
    elif form.text.strip():
        form.hires = hire_list.read_pasted(form.text)
    elif post and "edit" not in post and "language" not in post and "size" not in post and "look" not in post:
        raise Refusal("empty_list", "The list is empty: paste or upload it with its header row.")
    if form.hires and "edit" in post:
        form.hires = None
    return form
