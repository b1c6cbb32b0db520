"""A table of statuses on its way into the records."""

import datetime

import polars as pl

from leye.ground.tables.chunks import Chunk, absent
from leye.ground.tables.columns import Fault
from leye.ground.tables.contradictions import blame_where, complete, in_future, vouched, wrong
from leye.ground.tables.run import Outcome
from leye.records.employment.actions.import_statuses import import_statuses
from leye.records.employment.intake.status_kinds import KINDS
from leye.records.employment.intake.statuses_layout import STATUSES
from leye.records.employment.intake.whom import blame_people, find_employers, find_people
from leye.records.people.intake.identity import BIRTH_OF, DOCUMENT_OF, SEX_OF
from leye.records.people.intake.status_words import END_REASON
from leye.records.units.intake.places import set_units
from leye.records.units.intake.whereabouts import Whereabouts

SCHEMA = {
    **dict.fromkeys(("id_number", "name", "status", "detail", "end_reason", "subdistrict", "community"), pl.String),
    **dict.fromkeys(("credit_code", "employer", "source", SEX_OF, DOCUMENT_OF), pl.String),
    **dict.fromkeys(("since", "until", "as_of", BIRTH_OF), pl.Date),
    "in_district": pl.Boolean,
}
ENDS_FIRST = wrong("ends_first", zh="结束日期早于开始日期；请核对。", en="lies before the beginning; check both days.")
BEFORE_BIRTH = wrong("before_birth", zh="早于出生日期；请核对。", en="lies before the birth date; check it.")
NEEDS_DETAIL = wrong(
    "missing_value", zh="这种状态必须填写明细；见模板说明。", en="is needed for this kind of status; see the template."
)
NEEDS_UNIT = wrong("missing_value", zh="这种状态必须填写街道或社区。", en="this kind of status needs a subdistrict or community.")


class Statuses:
    """The intake of one table of statuses; `registers` are those that the table speaks of."""

    layout = STATUSES
    key = ("id_number", "kind", "line", "since")

    def __init__(self, *, source: str, as_of: datetime.date) -> None:
        self.source, self.as_of, self.where = source, as_of, Whereabouts()
        self.registers: set[str] = set()

    def prepare(self, chunk: Chunk) -> None:
        """Find kind and detail of each row, compare the days; the last day that counts becomes the first that does not."""
        values = vouched(set_units_of(chunk, self.where), source=self.source, as_of=self.as_of)
        parts = pl.col("status").str.split("/")
        detail = pl.coalesce("detail", parts.list.get(1, null_on_oob=True))
        chunk.values = values.with_columns(kind=parts.list.get(0), detail=detail)
        self.registers |= {name for kind in chunk.values["kind"].unique() if kind for name in registers_of(kind)}
        chunk.values = chunk.values.with_columns(self.details(chunk), reasons(chunk))
        line = pl.when(pl.col("kind") == "hard_to_place").then(pl.col("detail"))
        chunk.values = chunk.values.with_columns(line=line)
        since, until = pl.col("since"), pl.col("until")
        blame_where(
            chunk,
            [
                *in_future("since", "as_of"),
                ("since", BEFORE_BIRTH, since < pl.col(BIRTH_OF)),
                ("until", ENDS_FIRST, until < since),
                ("since", absent(STATUSES.named["since"]), since.is_null() & ~pl.col("kind").is_in(UNDATED)),
                ("subdistrict", NEEDS_UNIT, pl.col("unit_id").is_null() & pl.col("kind").is_in(PLACED)),
            ],
        )
        chunk.values = chunk.values.with_columns(until=until + pl.duration(days=1))

    def details(self, chunk: Chunk) -> pl.Series:
        """Each row's detail in the word that is stored; what is not understood is blamed."""
        found: list[str | None] = []
        for place, (name, text) in enumerate(chunk.values.select("kind", "detail").rows()):
            kind = KINDS.get(name or "")
            value = kind.detail(text) if kind and kind.detail and text else None
            if isinstance(value, Fault) or (value is None and kind and kind.needs_detail):
                chunk.blame(place, "detail", fault=value or NEEDS_DETAIL)
            found.append(None if value is None or isinstance(value, Fault) else str(value))
        return pl.Series("detail", found, dtype=pl.String)

    def apply(self, chunk: Chunk, places: list[int]) -> Outcome:
        """Write the good rows whose people are on the register."""
        rows = chunk.values[places].with_columns(pl.Series("place", places, dtype=pl.Int64))
        rows = rows.with_columns(self.employers(rows, chunk)).hstack(find_people(rows["id_number"].to_list()))
        blame_people(rows, chunk)
        outcome, faults = import_statuses(rows.filter(~pl.col("place").is_in(list(chunk.faults))))
        for place, fault in faults.items():
            chunk.blame(place, "since", fault=fault)
        return outcome

    def employers(self, rows: pl.DataFrame, chunk: Chunk) -> pl.Series:
        """The employer of each row that names one."""
        named = rows.with_row_index("row").filter(pl.col("credit_code").is_not_null() | pl.col("employer").is_not_null())
        found = find_employers(named, chunk=chunk, places=named["place"].to_list())
        blank = pl.Series("employer_id", [None] * len(rows), dtype=pl.Int64)
        return blank.scatter(named["row"], found) if len(named) else blank


UNDATED = [name for name, kind in KINDS.items() if kind.undated]
PLACED = [name for name, kind in KINDS.items() if kind.needs_unit]


def registers_of(kind: str) -> set[str]:
    """The registers that a kind of status belongs to; findings of one fact are no register of all facts."""
    made = {statement.model._meta.model_name for statement in KINDS[kind].makes} - {"finding", "employmentspell"}
    return {"graduation"} if kind == "graduation" else made


def set_units_of(chunk: Chunk, where: Whereabouts) -> pl.DataFrame:
    """The chunk's values with all columns and the unit."""
    chunk.values = complete(chunk.values, SCHEMA)
    return set_units(chunk, where)


def reasons(chunk: Chunk) -> pl.Series:
    """Why registrations ended, in the words that are stored; other reasons are "other"."""
    texts = chunk.values["end_reason"].to_list()
    words = [None if text is None else END_REASON.known.get(text.replace(" ", "").lower(), "other") for text in texts]
    return pl.Series("end_reason", words, dtype=pl.String)
