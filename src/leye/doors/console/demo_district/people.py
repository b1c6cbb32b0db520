"""The people of one chunk: sex, birth, number, name, where they are served and how they are registered."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from leye.doors.console.demo_district import names, numbers
from leye.doors.console.demo_district.chance import CHUNK, DAY, days, happens, only_where, pick, stream
from leye.doors.console.demo_district.stories import Story

# Share of each five-year group, as a large northern city of 2018 looks: a swell at 25 to 34, few children.
PYRAMID = dict(
    zip(
        range(0, 95, 5),
        (5.0, 4.0, 3.2, 4.0, 8.5, 11.5, 11.0, 9.0, 7.0, 7.4, 7.5, 7.0, 6.0, 3.7, 2.2, 1.8, 1.3, 0.5, 0.1),
        strict=True,
    )
)
DOCUMENTS = {"resident": 994, "hong_kong": 1.5, "macao": 0.5, "taiwan": 2, "foreigner": 2}
LOCAL = 0.62
KINDS = {"local_town": (0.18, 0.17), "local": (0.03, 0.06), "other": (0.40, 0.02)}  # shares of agricultural, converted


@dataclass(frozen=True, slots=True)
class Places:
    """The stations and subdistricts of the tree, as ids: `weights` of the subdistricts, and which of them are towns."""

    subdistricts: np.ndarray
    towns: np.ndarray
    weights: np.ndarray
    stations: dict[int, np.ndarray]


def draw(seed: int, chunk: int, *, count: int, places: Places, stories: Sequence[Story] = ()) -> pl.DataFrame:
    """`count` people with ids of their chunk, in plain text; the first of them are those of the planted stories."""
    rng = stream(seed, "people", chunk)
    ids = np.arange(1, count + 1) + chunk * CHUNK
    births = birthdays(rng, count)
    sexes = np.where(happens(rng, 0.51, count), "M", "F")
    documents = pick(rng, DOCUMENTS, count)
    births[: len(stories)] = [story.born for story in stories]
    sexes[: len(stories)] = [story.sex for story in stories]
    documents[: len(stories)] = [story.document for story in stories]
    year = births.astype("datetime64[Y]").astype(int) + 1970
    subdistrict, unit = homes(rng, ids, places)
    called = names.people(rng, sexes, year)
    called[: len(stories)] = [story.name for story in stories]
    frame = pl.DataFrame({"id": ids, "sex": sexes, "birth_date": days(births), "document": documents.tolist()})
    return frame.with_columns(
        number=pl.Series(numbers.identity(frame["birth_date"], sexes, documents=documents, chunk=chunk)),
        name=pl.Series(called),
        phone=only_where(np.array(numbers.phones(ids), dtype=object), happens(rng, 0.9, count)),
        unit_id=pl.Series(unit),
        subdistrict_id=pl.Series(subdistrict),
        town=pl.Series(np.isin(subdistrict, places.towns)),
        age=(pl.lit(DAY) - pl.col("birth_date")).dt.total_days() / 365.2425,
    )


def birthdays(rng: np.random.Generator, count: int) -> np.ndarray:
    """Birth days by the pyramid of ages on the demo's day."""
    ages = pick(rng, PYRAMID, count).astype(float) + 5 * rng.random(count)
    return np.datetime64(DAY) - np.floor(ages * 365.2425).astype(int)


def homes(rng: np.random.Generator, ids: np.ndarray, places: Places) -> tuple[np.ndarray, np.ndarray]:
    """Subdistrict and serving unit: a station, or the subdistrict where no more is known. Every station gets one person first."""
    everyone = np.concatenate([places.stations[s] for s in places.subdistricts.tolist()])
    subdistrict = pick(rng, dict(zip(places.subdistricts.tolist(), places.weights, strict=True)), len(ids)).astype(np.int64)
    share = rng.random(len(ids))
    unit = subdistrict.copy()
    for one in places.subdistricts.tolist():
        here = subdistrict == one
        unit[here] = places.stations[one][(share[here] * len(places.stations[one])).astype(int)]
    vague = happens(rng, 0.04, len(ids))
    unit[vague] = subdistrict[vague]
    first = ids <= len(everyone)
    unit[first] = everyone[ids[first] - 1]
    owner = {station: one for one, stations in places.stations.items() for station in stations.tolist()}
    subdistrict[first] = [owner[station] for station in unit[first].tolist()]
    return subdistrict, unit


def hukou(seed: int, chunk: int, people: pl.DataFrame) -> pl.DataFrame:
    """Kind and place of household registration (null: not known), the day of conversion, and whether there is an entry at all."""
    rng, count = stream(seed, "hukou", chunk), len(people)
    local = happens(rng, LOCAL, count) & (people["document"] == "resident").to_numpy()
    group = np.where(local, np.where(people["town"].to_numpy(), "local_town", "local"), "other")
    farm, turned = (np.vectorize({name: shares[at] for name, shares in KINDS.items()}.get)(group) for at in (0, 1))
    chance = rng.random(count)
    kind = np.where(chance < farm, "agricultural", np.where(chance < farm + turned, "converted", "urban")).astype(object)
    converted = np.datetime64("2004-01-01") + rng.integers(0, 5_400, count)
    born = people["birth_date"].to_numpy().astype("datetime64[D]")
    kind[(kind == "converted") & (converted <= born + 1)] = "urban"
    return pl.DataFrame({"person_id": people["id"], "birth_date": people["birth_date"]}).with_columns(
        kind=only_where(kind, ~happens(rng, 0.004, count)),
        in_district=only_where(local, ~happens(rng, 0.004, count)),
        converted_on=only_where(converted, kind == "converted"),
        there=pl.Series(~happens(rng, 0.025, count) & (people["document"] == "resident").to_numpy()),
    )


def hukou_periods(entries: pl.DataFrame) -> pl.DataFrame:
    """Rows for the register: the converted were agricultural from birth to the day of conversion."""
    known = entries.filter("there")
    turned = known.filter(pl.col("kind") == "converted")
    before = turned.select(
        "person_id", "in_district", kind=pl.lit("agricultural"), converted_on=pl.lit(None, dtype=pl.Date),
        since="birth_date", until="converted_on",
    )  # fmt: skip
    since = pl.when(pl.col("kind") == "converted").then("converted_on").otherwise("birth_date")
    day = pl.when(pl.col("kind") == "converted").then("converted_on")
    now = known.select("person_id", "in_district", "kind", converted_on=day, since=since, until=pl.lit(None, dtype=pl.Date))
    return pl.concat([before.select(now.columns), now])


def residences(seed: int, chunk: int, people: pl.DataFrame) -> pl.DataFrame:
    """Rows for the register: everybody lives where they are served; some moved there during the year."""
    rng, count = stream(seed, "residence", chunk), len(people)
    since = np.datetime64("2000-01-01") + rng.integers(0, 6_900, count)
    moved = happens(rng, 0.05, count)
    base = pl.DataFrame(
        {"person_id": people["id"], "unit_id": people["unit_id"], "since": days(since), "moved": moved}
    ).with_columns(
        since=pl.max_horizontal("since", people["birth_date"]), then=days(np.datetime64(DAY) - rng.integers(1, 365, count))
    )
    shuffled = base.with_columns(unit_id=pl.col("unit_id").shift(1, fill_value=pl.col("unit_id").first()))
    elsewhere = pl.col("moved") & (pl.col("since") < pl.col("then"))
    before = shuffled.filter(elsewhere).select("person_id", "unit_id", "since", until="then")
    now = base.select(
        "person_id", "unit_id", since=pl.when(elsewhere).then("then").otherwise("since"), until=pl.lit(None, dtype=pl.Date)
    )
    return pl.concat([before, now])
