"""What a chunk of stated periods would do to the records of one kind: which to add, which to change, which rows to refuse."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

import polars as pl

from leye.ground.tables.columns import Fault
from leye.records.people.intake.periods import NEW, SAME, Span, filled, lay
from leye.records.people.models.status import Status

IN_A_QUERY = 10_000


@dataclass
class Plan:
    """`add` and `change` have the model's columns, `end` id and until; `came_of` tells by place: new, changed or same."""

    model: type[Status]
    add: pl.DataFrame
    change: pl.DataFrame = field(default_factory=pl.DataFrame)
    end: pl.DataFrame = field(default_factory=pl.DataFrame)
    came_of: dict[int, str] = field(default_factory=dict)
    faults: dict[int, Fault] = field(default_factory=dict)


def plan(model: type[Status], said: pl.DataFrame, *, always: Sequence[str] = ()) -> Plan:
    """Lay the stated periods beside those on record.

    `said` has place, person_id, is_new (the person is new, so nothing is on record), since (null: undated), otherwise (the day from
    which an undated statement holds where nothing is on record), as_of, source, until, and the model's words. An undated statement
    that differs from what stands on its as-of day holds from that day on.
    """
    names = [*dict.fromkeys((*line_names(model), *model.DECIDES))]
    alone = pl.struct("person_id", *line_names(model)).is_unique()
    said = said.with_columns(direct=pl.col("is_new") & alone)
    direct = said.filter("direct").with_columns(since=pl.coalesce("since", "otherwise"))
    made = Plan(model, direct.select("person_id", *names, "since", "until", "source", "as_of"))
    made.came_of = dict.fromkeys(direct["place"].to_list(), NEW)
    one_by_one(made, said.filter(~pl.col("direct")), names=names, always=always)
    return made


def line_names(model: type[Status]) -> list[str]:
    """The columns within which periods of one person may not overlap."""
    return [name for name in model.PER if name != "person"]


def one_by_one(made: Plan, said: pl.DataFrame, *, names: Sequence[str], always: Sequence[str]) -> None:
    """Rows whose people have records, or that concern one line several times: in order of their days."""
    if said.is_empty():
        return
    model, line_of = made.model, line_names(made.model)
    lines = on_record(model, said.filter(~pl.col("is_new"))["person_id"].unique().to_list())
    before = {id(span): (span.since, span.until, span.says) for line in lines.values() for span in line}
    stays = frozenset(place for place, name in enumerate(model.DECIDES) if name in always)
    rows = said.sort(pl.coalesce("since", "as_of"), maintain_order=True).to_dicts()
    for row in rows:
        line = lines[(row["person_id"], *(row[name] for name in line_of))]
        came_of = lay(line, span_of(row, line, model=model), always=stays) if not agrees_undated(row, line, model=model) else SAME
        (made.faults if isinstance(came_of, Fault) else made.came_of)[row["place"]] = came_of
    gather(made, lines, before=before, rows={row["place"]: row for row in rows}, names=names)


def on_record(model: type[Status], people: Sequence[int]) -> dict[tuple, list[Span]]:
    """The periods of these people, by line, in order; the people are locked by the caller."""
    lines: dict[tuple, list[Span]] = defaultdict(list)
    columns = dict.fromkeys(("pk", "person_id", "since", "until", *line_names(model), *model.DECIDES))
    for start in range(0, len(people), IN_A_QUERY):
        found = model._base_manager.filter(person_id__in=people[start : start + IN_A_QUERY]).order_by("since").values(*columns)
        for row in found:
            key = (row["person_id"], *(row[name] for name in line_names(model)))
            lines[key].append(Span(row["since"], row["until"], tuple(row[name] for name in model.DECIDES), pk=row["pk"]))
    return lines


def agrees_undated(row: dict, line: list[Span], *, model: type[Status]) -> bool:
    """Whether an undated statement says what stands on its as-of day."""
    stands = next((span for span in line if span.holds(row["as_of"])), None)
    says = tuple(row[name] for name in model.DECIDES)
    return row["since"] is None and row["until"] is None and stands is not None and filled(says, stands.says) == stands.says


def span_of(row: dict, line: list[Span], *, model: type[Status]) -> Span:
    """A row as a period; an undated one begins on its as-of day, or where nothing is on record on the day given for that."""
    since = row["since"] or (row["as_of"] if line else row["otherwise"])
    return Span(since, row["until"], tuple(row[name] for name in model.DECIDES), place=row["place"])


def gather(made: Plan, lines: dict, *, before: dict, rows: dict[int, dict], names: Sequence[str]) -> None:
    """What is to be added, changed and ended, as frames."""
    added, changed, ended = [], [], []
    for (person, *key), line in lines.items():
        for span in line:
            if before.get(id(span)) == (span.since, span.until, span.says):
                continue
            if span.place is None:
                ended.append({"id": span.pk, "until": span.until})
                continue
            words = dict(zip((*line_names(made.model), *made.model.DECIDES), (*key, *span.says), strict=True))
            row = {"person_id": person, **{name: words[name] for name in names}, "since": span.since, "until": span.until}
            vouched = {name: rows[span.place][name] for name in ("source", "as_of")}
            (added if span.pk is None else changed).append({**row, **vouched, "id": span.pk})
    schema = dict(made.add.schema)
    made.add = pl.concat([made.add, pl.DataFrame(added, schema=schema)]) if added else made.add
    made.change = pl.DataFrame(changed, schema={"id": pl.Int64, **schema}) if changed else made.change
    made.end = pl.DataFrame(ended, schema={"id": pl.Int64, "until": pl.Date}) if ended else made.end
