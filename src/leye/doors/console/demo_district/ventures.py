"""Ventures: businesses that people own, loans that are asked for, and applications for posts with a priority."""

import numpy as np
import polars as pl

from leye.doors.console.demo_district.chance import DAY, YEAR_BEGINS, days, happens, only_where, pick, stream

POSTS = {"grassroots": 40, "public_service": 15, "welfare": 25, "other": 20}
FORMS = {"individual": 80, "partnership": 20}


def ownerships(seed: int, chunk: int, people: pl.DataFrame, *, employers: pl.DataFrame) -> pl.DataFrame:
    """The businesses of the self-employed; every fourth is an individual business on our register."""
    rng = stream(seed, "ownerships", chunk)
    owners = people.filter((pl.col("life") == "self_employed") & (pl.col("age") > 20))
    small = employers.filter(pl.col("kind") == "individual_business")["id"].to_numpy()
    count = len(owners)
    since = days(np.datetime64(DAY) - rng.integers(10, 1_200, count))
    business = only_where(small[rng.integers(0, len(small), count)], happens(rng, 0.25, count)).cast(pl.Int64)
    return owners.select(person_id="id", employer_id=business, since=since, until=pl.lit(None, dtype=pl.Date))


def loans(seed: int, chunk: int, people: pl.DataFrame, *, employers: pl.DataFrame) -> pl.DataFrame:
    """Loans that people ask for alone or as partners, and enterprises; some findings of the guarantor are still open."""
    rng = stream(seed, "loans", chunk)
    grown = people.filter(pl.col("age").is_between(20, 59))
    askers = grown.filter(pl.Series(happens(rng, 0.004, len(grown)), dtype=pl.Boolean))
    count, firms = len(askers), max(1, len(askers) // 3)
    companies = employers.filter((pl.col("kind") == "enterprise") & pl.col("size").is_not_null())
    company = companies.gather(pl.Series(rng.integers(0, len(companies), firms)))
    personal = askers.select(
        applicant=pl.Series(pick(rng, FORMS, count).tolist(), dtype=pl.String),
        person_id="id",
        employer_id=pl.lit(None, dtype=pl.Int64),
        size=pl.lit(None, dtype=pl.String),
        amount=pl.Series(rng.integers(20, 121, count) * 1_000_000),
    )
    corporate = company.select(
        applicant=pl.lit("enterprise"),
        person_id=pl.lit(None, dtype=pl.Int64),
        employer_id="id",
        size="size",
        amount=pl.Series(rng.integers(50, 260, firms) * 1_000_000),
    )
    both, total = pl.concat([personal, corporate]), count + firms
    drawn = both.with_columns(
        applied_on=days(np.datetime64(YEAR_BEGINS) + rng.integers(0, 364, total)),
        qualified=only_where(happens(rng, 0.8, total), ~happens(rng, 0.1, total)),
        risk_controllable=only_where(happens(rng, 0.75, total), ~happens(rng, 0.15, total)),
    )
    return pl.concat([drawn, _small_firm(drawn, companies)]) if chunk == 0 else drawn


def _small_firm(drawn: pl.DataFrame, companies: pl.DataFrame) -> pl.DataFrame:
    """A small enterprise that asks for the most there is, so that the smallest demo has one."""
    firm = companies.filter(pl.col("size").is_in(["micro", "small"])).head(1)
    asks = {"applicant": "enterprise", "amount": 200_000_000, "applied_on": DAY, "qualified": True, "risk_controllable": True}
    words = firm.select(employer_id="id", size="size").with_columns(pl.lit(v).alias(k) for k, v in asks.items())
    return words.with_columns(person_id=pl.lit(None, dtype=pl.Int64)).select(drawn.columns).cast(dict(drawn.schema))


def applications(seed: int, chunk: int, people: pl.DataFrame) -> pl.DataFrame:
    """Applications for posts, most of them of the young and of the registered; of a few the kind of post is not known."""
    rng = stream(seed, "applications", chunk)
    grown = people.filter(pl.col("age").is_between(18, 59))
    keen = np.where((grown["life"] == "registered").to_numpy() | (grown["age"] < 27).to_numpy(), 0.05, 0.004)
    chosen = grown.filter(pl.Series(happens(rng, keen, len(grown)), dtype=pl.Boolean))
    count = len(chosen)
    kinds = pick(rng, POSTS, count)
    return chosen.select(
        person_id="id",
        unit_id="subdistrict_id",
        post_kind=only_where(kinds, ~happens(rng, 0.04, count)).cast(pl.String),
        post=pl.format("{}招聘 {} 号岗位", pl.lit("街镇"), pl.Series(rng.integers(1, 400, count))),
        applied_on=days(np.datetime64(YEAR_BEGINS) + rng.integers(0, 364, count)),
    )
