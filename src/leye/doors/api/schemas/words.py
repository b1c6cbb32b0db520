"""Shapes that every document is made of: words in both languages, clauses, readings, figures."""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, Field

Verdict = Literal["yes", "no", "unknown", "undecided"]


class Words(BaseModel):
    """A text in both languages."""

    zh: str
    en: str


class Clause(BaseModel):
    """A clause by its number (2.4.3) and by the document's own reference (二(四)3)."""

    number: str
    label: str


class Reading(BaseModel):
    """How an ambiguity of the document was read, for the bureau to confirm."""

    code: str
    text: Words


class Dated(BaseModel):
    """A figure from a day on; `value` in the units that `set` takes."""

    since: dt.date
    value: Any
    words: Words


class Decision(Dated):
    """A figure that the district has set; `sample` when it is only shown."""

    source: str
    decided_by: str
    sample: bool


class Parameter(BaseModel):
    """A figure of the document (`stated`), or a point that it leaves open (`open`), with the district's decisions."""

    key: str
    benefit: str
    kind: Literal["stated", "open"]
    text: Words
    unit: str
    clause: Clause
    values: list[Dated]
    decides: Words | None = Field(description="Who must decide an open point")
    decisive: bool = Field(description="Whether an open point can stand in the way of a verdict or a sum")
    settable: bool = Field(description="Whether `set` takes it")
    decisions: list[Decision]


class Exclusion(BaseModel):
    """A benefit that is not paid together with this one; not `certain` where a person must decide."""

    benefit: str
    title: Words
    certain: bool
