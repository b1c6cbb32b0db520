"""What clients ask: a determination of one subject or many, or the reasons of one benefit; one form for each subject."""

import datetime as dt
from functools import cache, reduce
from operator import or_
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StrictBool, WithJsonSchema, create_model

from leye.doors.api.values import UnfitError, read_value
from leye.doors.api.vocabulary import ISO_DAY, record
from leye.doors.api.what_if import Settings
from leye.ground.refusals import Refusal
from leye.rulebook import shelf
from leye.rulebook.kernel.benefit import Counted
from leye.rulebook.kernel.fact import Subject

MANY, COUNTED = 1_000, 10_000
LAST = dt.date(2099, 12, 31)
ONE_OF = {"oneOf": [{"required": ["facts"]}, {"required": ["records"]}]}
A_DAY = {"type": ["string", "null"], "format": "date", "pattern": ISO_DAY, "description": "Day of determination; today if left out"}


class Asked(BaseModel):
    """What every question says: the day, values for trial, whether the profile's sample values count."""

    model_config = ConfigDict(extra="forbid")

    on: Annotated[Any, WithJsonSchema(A_DAY)] = Field(default_factory=lambda: None)
    set: Settings = Field(default_factory=lambda: Settings({}), description="What-if values")
    samples: StrictBool = Field(True, description="Reckon with sample values of the demo profile")


def day_of(raw: Any, *, today: dt.date) -> dt.date:
    """The day of determination; Refusal where it is none, or where the document does not reach."""
    try:
        on = today if raw is None else read_value("day", raw)
    except UnfitError as reason:
        raise Refusal("invalid", f"on: {reason}", errors=[{"in": "body", "pointer": "/on", "reason": str(reason)}]) from reason
    first = shelf.document.ISSUED_ON
    if on < first:
        said = f"{on} lies before the document of {first}: nothing can be determined then. Ask for {first} or a later day."
        raise Refusal("before_document", said, errors=[{"in": "body", "pointer": "/on", "reason": f"before {first}"}])
    if on > LAST:
        said = f"{on} is too far ahead: ask for a day up to {LAST}"
        raise Refusal("invalid", said, errors=[{"in": "body", "pointer": "/on", "reason": said}])
    return on


def counted_of(subject: type[Subject]) -> dict[str, Counted]:
    """The tables that are counted for a subject, by name."""
    return {b.counted.record.name: b.counted for b in shelf.of(subject.name) if b.counted}


@cache
def _tables(subject: type[Subject]) -> type[BaseModel] | None:
    """The tables of records that may come along, such as an employer's hires."""
    fields: dict[str, Any] = {
        name: (Annotated[list[record(c.record)], Field(max_length=COUNTED)], Field(default_factory=list))
        for name, c in counted_of(subject).items()
    }
    return create_model(f"{subject.__name__}Tables", __config__=ConfigDict(extra="forbid"), **fields) if fields else None


def _form(of: type[Subject], name: str, **fields: Any) -> type[Asked]:
    """A form with the subject's tables where it has some."""
    if tables := _tables(of):
        fields["tables"] = (tables, Field(default_factory=lambda: None, description="Records that are counted"))
    return create_model(name, __base__=Asked, **fields)


def _determination(subject: type[Subject]) -> type[Asked]:
    slugs, facts = [b.slug for b in shelf.of(subject.name)], record(subject)
    a_benefit = Annotated[str, WithJsonSchema({"enum": slugs})]
    form = _form(
        subject,
        f"DetermineFor{subject.__name__}",
        subject=(Literal[subject.name], Field(description=f"{subject.text.zh} / {subject.text.en}")),
        facts=(facts, Field(default_factory=lambda: None, description="One subject")),
        records=(
            Annotated[list[facts], Field(min_length=1, max_length=MANY)],
            Field(default_factory=lambda: None, description="Several subjects, each with its key"),
        ),
        benefits=(
            Annotated[list[a_benefit], Field(min_length=1, max_length=len(slugs))],
            Field(default_factory=lambda: slugs, description="Only these benefits; all of the subject if left out"),
        ),
    )
    form.model_config["json_schema_extra"] = ONE_OF
    form.model_rebuild(force=True)
    return form


def _explanation(subject: type[Subject]) -> type[Asked]:
    return _form(
        subject,
        f"ExplainFor{subject.__name__}",
        benefit=(Literal[tuple(b.slug for b in shelf.of(subject.name))], Field(description="The benefit to explain")),
        facts=(record(subject), Field(description="What is known of the subject")),
    )


def _one_of(forms: list[type[Asked]], by: str) -> Any:
    return Annotated[reduce(or_, forms), Field(discriminator=by)]


SUBJECTS = [subject for subject in shelf.subjects().values() if shelf.of(subject.name)]
Determine = _one_of([_determination(subject) for subject in SUBJECTS], "subject")
Explain = _one_of([_explanation(subject) for subject in SUBJECTS], "benefit")
