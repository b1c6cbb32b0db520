"""What a room of records supplies to the dossier: which facts of which subject, from which table, and what its silence means.

Each app lists its supplies in `columns.py`; the dossier finds them there and imports none of the apps. Expressions are SQL that
SQLite and PostgreSQL read alike; `:on` stands for the day, `:month` for its month's first day, `:year` for its year.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

ON_DAY = "{0}since <= :on AND ({0}until IS NULL OR {0}until > :on)"


def on_day(alias: str = "") -> str:
    """The condition that a period holds on the day."""
    return ON_DAY.format(f"{alias}." if alias else "")


@dataclass(frozen=True)
class Supply:
    """Facts of one subject out of one table (or join): fact name to SQL expression, `key` the expression of the subject's key.

    `register` names the register (units.Register) that, where complete on the day, makes silence a value: `absent`. A fact whose
    name begins with an underscore is for derivations only. `base` supplies say which subjects there are. `grouped` expressions are
    aggregates by key; a blank in them counts as silence too.
    """

    subject: str
    key: str
    table: str
    facts: Mapping[str, str]
    where: str = "TRUE"
    register: str = ""
    absent: Mapping[str, Any] = field(default_factory=dict)
    base: bool = False
    grouped: bool = False
    source: str = "source"
    as_of: str = "as_of"


@dataclass(frozen=True)
class Borrowed:
    """Facts that a subject takes over from another one, such as the borrower's from the resident; `by` is an underscored fact."""

    subject: str
    facts: tuple[str, ...]
    lender: str
    by: str


@dataclass(frozen=True)
class Derived:
    """A fact worked out from other supplied columns; `expression` is given the frame module (polars) and returns its column."""

    subject: str
    fact: str
    uses: tuple[str, ...]
    expression: Callable[[Any], Any]
