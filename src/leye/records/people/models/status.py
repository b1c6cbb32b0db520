"""What all dated statements about a person have in common."""

from django.db import models

from leye.ground.dated import Interval
from leye.ground.intervals import NoOverlap
from leye.records.people.models.person import Person


class Status(Interval):
    """A statement about one person that holds on the days [since, until).

    `DECIDES` names the fields that make up the statement: two rows that agree in them say the same. `PER` names the fields within
    which periods may not overlap.
    """

    DECIDES: tuple[str, ...] = ()
    PER: tuple[str, ...] = ("person",)

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="%(class)s_set")

    class Meta(Interval.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{type(self).__name__} of {self.person_id} since {self.since}"


def one_at_a_time(table: str, *, per: tuple[str, ...] = ("person",)) -> NoOverlap:
    """Periods of one person (and one kind, where `per` says so) do not overlap."""
    return NoOverlap(
        name=f"{table}_no_overlap",
        per=per,
        violation_error_message="The person has another entry of this kind for some of these days.",
    )
