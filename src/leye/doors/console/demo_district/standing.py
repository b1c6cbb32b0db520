"""Standing: graduation, service, hardship, and what offices found about single people."""

import datetime

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import DAY, days, days_before, happens, only_where, pick, stream
from leye.records.people.models import Disability, Finding, Graduation, HardToPlace, LowIncome, Veteran

DEGREES = {"college": 35, "bachelor": 45, "master": 16, "doctor": 4}
SCHOOLS = ("北京联合大学", "首都师范大学", "北京城市学院", "北方工业大学", "北京工业大学", "中国农业大学", "河北大学", "山东大学")
LOW = {"low_income": 45, "minimum_living": 40, "low_income_farm": 15}
HARD = {"age_4050": 55, "disabled": 8, "minimum_living": 10, "long_unemployed": 22, "zero_employment_family": 5}
IMPAIRMENTS = ("sight", "hearing", "body", "mind", "speech")
OPEN_END = pl.lit(None, dtype=pl.Date)


def draw(seed: int, chunk: int, people: pl.DataFrame, *, registered: pl.DataFrame) -> dict:
    """Rows by model: graduations, veterans, low income, disability (in plain text), recognitions and findings."""
    rng = stream(seed, "standing", chunk)
    hard = recognitions(rng, people, registered)
    return {
        Graduation: graduations(rng, people),
        Veteran: veterans(rng, people),
        LowIncome: low_incomes(rng, people),
        Disability: disabilities(rng, people),
        HardToPlace: hard,
        Finding: findings(rng, people, registered=registered, hard=hard),
    }


def some(rng: np.random.Generator, people: pl.DataFrame, share: float | np.ndarray) -> pl.DataFrame:
    """A share of the people, drawn."""
    return people.filter(pl.Series(happens(rng, share, len(people)), dtype=pl.Boolean))


def graduations(rng: np.random.Generator, people: pl.DataFrame) -> pl.DataFrame:
    """Degrees of the young: half of those past 22; the day is the first of July mostly, and of a few not known."""
    young = some(rng, people.filter(pl.col("age").is_between(22, 32) & (pl.col("life") != "student")), 0.5)
    count = len(young)
    year = np.minimum(young["birth_date"].dt.year().to_numpy() + rng.integers(22, 25, count), DAY.year)
    summer = (year - 1970).astype("datetime64[Y]").astype("datetime64[M]").astype("datetime64[D]") + 181
    day = np.where(happens(rng, 0.8, count), summer, summer + rng.integers(-40, 100, count))
    return pl.DataFrame(
        {
            "person_id": young["id"],
            "graduated_on": only_where(day, ~happens(rng, 0.02, count)),
            "degree": pick(rng, DEGREES, count).tolist(),
            "school": pick(rng, dict.fromkeys(SCHOOLS, 1), count).tolist(),
        },
        schema_overrides={"degree": pl.String, "school": pl.String},
    )


def veterans(rng: np.random.Generator, people: pl.DataFrame) -> pl.DataFrame:
    """One man in fifty and some women left the services, mostly in their twenties."""
    grown = people.filter(pl.col("age") > 24)
    chosen = some(rng, grown, np.where((grown["sex"] == "M").to_numpy(), 0.02, 0.002))
    served = pl.Series(rng.integers(0, 1_200, len(chosen)))
    kinds = pick(rng, {"retired": 70, "demobilised": 15, "transferred": 15}, len(chosen)).tolist()
    frame = pl.DataFrame(
        {"person_id": chosen["id"], "begun": chosen["birth_date"], "served": served, "kind": pl.Series(kinds, dtype=pl.String)}
    )
    since = pl.col("begun").dt.offset_by("20y") + pl.duration(days="served")
    return frame.select("person_id", "kind", since=since, until=OPEN_END)


def low_incomes(rng: np.random.Generator, people: pl.DataFrame) -> pl.DataFrame:
    """One in a hundred lives in a low-income family."""
    chosen = some(rng, people, 0.01)
    since = days(days_before(rng, len(chosen), least=20, most=1_500))
    kinds = pl.Series(pick(rng, LOW, len(chosen)).tolist(), dtype=pl.String)
    return chosen.select(person_id="id", kind=kinds, since=pl.max_horizontal(since, "birth_date"), until=OPEN_END)


def disabilities(rng: np.random.Generator, people: pl.DataFrame) -> pl.DataFrame:
    """Kind and grade in plain text ("sight|2"): the writing action seals them."""
    chosen = some(rng, people, 0.012)
    count = len(chosen)
    kinds, grades = pick(rng, dict.fromkeys(IMPAIRMENTS, 1), count), rng.integers(1, 5, count)
    detail = [f"{kind}|{grade}" for kind, grade in zip(kinds, grades, strict=True)]
    since = days(days_before(rng, count, least=20, most=4_000))
    detail = pl.Series(detail, dtype=pl.String)
    return chosen.select(person_id="id", detail=detail, since=pl.max_horizontal(since, "birth_date"), until=OPEN_END)


def recognitions(rng: np.random.Generator, people: pl.DataFrame, registered: pl.DataFrame) -> pl.DataFrame:
    """Hard to place: a third of the registered, and some who have found work since and keep the recognition for a while."""
    open_ones = registered.filter(pl.col("until").is_null()).select("person_id", "since", "unit_id")
    among = open_ones.filter(pl.Series(happens(rng, 0.33, len(open_ones)), dtype=pl.Boolean))
    working = some(rng, people.filter((pl.col("life") == "formal") & (pl.col("age") > 38)), 0.02)
    kept = working.select(person_id="id", since=days(days_before(rng, len(working), least=60, most=500)), unit_id="subdistrict_id")
    both = pl.concat([among.with_columns(pl.col("since") + pl.duration(days=1)), kept])
    kinds = pl.Series(pick(rng, HARD, len(both)).tolist(), dtype=pl.String)
    return both.select("person_id", "unit_id", category=kinds, since="since", until=OPEN_END)


def findings(rng: np.random.Generator, people: pl.DataFrame, *, registered: pl.DataFrame, hard: pl.DataFrame) -> pl.DataFrame:
    """Pensions and studies of all; of the registered their wishes and training; of the hard to place how far help has come."""
    pensioned = (pl.col("age") >= pl.when(pl.col("sex") == "M").then(60).otherwise(52)) & (pl.col("document") == "resident")
    old = people.filter(pensioned & (pl.col("life") == "none"))
    open_ones = registered.filter(pl.col("until").is_null()).rename({"person_id": "id"})
    asked, trained = some(rng, open_ones, 0.75), some(rng, open_ones, 0.14)
    helped = some(rng, hard.rename({"person_id": "id"}), 0.4)
    tried = some(rng, helped, 0.45)
    officials = some(rng, people.filter(pl.col("age").is_between(24, 32)), 0.002)
    autumn, course = pl.lit(datetime.date(2018, 9, 1)), pl.lit(datetime.date(2018, 11, 5))
    rows = [
        fact(old, "pension", since=pl.col("birth_date").dt.offset_by("60y")),
        fact(people.filter(pl.col("life") == "student"), "student", since=autumn),
        fact(asked, "intends_business", value=happens(rng, 0.25, len(asked))),
        fact(trained, "in_training", since=course),
        fact(trained, "attended_days", value=rng.integers(1, 40, len(trained)), since=course),
        fact(helped, "basic_services_failed"),
        fact(tried, "specialist_help_failed"),
        fact(tried, "post_conditions_met", value=happens(rng, 0.7, len(tried))),
        fact(officials, "village_official", since=pl.lit(datetime.date(2018, 7, 1))),
    ]
    # Women draw a pension before 60: for those the day is not known, and the register's last month stands for it.
    return pl.concat(rows).with_columns(pl.min_horizontal("since", pl.lit(datetime.date(2018, 12, 1))), until=OPEN_END)


def fact(people: pl.DataFrame, name: str, *, value: np.ndarray | None = None, since: str | pl.Expr = "since") -> pl.DataFrame:
    """Rows of one finding about people (`id`): yes, or the given values."""
    values = np.ones(len(people), dtype=np.int64) if value is None else value.astype(np.int64)
    return people.select(person_id="id", fact=pl.lit(name), value=pl.Series(values, dtype=pl.Int64), since=since)
