"""A table of employers on its way into the records."""

import datetime

import polars as pl

from leye.ground.tables.chunks import Chunk
from leye.ground.tables.contradictions import blame_where, complete, in_future, vouched, wrong
from leye.ground.tables.run import Outcome
from leye.records.employers.actions.import_employers import import_employers
from leye.records.employers.intake.layout import EMPLOYERS
from leye.records.employers.intake.words import KIND_IN_CODE
from leye.records.units.intake.places import set_units
from leye.records.units.intake.whereabouts import Whereabouts

SCHEMA = {
    **dict.fromkeys(("credit_code", "employer", "kind", "size", "subdistrict", "community", "source"), pl.String),
    **dict.fromkeys(("since", "until", "as_of"), pl.Date),
}
ENDS_FIRST = wrong(
    "ends_first",
    zh="注销日期不晚于成立日期（本行或已登记的）；请核对。",
    en="is not after the day of registration (in this row or on record); check both.",
)


class Employers:
    """The intake of one table of employers."""

    layout = EMPLOYERS
    key = ("credit_code",)

    def __init__(self, *, source: str, as_of: datetime.date) -> None:
        self.source, self.as_of, self.where = source, as_of, Whereabouts()

    def prepare(self, chunk: Chunk) -> None:
        """Find the units, read the kind from the code where it is not written, compare the days."""
        chunk.values = complete(chunk.values, SCHEMA)
        chunk.values = with_kind(vouched(set_units(chunk, self.where), source=self.source, as_of=self.as_of))
        blame_where(chunk, in_future("since", "as_of"))

    def apply(self, chunk: Chunk, places: list[int]) -> Outcome:
        """Write the good rows."""
        outcome, wrong_places = import_employers(chunk.values[places])
        for place in wrong_places:
            chunk.blame(places[place], "until", fault=ENDS_FIRST)
        return outcome


def with_kind(values: pl.DataFrame) -> pl.DataFrame:
    """The values with the kind that the first two characters of the code tell."""
    registered_by = pl.col("credit_code").str.slice(0, 2)
    return values.with_columns(kind_in_code=registered_by.replace_strict(KIND_IN_CODE, default=None, return_dtype=pl.String))
