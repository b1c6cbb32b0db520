"""The employers: kinds, sizes by a heavy tail, seats; their trainings, bids and bonuses."""

import datetime

import numpy as np
import polars as pl

from leye.doors.console.demo_district import names, numbers
from leye.doors.console.demo_district.chance import DAY, YEAR_BEGINS, days, days_before, happens, only_where, pick, stream
from leye.doors.console.demo_district.people import Places

KINDS = {"enterprise": 74, "individual_business": 19, "social_organisation": 3, "public_institution": 3, "organ": 1}
SHARE = 0.06  # employers per person
LEAST = 60
SIZES = [10, 100, 1_000]
TRAININGS = {"enterprise": 70, "provider": 30}
COURSES = ("高级电工", "养老护理", "数控加工", "家政服务", "育婴", "网络安全", "中式烹调")
BONUS = {3: 1_000_000, 6: 5_000_000, 10: 10_000_000}  # fen, the steps of clause 2.4.3


def draw(seed: int, persons: int, *, places: Places) -> pl.DataFrame:
    """All employers, ids from one on; `weight` is how much of the work they give, `staff` how many they employ."""
    count = max(LEAST, int(persons * SHARE))
    rng = stream(seed, "employers")
    kinds = pick(rng, KINDS, count)
    kinds[: len(PLANTED)] = PLANTED
    staff = np.minimum(np.ceil((rng.pareto(1.05, count) + 1) * 2), 30_000).astype(int)
    sizes = np.array(["micro", "small", "medium", "large"], dtype=object)[np.digitize(staff, SIZES)]
    seats = pick(rng, dict(zip(places.subdistricts.tolist(), places.weights, strict=True)), count).astype(np.int64)
    companies = np.isin(kinds, ["enterprise", "individual_business"])
    return pl.DataFrame(
        {
            "id": np.arange(1, count + 1),
            "credit_code": numbers.credit_codes(kinds),
            "name": names.firms(rng, kinds),
            "kind": only_where(kinds, ~happens(rng, 0.005, count) | (np.arange(count) < len(PLANTED))),
            "size": only_where(sizes, companies & ~happens(rng, 0.02, count)),
            "unit_id": seats,
            "since": days(days_before(rng, count, least=400, most=7_000)),
            "staff": staff,
            "weight": np.where(kinds == "organ", 0.2, 1.0) * staff,
        }
    ).with_columns(since=pl.when(pl.col("id") <= len(PLANTED)).then(pl.lit(datetime.date(2010, 1, 1))).otherwise("since"))


PLANTED = ("enterprise", "enterprise", "enterprise", "individual_business", "social_organisation", "enterprise")


def trainings(seed: int, employers: pl.DataFrame) -> pl.DataFrame:
    """Courses of the year: every fiftieth employer holds one or two; of some the skill or the number of trainees is not known."""
    rng, count = stream(seed, "trainings"), max(12, len(employers) // 50)
    first = pl.col("code") == "px-2018-00001"  # one course that is clearly a high-skill course of an enterprise
    who = rng.integers(0, len(employers), count)
    since = np.datetime64(YEAR_BEGINS) + rng.integers(0, 340, count)
    skilled = happens(rng, 0.4, count)
    return pl.DataFrame(
        {
            "employer_id": employers["id"].gather(who),
            "code": [f"px-2018-{number:05d}" for number in range(1, count + 1)],
            "title": pick(
                rng, dict.fromkeys(("高级电工", "养老护理", "数控加工", "家政服务", "育婴", "网络安全", "中式烹调"), 1), count
            ).tolist(),
            "organiser": pick(rng, TRAININGS, count).tolist(),
            "high_skill": only_where(skilled, ~happens(rng, 0.06, count)),
            "trainees": only_where(rng.integers(5, 60, count), ~happens(rng, 0.06, count)),
            "since": days(since),
            "until": days(since + rng.integers(5, 60, count)),
        }
    ).with_columns(
        high_skill=pl.col("high_skill") | first, organiser=pl.when(first).then(pl.lit("enterprise")).otherwise("organiser")
    )


def bids(seed: int, employers: pl.DataFrame) -> pl.DataFrame:
    """Bids in the district's tenders, three to a tender; some are equal in their conditions, some place local people."""
    rng, tenders = stream(seed, "bids"), max(4, len(employers) // 300)
    who = np.concatenate([rng.choice(len(employers), 3, replace=False) for _ in range(tenders)])
    count = len(who)
    return pl.DataFrame(
        {
            "employer_id": employers["id"].gather(who),
            "tender": np.repeat([f"HDCG-2018-{number:04d}" for number in range(1, tenders + 1)], 3),
            "bid_on": days(np.datetime64(YEAR_BEGINS) + rng.integers(0, 364, count)),
            "equal_conditions": only_where(happens(rng, 0.5, count), ~happens(rng, 0.1, count)),
            "places_local": only_where(happens(rng, 0.4, count), ~happens(rng, 0.1, count)),
        }
    ).with_columns(pl.col("equal_conditions", "places_local") | (pl.int_range(pl.len()) == 0))


def bonuses(seed: int, hires: pl.DataFrame) -> pl.DataFrame:
    """What was paid for the year already: a third of the employers who hired three or more by midsummer got their step."""
    rng = stream(seed, "bonuses")
    early = hires.filter(pl.col("hired_on") < datetime.date(2018, 7, 1)).group_by("employer_id").len("count").sort("employer_id")
    early = early.filter(pl.col("count") >= 3)
    paid = early.filter(pl.Series(happens(rng, 0.33, len(early)), dtype=pl.Boolean))
    steps = pl.Series([max(step for step in BONUS if step <= count) for count in paid["count"]], dtype=pl.Int64)
    return paid.select(
        "employer_id", year=pl.lit(DAY.year), amount=steps.replace_strict(BONUS, return_dtype=pl.Int64),
        paid_on=pl.lit(datetime.date(2018, 9, 28)), reference=pl.format("BF-2018-{}", "employer_id"),
    )  # fmt: skip
