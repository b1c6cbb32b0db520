"""Shapes of the policy's documents: benefits, vocabulary, parameters, readings."""

import datetime as dt
from typing import Any, Literal

from pydantic import BaseModel, Field

from leye.doors.api.schemas.words import Clause, Exclusion, Parameter, Reading, Verdict, Words


class Award(BaseModel):
    """What a benefit gives."""

    kind: str
    text: Words
    money: bool
    unit: Words


class BenefitInList(BaseModel):
    """A benefit in short."""

    slug: str
    title: Words
    summary: Words
    subject: str
    audience: str
    clause: Clause
    award: Award


class Condition(BaseModel):
    """One requirement of a benefit."""

    key: str
    text: Words
    clause: Clause


class Evidence(BaseModel):
    """What proves a condition; `register` when it is fetched there and never asked."""

    text: Words
    register_: str | None = Field(alias="register")


class Step(BaseModel):
    """One stop of a claim."""

    where: Words
    what: Words


class Example(BaseModel):
    """A case with its outcome, held by a test; `others` are the other subjects of a ranking."""

    on: dt.date
    facts: dict[str, Any]
    tables: dict[str, list[dict[str, Any]]]
    others: list[dict[str, Any]]
    set: dict[str, Any]
    verdict: Verdict
    award: int | None


class Benefit(BenefitInList):
    """Everything that the file of a benefit says."""

    clause_summary: Words
    lead: Words | None
    responsible: list[Words]
    conditions: list[Condition]
    counted: dict[str, list[Condition]] = Field(description="Records that are counted, and what each must meet")
    figures: list[Parameter]
    open_points: list[Parameter]
    readings: list[Reading]
    notes: list[Words]
    evidence: list[Evidence]
    route: list[Step]
    funding: Words | None
    exclusions: list[Exclusion]
    examples: list[Example]
    facts: list[str]


class SubjectInList(BaseModel):
    """Whom or what rules are about."""

    name: str
    text: Words
    key: str
    facts: list[str]
    benefits: list[str]


class Choice(BaseModel):
    """A value that a fact can have."""

    value: str
    text: Words


class Register(BaseModel):
    """The register that vouches for a fact."""

    code: str
    text: Words


class Fact(BaseModel):
    """One fact of the vocabulary; `asked` when no register knows it."""

    name: str
    text: Words
    type: Literal["truth", "number", "money", "ratio", "day", "choice", "text"]
    takes: str
    unit: Words | None
    values: list[Choice]
    meaning: Words | None
    register_: Register = Field(alias="register")
    asked: bool
    benefits: list[str]


class Subject(BaseModel):
    """A subject with its typed facts; `identity` names what tells two records apart."""

    name: str
    text: Words
    key: str
    identity: list[str]
    benefits: list[str]
    facts: list[Fact]


class ReadingOf(Reading):
    """A reading with the benefits that rest on it."""

    benefits: list[str]


class Readings(BaseModel):
    """All readings and open points, for the bureau to confirm or decide."""

    readings: list[ReadingOf]
    open_points: list[Parameter]
