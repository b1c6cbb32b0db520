"""Shapes of determinations and of their reasons."""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, Field

from leye.doors.api.schemas.words import Clause, Verdict, Words


class Document(BaseModel):
    """The policy document that all answers rest on."""

    slug: str
    title: Words
    issuer: Words
    issued_on: dt.date


class Determination(BaseModel):
    """What comes of one benefit for one subject; `award` in fen, `sample` when it rests on a sample value."""

    subject: str | None
    benefit: str
    verdict: Verdict
    award: int | None
    open: list[str]
    conditions: dict[str, bool | None]
    missing: list[str]
    sample: bool


class Head(BaseModel):
    """By which edition of which document, for which day."""

    edition: str
    document: Document
    on: dt.date


class Determinations(Head):
    """One row per subject and benefit, in the order of the records."""

    subject: str
    next_fact: str | None = Field(description="Of a single subject: the fact that most undetermined benefits wait for")
    unmatched: dict[str, int] = Field(description="By table: records of nobody asked about, which were not counted")
    determinations: list[Determination]


class Value(BaseModel):
    """A fact as it was read; `words` is null when it is unknown."""

    fact: str
    text: str
    value: Any
    words: str | None
    source: str


class Line(BaseModel):
    """One condition: does it hold, on what values, by which clause, what is still missing or open."""

    key: str
    text: str
    holds: bool | None
    clause: Clause
    values: list[Value]
    missing: list[str]
    open: list[str]


class Figure(BaseModel):
    """A figure in force; `words` is null where the point is open."""

    key: str
    text: str
    words: str | None
    since: dt.date | None
    clause: Clause
    sample: bool


class ReadingSaid(BaseModel):
    """A reading in the language of the answer."""

    code: str
    text: str


class ExclusionSaid(BaseModel):
    """A benefit that is not paid together with this one; not `certain` where a person must decide."""

    benefit: str
    title: str
    certain: bool


class OpenPoint(BaseModel):
    """A point that the document leaves open: who must decide it, whether it stands in the way here, what fills it."""

    key: str
    question: str
    decides: str | None
    in_the_way: bool
    filled_by: Literal["decision", "sample", "what-if"] | None


class NextFact(BaseModel):
    """A fact that is still decisive, and what it takes."""

    fact: str
    text: str
    takes: str


class CountedLine(BaseModel):
    """One condition of a counted record."""

    key: str
    text: str
    holds: bool | None


class Count(BaseModel):
    """A fact that was counted: at least `low`, at most `high`, which differ where facts or open points decide."""

    fact: str
    low: int | None
    high: int | None


class CountedRecord(BaseModel):
    """Whether a record counts, and why not; `record` is its place as handed in, from 1."""

    table: str
    record: int
    counts: bool | None
    lines: list[CountedLine]


class Explanation(Head):
    """The reasons of one determination, in one language."""

    language: str
    title: str
    clause: Clause
    determination: Determination
    verdict_words: str
    award_words: str | None
    lines: list[Line]
    counts: list[Count]
    counted: list[CountedRecord]
    figures: list[Figure]
    readings: list[ReadingSaid]
    exclusions: list[ExclusionSaid]
    open_points: list[OpenPoint]
    next_facts: list[NextFact]
