"""Record many graduations at once: a graduation is known by its degree and day, and one of the two may be learnt later."""

from collections import defaultdict
from collections.abc import Sequence

import polars as pl

from leye.ground import bulk
from leye.records.people.models import Graduation

IN_A_QUERY = 10_000
SCHEMA = {"id": pl.Int64, "person_id": pl.Int64, "graduated_on": pl.Date, "degree": pl.String, "school": pl.String}
VOUCHED = {"source": pl.String, "as_of": pl.Date}


def record_graduations(said: pl.DataFrame) -> dict[int, str]:
    """Write what rows say of graduations (place, person_id, is_new, graduated_on, degree, school, source, as_of), in the caller's
    transaction; tells by place whether it is new, changed or the same. Silence agrees with anything.
    """
    known = on_record(said.filter(~pl.col("is_new"))["person_id"].unique().to_list())
    added, changed, came_of = [], {}, {}
    for row in said.to_dicts():
        came_of[row["place"]] = settle(row, known[row["person_id"]], added=added, changed=changed)
    if changed:
        frame = pl.DataFrame(list(changed.values()), schema={**SCHEMA, **VOUCHED})
        bulk.merge(Graduation, frame, on=["id"], update=["graduated_on", "degree", "school", *VOUCHED])
    if added:
        bulk.write(Graduation, pl.DataFrame(added, schema={**SCHEMA, **VOUCHED}).drop("id"))
    return came_of


def on_record(people: Sequence[int]) -> dict[int, list[dict]]:
    """The graduations of these people."""
    found: dict[int, list[dict]] = defaultdict(list)
    for start in range(0, len(people), IN_A_QUERY):
        part = people[start : start + IN_A_QUERY]
        for row in Graduation.objects.filter(person_id__in=part).values("id", "person_id", "graduated_on", "degree", "school"):
            found[row["person_id"]].append(row)
    return found


def settle(row: dict, known: list[dict], *, added: list[dict], changed: dict[int, dict]) -> str:
    """One row beside what is known: it agrees with a graduation, completes one, or is another."""
    stated = {name: row[name] for name in ("graduated_on", "degree") if row[name] is not None}
    match = next((one for one in known if all(one[name] in (None, value) for name, value in stated.items())), None)
    vouched = {name: row[name] for name in VOUCHED}
    if match is None:
        fresh = {**{name: row[name] for name in SCHEMA if name != "id"}, "id": None, "school": row["school"] or "", **vouched}
        known.append(fresh)
        added.append(fresh)
        return "new"
    news = {**stated, **({"school": row["school"]} if row["school"] else {})}
    if all(match[name] == value for name, value in news.items()):
        return "same"
    match.update(news, **vouched)
    if match["id"] is not None:
        changed[match["id"]] = match
    return "changed"
