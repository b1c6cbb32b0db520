"""A table of people on its way into the records: columns held against each other, words turned into what is stored."""

import datetime

import polars as pl

from leye.ground.tables.chunks import Chunk
from leye.ground.tables.contradictions import Contradiction, blame_where, complete, in_future, vouched, wrong
from leye.ground.tables.run import Outcome
from leye.records.people.actions.import_people import import_people
from leye.records.people.intake.identity import BIRTH_OF, DOCUMENT_OF, SEX_OF
from leye.records.people.intake.layout import PEOPLE
from leye.records.people.intake.register import with_indexes
from leye.records.people.intake.words import place_in_kind
from leye.records.units.intake.places import set_units
from leye.records.units.intake.whereabouts import Whereabouts

SCHEMA = {
    **dict.fromkeys(("id_number", "name", "sex", "birth_date", "phone", "hukou", "subdistrict", "community"), pl.String),
    **dict.fromkeys(("degree", "school", "source", SEX_OF, DOCUMENT_OF), pl.String),
    **dict.fromkeys(("hukou_since", "converted_on", "graduated_on", "as_of", BIRTH_OF), pl.Date),
    **dict.fromkeys(("in_district", "graduate"), pl.Boolean),
}


# Which register a column may be the whole of.
REGISTERS = {"hukou": "hukou", "in_district": "hukou", "graduate": "graduation", "degree": "graduation"}
OTHER_SEX = wrong(
    "sex_differs",
    zh="与身份证号第 17 位不符；请核对身份证号和性别。",
    en="differs from the identity number (digit 17); check both.",
)
OTHER_BIRTH = wrong(
    "birth_differs",
    zh="与身份证号第 7 至 14 位不符；请核对身份证号和出生日期。",
    en="differs from the identity number (digits 7 to 14); check both.",
)
NOT_CONVERTED = wrong(
    "not_converted",
    zh="只有农转非人员才有农转非日期；请核对户口性质。",
    en="only a converted registration has a day of conversion; check the kind of registration.",
)
BEFORE_BIRTH = wrong("before_birth", zh="早于出生日期；请核对。", en="lies before the birth date; check it.")
NO_COLLEGE = wrong(
    "no_college",
    zh="填了“是高校毕业生”，但学历不是专科及以上；请核对。",
    en="says college graduate, but the degree is below college; check both.",
)


class People:
    """The intake of one table of people; `registers` are those that the table speaks of."""

    layout, key = PEOPLE, ("id_number",)

    def __init__(self, *, source: str, as_of: datetime.date) -> None:
        self.source, self.as_of, self.where = source, as_of, Whereabouts()
        self.registers: set[str] = set()

    def prepare(self, chunk: Chunk) -> None:
        """Compare with the identity number, find the units, and fill in what the table as a whole says."""
        self.registers |= {register for column, register in REGISTERS.items() if column in chunk.texts.columns}
        chunk.values = complete(chunk.values, SCHEMA)
        if "hukou" in chunk.texts.columns:
            said = place_in_kind(chunk.texts["hukou"])
            chunk.values = chunk.values.with_columns(in_district=pl.coalesce("in_district", said))
        chunk.values = with_indexes(vouched(set_units(chunk, self.where), source=self.source, as_of=self.as_of))
        blame_where(chunk, self.contradictions())

    def contradictions(self) -> list[Contradiction]:
        """Which column is wrong, how, and where."""
        birth = pl.col(BIRTH_OF)
        days = ("hukou_since", "converted_on", "graduated_on", "as_of")
        written = birth.dt.to_string("%Y-%m-%d").str.starts_with(pl.col("birth_date"))
        kind = pl.col("hukou")
        return [
            ("sex", OTHER_SEX, pl.col("sex") != pl.col(SEX_OF)),
            ("birth_date", OTHER_BIRTH, ~written),
            ("converted_on", NOT_CONVERTED, pl.col("converted_on").is_not_null() & kind.is_not_null() & (kind != "converted")),
            ("degree", NO_COLLEGE, pl.col("graduate") & (pl.col("degree") == "below")),
            *in_future(*days),
            *((day, BEFORE_BIRTH, pl.col(day) < birth) for day in days[:3]),
        ]

    def apply(self, chunk: Chunk, places: list[int]) -> Outcome:
        """Write the good rows."""
        outcome, faults = import_people(chunk.values[places])
        for row, fault in faults.items():
            chunk.blame(places[row], "hukou", fault=fault)
        return outcome
