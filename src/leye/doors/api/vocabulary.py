"""The vocabulary of facts for machines: what each fact takes, in words and as JSON schema, and the records that clients hand in."""

from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema, create_model

from leye.rulebook.kernel.fact import About, Subject

EARLIEST = "1800-01-01"
MOST = 10_000_000  # no count of a district is larger; keeps every product of a count and a sum exact
MOST_FEN, MOST_RATIO = 2**53, 10**9
ISO_DAY = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
PLAIN = r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$"
LONGEST = 100
TAKES = {
    "truth": "true or false",
    "number": f"a whole number from 0 to {MOST}",
    "money": "a whole number of fen",
    "ratio": f"a number up to {MOST_RATIO}",
    "day": "a day as YYYY-MM-DD",
    "choice": "a text",
    "text": f"a text of 1 to {LONGEST} characters",
}
FORMS: dict[str, dict[str, Any]] = {
    "truth": {"type": ["boolean", "null"]},
    "number": {"type": ["integer", "null"], "minimum": 0, "maximum": MOST},
    "money": {"type": ["integer", "null"], "minimum": 0, "maximum": MOST_FEN},
    "ratio": {"type": ["number", "null"], "minimum": -MOST_RATIO, "maximum": MOST_RATIO},
    "day": {"type": ["string", "null"], "format": "date", "pattern": ISO_DAY},
    "text": {"type": ["string", "integer", "null"], "minLength": 1, "maxLength": LONGEST, "pattern": PLAIN},
}


def takes(about: About) -> str:
    """What a fact takes, in a few words."""
    return " | ".join(about.values) if about.values else TAKES[about.type]


def form(about: About) -> dict[str, Any]:
    """The JSON schema of a fact; null is unknown."""
    shape = {"enum": [*about.values, None]} if about.values else FORMS[about.type]
    meaning = f". {about.meaning.en}" if about.meaning else ""
    return {**shape, "description": f"{about.text.zh} / {about.text.en}{meaning}"}


class Handed(BaseModel):
    """A record as it was handed in; values are checked fact by fact (`intake.py`), so that every fault is told in words."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"additionalProperties": False})

    def given(self) -> dict[str, Any]:
        """What was said, known or not."""
        return {**{n: getattr(self, n) for n in type(self).model_fields if n in self.model_fields_set}, **self.model_extra}


@cache
def record(subject: type[Subject]) -> type[Handed]:
    """The record of a subject: its key and its facts, all optional."""
    forms = {subject.key: {**FORMS["text"], "description": f"Identifies the {subject.text.en.lower()}; comes back as `subject`"}}
    forms |= {name: form(term.about) for name, term in subject.facts.items()}
    fields: dict[str, Any] = {
        name: (Annotated[Any, WithJsonSchema(schema)], Field(default_factory=lambda: None)) for name, schema in forms.items()
    }
    return create_model(f"{subject.__name__}Facts", __base__=Handed, **fields)
