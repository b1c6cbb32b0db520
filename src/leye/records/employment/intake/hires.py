"""A table of hires on its way into the records."""

import datetime

import polars as pl

from leye.ground.tables.chunks import Chunk
from leye.ground.tables.contradictions import blame_where, complete, in_future, vouched, wrong
from leye.ground.tables.run import Outcome
from leye.records.employers.actions.import_employers import import_employers
from leye.records.employers.intake.employers import SCHEMA as EMPLOYER
from leye.records.employers.intake.employers import with_kind
from leye.records.employment.actions.import_hires import import_hires
from leye.records.employment.intake.hires_layout import HIRES
from leye.records.employment.intake.whom import among, blame_people, find_employers, find_people
from leye.records.people.actions.import_people import import_people
from leye.records.people.intake.identity import BIRTH_OF, DOCUMENT_OF, SEX_OF
from leye.records.people.intake.people import SCHEMA as PERSON
from leye.records.people.intake.register import with_indexes

SCHEMA = {
    **dict.fromkeys(
        ("credit_code", "employer", "name", "id_number", "contract", "hukou", "source", SEX_OF, DOCUMENT_OF), pl.String
    ),
    **dict.fromkeys(("hired_on", "left_on", "municipal_subsidy_ended_on", "as_of", BIRTH_OF), pl.Date),
    **dict.fromkeys(("still_employed", "registered_unemployed", "in_district"), pl.Boolean),
    "contract_months": pl.Int64,
}
BEFORE_BIRTH = wrong("before_birth", zh="早于出生日期；请核对。", en="lies before the birth date; check it.")
LEFT_FIRST = wrong("left_first", zh="离职日期不晚于入职日期；请核对。", en="is not after the day of the hire; check both.")
LEFT_AND_STILL = wrong(
    "left_and_still",
    zh="填了（或已登记）离职日期，又填“在职”；请核对。",
    en="says still in the job, but a day of leaving is given or on record; check both.",
)


class Hires:
    """The intake of one table of hires; with `add_missing` unknown employers and people are put on their registers first."""

    layout = HIRES
    key = ("credit_code", "employer", "id_number", "hired_on")

    def __init__(self, *, source: str, as_of: datetime.date, add_missing: bool = False) -> None:
        self.source, self.as_of, self.add_missing = source, as_of, add_missing

    def prepare(self, chunk: Chunk) -> None:
        """Compare the days with each other and with the birth date."""
        chunk.values = vouched(complete(chunk.values, SCHEMA), source=self.source, as_of=self.as_of)
        left = pl.col("left_on")
        blame_where(
            chunk,
            [
                *in_future("hired_on", "as_of"),
                ("hired_on", BEFORE_BIRTH, pl.col("hired_on") <= pl.col(BIRTH_OF)),
                ("left_on", LEFT_FIRST, left <= pl.col("hired_on")),
                ("still_employed", LEFT_AND_STILL, pl.col("still_employed") & (left <= pl.col("as_of"))),
            ],
        )

    def apply(self, chunk: Chunk, places: list[int]) -> Outcome:
        """Write the good rows whose employer and person are on the registers."""
        rows, notes = chunk.values[places], {}
        if self.add_missing:
            notes = {"employers added": self.add_employers(rows), "people added": self.add_people(rows)}
        rows = rows.with_columns(find_employers(rows, chunk=chunk, places=places), pl.Series("place", places))
        rows = rows.hstack(find_people(rows["id_number"].to_list()))
        blame_people(rows, chunk)
        found = rows.filter(~pl.col("place").is_in(list(chunk.faults)))
        once = found.unique(["employer_id", "person_id", "hired_on"], keep="first", maintain_order=True)
        outcome, returned = import_hires(once)
        for row in returned:
            chunk.blame(once["place"][row], "still_employed", fault=LEFT_AND_STILL)
        said_again = len(found) - len(once)  # once by the employer's code and once by its name
        return Outcome(outcome.new, outcome.changed, outcome.unchanged + said_again, {k: v for k, v in notes.items() if v})

    def add_employers(self, rows: pl.DataFrame) -> int:
        """Put the employers with code and name that are not on the register on it."""
        named = rows.filter(pl.col("credit_code").is_not_null() & pl.col("employer").is_not_null())
        named = named.filter(~pl.col("credit_code").is_in(list(among("credit_code", set(named["credit_code"].to_list())))))
        named = named.select("credit_code", "employer", "source", "as_of").unique("credit_code", keep="first", maintain_order=True)
        return import_employers(with_kind(complete(named, {**EMPLOYER, "unit_id": pl.Int64})))[0].new if len(named) else 0

    def add_people(self, rows: pl.DataFrame) -> int:
        """Put the people with a name who are not on the register on it, with what the rows say of them."""
        named = rows.filter(pl.col("name").is_not_null()).unique("id_number", keep="first", maintain_order=True)
        named = named.filter(find_people(named["id_number"].to_list())["person_id"].is_null())
        if named.is_empty():
            return 0
        described = complete(named.select(name for name in named.columns if name in PERSON), {**PERSON, "unit_id": pl.Int64})
        return import_people(with_indexes(described))[0].new
