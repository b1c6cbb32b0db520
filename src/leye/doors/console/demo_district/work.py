"""Work: who works in which form and where, who is registered as unemployed, and for whom contributions were paid."""

import datetime

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import DAY, days, days_before, happens, only_where, pick, stream

# Chances by age group (upper bound): formal, flexible, self-employed, registered unemployed, student; the rest does nothing of it.
LIVES = {
    6: (0, 0, 0, 0, 0),
    16: (0, 0, 0, 0, 0.95),
    23: (0.28, 0.06, 0.01, 0.02, 0.55),
    30: (0.68, 0.09, 0.04, 0.035, 0.06),
    45: (0.66, 0.10, 0.06, 0.035, 0.0),
    50: (0.60, 0.11, 0.06, 0.04, 0.0),
    55: (0.42, 0.10, 0.05, 0.035, 0.0),
    60: (0.24, 0.07, 0.03, 0.02, 0.0),
    200: (0.02, 0.01, 0.0, 0.0, 0.0),
}
FORMS = ("formal", "flexible", "self_employed", "registered", "student")
GROUNDS = {
    "lost_job": 50,
    "left_school": 14,
    "flexible_ended": 12,
    "closed_business": 8,
    "rural_transfer": 8,
    "land_taken": 3,
    "other": 5,
}
LOWEST_BASE, HIGHEST_BASE = 338_700, 2_540_100  # fen a month, the bounds of 2018 in the city
WHOLE_YEAR_UP_TO = 50_000  # people: larger districts keep the last two months of those who were not hired this year


def lives(seed: int, chunk: int, people: pl.DataFrame) -> pl.Series:
    """What each person does on the demo's day: one of FORMS, or nothing."""
    rng, ages = stream(seed, "lives", chunk), people["age"].to_numpy()
    chances = np.cumsum(np.array(list(LIVES.values()))[np.digitize(ages, list(LIVES)[:-1])], axis=1)
    place = (rng.random(len(people))[:, None] >= chances).sum(axis=1)
    return pl.Series("life", [*FORMS, "none"]).gather(place)


def spells(seed: int, chunk: int, people: pl.DataFrame, *, employers: pl.DataFrame, hires: pl.DataFrame) -> pl.DataFrame:
    """Forms of work that hold on the demo's day; who was hired this year works there from that day, others from long before."""
    rng = stream(seed, "spells", chunk)
    hired = hires.filter(pl.col("left_on").is_null()).select(
        "employer_id", "contract_months", person_id="person_id", since="hired_on"
    )
    hired = hired.unique("person_id", keep="last", maintain_order=True).with_columns(kind=pl.lit("formal"))
    workers = people.filter(pl.col("life").is_in(FORMS[:3])).join(hires, left_on="id", right_on="person_id", how="anti")
    formal, count = (workers["life"] == "formal").to_numpy(), len(workers)
    old = workers.select(
        employer_id=only_where(employer_ids(rng, employers, count), formal),
        contract_months=only_where(pick(rng, {12: 3, 24: 3, 36: 4}, count), formal & happens(rng, 0.75, count)).cast(pl.Int64),
        person_id="id",
        since=days(days_before(rng, count, least=366, most=4_000)),
        kind="life",
        birth_date="birth_date",
    )
    grown = (pl.col("birth_date").dt.offset_by("16y") < pl.col("since")) | pl.col("birth_date").is_null()
    old = old.with_columns(since=pl.when(grown).then("since").otherwise(pl.lit(datetime.date(2017, 12, 1)))).drop("birth_date")
    welfare = happens(rng, 0.004, len(old)) & formal
    old = old.with_columns(kind=pl.when(pl.Series(welfare)).then(pl.lit("welfare_post")).otherwise("kind"))
    return pl.concat([hired.select(old.columns), old]).with_columns(until=pl.lit(None, dtype=pl.Date))


def employer_ids(rng: np.random.Generator, employers: pl.DataFrame, count: int) -> np.ndarray:
    """Draw employers by their weight: most people work for the few large ones."""
    weights = np.cumsum(employers["weight"].to_numpy())
    return employers["id"].to_numpy()[
        np.searchsorted(weights / weights[-1], rng.random(count), side="right").clip(max=len(employers) - 1)
    ]


def registrations(seed: int, chunk: int, people: pl.DataFrame, *, hires: pl.DataFrame, owners: pl.DataFrame) -> pl.DataFrame:
    """Registered unemployed: those who are now, and those who were until a hire or a business of their own ended it."""
    rng = stream(seed, "registrations", chunk)
    now = people.filter(pl.col("life") == "registered")
    still = now.select(
        person_id="id", unit_id="subdistrict_id", since=days(days_before(rng, len(now), least=3, most=900)),
        until=pl.lit(None, dtype=pl.Date), end_reason=pl.lit(None, dtype=pl.String),
    )  # fmt: skip
    hired = hires.filter(pl.col("was_registered")).sort("hired_on").unique("person_id", keep="first", maintain_order=True)
    founded = owners.filter(pl.Series(happens(rng, 0.2, len(owners)), dtype=pl.Boolean))
    ends = pl.concat(
        [
            hired.select("person_id", until="hired_on", end_reason=pl.lit("hired")),
            founded.select("person_id", until="since", end_reason=pl.lit("self_employed")),
        ]
    )
    waited = pl.Series("waited", rng.integers(5, 420, len(ends)))
    homes = people.select("subdistrict_id", person_id="id")
    ended = ends.with_columns(waited).join(homes, on="person_id", maintain_order="left").select(
        "person_id", unit_id="subdistrict_id", since=pl.col("until") - pl.duration(days="waited"), until="until",
        end_reason="end_reason",
    )  # fmt: skip
    both = pl.concat([still, ended.select(still.columns)])
    return both.with_columns(ground=pl.Series(pick(rng, GROUNDS, len(both)).tolist(), dtype=pl.String))


def insured_months(seed: int, chunk: int, *, spells: pl.DataFrame, hires: pl.DataFrame, whole_year: bool) -> pl.DataFrame:
    """Contributions paid: by employers for most of their staff, by most of the flexible and self-employed for themselves."""
    rng, count = stream(seed, "insured", chunk), len(spells)
    formal = spells["kind"].is_in(["formal", "welfare_post"]).to_numpy()
    paid = happens(rng, np.where(formal, 0.96, 0.72), count)
    bases = np.clip(np.exp(rng.normal(13.6, 0.55, count)), LOWEST_BASE, HIGHEST_BASE).astype(int) // 100 * 100
    held = spells.with_columns(
        base=only_where(bases, ~happens(rng, 0.01, count)),
        payer=pl.when(pl.Series(formal)).then(pl.lit("employee")).otherwise(pl.lit("own")),
        first=first_month(spells, hires, whole_year=whole_year),
    ).filter(pl.Series(paid))
    months = pl.date_ranges("first", pl.lit(DAY.replace(day=1)), "1mo").alias("month")
    return held.select("person_id", "payer", "base", "employer_id", months).explode("month")


def first_month(spells: pl.DataFrame, hires: pl.DataFrame, *, whole_year: bool) -> pl.Expr:
    """The first month kept: the whole year for those hired in it, else as much as the size of the district allows."""
    start = pl.lit(datetime.date(2018, 1, 1) if whole_year else datetime.date(2018, 11, 1))
    fresh = pl.col("person_id").is_in(hires["person_id"].unique().implode())
    return (
        pl.when(fresh)
        .then(pl.col("since").dt.truncate("1mo"))
        .otherwise(pl.max_horizontal(start, pl.col("since").dt.truncate("1mo")))
    )
