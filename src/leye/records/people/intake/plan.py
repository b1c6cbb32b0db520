"""What a chunk of stated periods would do to the records of one kind: which to add, which to change, which rows to refuse."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import polars as pl

from leye.ground import crypto
from leye.ground.sealed import SealedField, column_of
from leye.ground.tables.columns import Fault
from leye.records.people.intake.periods import NEW, SAME, Span, filled, lay
from leye.records.people.models.status import Status

IN_A_QUERY = 10_000


@dataclass(frozen=True)
class Shape:
    """What a record says: `decides` makes up the statement, `always` goes on when the rest changes, `more` stands beside it."""

    model: type[Status]
    decides: tuple[str, ...] = ()
    always: tuple[str, ...] = ()
    more: tuple[str, ...] = ()

    @cached_property
    def says(self) -> tuple[str, ...]:
        """The columns that make up a statement."""
        return self.decides or self.model.DECIDES

    @cached_property
    def line(self) -> tuple[str, ...]:
        """The columns within which the periods of one person may not overlap."""
        return tuple(name for name in self.model.PER if name != "person")

    @cached_property
    def words(self) -> tuple[str, ...]:
        """All of them, once each."""
        return tuple(dict.fromkeys((*self.line, *self.says)))


@dataclass
class Plan:
    """`add` and `change` have the model's columns, `end` id and until; `came_of` tells by place: new, changed or same."""

    shape: Shape
    add: pl.DataFrame
    change: pl.DataFrame = field(default_factory=pl.DataFrame)
    end: pl.DataFrame = field(default_factory=pl.DataFrame)
    came_of: dict[int, str] = field(default_factory=dict)
    faults: dict[int, Fault] = field(default_factory=dict)


def plan(shape: Shape, said: pl.DataFrame) -> Plan:
    """Lay the stated periods beside those on record.

    `said` has place, person_id, is_new (the person is new, so nothing is on record), since (null: undated), otherwise (the day from
    which an undated statement holds where nothing is on record), as_of, source, until, and the shape's words. An undated statement
    that differs from what stands on its as-of day holds from that day on.
    """
    alone = pl.struct("person_id", *shape.line).is_unique()
    said = said.with_columns(direct=pl.col("is_new") & alone)
    direct = said.filter("direct").with_columns(since=pl.coalesce("since", "otherwise"))
    made = Plan(shape, direct.select("person_id", *shape.words, *shape.more, "since", "until", "source", "as_of"))
    made.came_of = dict.fromkeys(direct["place"].to_list(), NEW)
    one_by_one(made, said.filter(~pl.col("direct")))
    return made


def one_by_one(made: Plan, said: pl.DataFrame) -> None:
    """Rows whose people have records, or that concern one line several times: in order of their days."""
    if said.is_empty():
        return
    shape = made.shape
    lines = on_record(shape, said.filter(~pl.col("is_new"))["person_id"].unique().to_list())
    before = {id(span): (span.since, span.until, span.says) for line in lines.values() for span in line}
    stays = frozenset(place for place, name in enumerate(shape.says) if name in shape.always)
    rows = said.sort(pl.coalesce("since", "as_of"), maintain_order=True).to_dicts()
    for row in rows:
        line = lines[(row["person_id"], *(row[name] for name in shape.line))]
        says = tuple(row[name] for name in shape.says)
        came_of = SAME if agrees_undated(row, line, says=says) else lay(line, span_of(row, line, says=says), always=stays)
        (made.faults if isinstance(came_of, Fault) else made.came_of)[row["place"]] = came_of
    gather(made, lines, before=before, rows={row["place"]: row for row in rows})


def on_record(shape: Shape, people: Sequence[int]) -> dict[tuple, list[Span]]:
    """The periods of these people, by line, in order; the people are locked by the caller."""
    lines: dict[tuple, list[Span]] = defaultdict(list)
    sealed = [name for name in shape.says if isinstance(shape.model._meta.get_field(name.removesuffix("_id")), SealedField)]
    for start in range(0, len(people), IN_A_QUERY):
        found = shape.model._base_manager.filter(person_id__in=people[start : start + IN_A_QUERY]).order_by("since")
        for row in found.values("pk", "person_id", "since", "until", *shape.words):
            for name in sealed:
                row[name] = crypto.reveal(row[name], column=column_of(shape.model, name), row=row["pk"])
            key = (row["person_id"], *(row[name] for name in shape.line))
            lines[key].append(Span(row["since"], row["until"], tuple(row[name] for name in shape.says), pk=row["pk"]))
    return lines


def agrees_undated(row: dict, line: list[Span], *, says: tuple) -> bool:
    """Whether an undated statement says what stands on its as-of day."""
    stands = next((span for span in line if span.holds(row["as_of"])), None)
    return row["since"] is None and row["until"] is None and stands is not None and filled(says, stands.says) == stands.says


def span_of(row: dict, line: list[Span], *, says: tuple) -> Span:
    """A row as a period; an undated one begins on its as-of day, or where nothing is on record on the day given for that."""
    since = row["since"] or (row["as_of"] if line else row["otherwise"])
    return Span(since, row["until"], says, place=row["place"])


def gather(made: Plan, lines: dict, *, before: dict, rows: dict[int, dict]) -> None:
    """What is to be added, changed and ended, as frames."""
    added, changed, ended = [], [], []
    shape = made.shape
    for (person, *key), line in lines.items():
        for span in line:
            if before.get(id(span)) == (span.since, span.until, span.says):
                continue
            if span.place is None:
                ended.append({"id": span.pk, "until": span.until})
                continue
            words = {**dict(zip(shape.line, key, strict=True)), **dict(zip(shape.says, span.says, strict=True))}
            vouched = {name: rows[span.place][name] for name in (*shape.more, "source", "as_of")}
            row = {"id": span.pk, "person_id": person, **words, "since": span.since, "until": span.until, **vouched}
            (added if span.pk is None else changed).append(row)
    schema = dict(made.add.schema)
    made.add = pl.concat([made.add, pl.DataFrame(added, schema=schema)]) if added else made.add
    made.change = pl.DataFrame(changed, schema={"id": pl.Int64, **schema}) if changed else made.change
    made.end = pl.DataFrame(ended, schema={"id": pl.Int64, "until": pl.Date}) if ended else made.end
