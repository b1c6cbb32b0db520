"""The whole district in parts: first offices and employers, then the people chunk by chunk, each part ready to be written."""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from leye.doors.console.demo_district import employers as firms
from leye.doors.console.demo_district import hires as hiring
from leye.doors.console.demo_district import offices, people, planted, standing, ventures, work
from leye.doors.console.demo_district.chance import CHUNK
from leye.records.employers.models import Bid, BonusPaid, Employer, Incubator, Training
from leye.records.employment.models import BusinessOwnership, EmploymentSpell, Hire, InsuredMonth, LoanApplication
from leye.records.people.models import Hukou, PostApplication, Residence, UnemploymentRegistration
from leye.records.units.models import Register, StationPeriod, UnitYear

Tables = dict[type, pl.DataFrame]
NOBODY = pl.DataFrame(schema={"id": pl.Int64, "number": pl.String, "name": pl.String, "phone": pl.String, "unit_id": pl.Int64})


@dataclass(frozen=True, slots=True)
class Ground:
    """What the tree of units gives to build on."""

    places: people.Places
    assessed: pl.DataFrame
    incubators: list[int]


@dataclass(frozen=True, slots=True)
class Part:
    """One part to be written in one transaction."""

    people: pl.DataFrame
    tables: Tables


def first_part(seed: int, *, ground: Ground, employers: pl.DataFrame) -> Part:
    """Offices and employers."""
    tables = {
        Register: offices.registers(),
        UnitYear: offices.unit_years(seed, ground.assessed),
        StationPeriod: offices.station_periods(seed, ground.assessed),
        Employer: employers.drop("staff", "weight"),
        Incubator: offices.incubators(ground.incubators),
        Training: firms.trainings(seed, employers),
        Bid: firms.bids(seed, employers),
    }
    return Part(NOBODY, tables)


def parts(seed: int, persons: int, *, employers: pl.DataFrame, ground: Ground, done: int = 0) -> Iterator[Part]:
    """The people in chunks, beginning after the `done` people who stand already."""
    for chunk in range(-(-done // CHUNK), -(-persons // CHUNK)):
        count = min(CHUNK, persons - chunk * CHUNK)
        yield chunk_of(seed, chunk, count=count, employers=employers, ground=ground, whole_year=persons <= work.WHOLE_YEAR_UP_TO)


def chunk_of(seed: int, chunk: int, *, count: int, employers: pl.DataFrame, ground: Ground, whole_year: bool) -> Part:
    """One chunk of people with all that is known of them."""
    stories = planted.STORIES if chunk == 0 else []
    everyone = people.draw(seed, chunk, count=count, places=ground.places, stories=stories)
    everyone = everyone.with_columns(life=work.lives(seed, chunk, everyone))
    drawn = everyone.slice(len(stories))
    hires = hiring.draw(seed, chunk, drawn, employers=employers)
    hires = pl.concat([hires, hiring.twice(hires).select(hires.columns)])
    owners = ventures.ownerships(seed, chunk, drawn, employers=employers)
    registered = work.registrations(seed, chunk, drawn, hires=hires, owners=owners)
    spells = work.spells(seed, chunk, drawn, employers=employers, hires=hires)
    tables: Tables = {
        Hukou: people.hukou_periods(people.hukou(seed, chunk, drawn)),
        Residence: people.residences(seed, chunk, everyone),
        UnemploymentRegistration: registered,
        **standing.draw(seed, chunk, drawn, registered=registered),
        EmploymentSpell: spells,
        Hire: hires.drop("was_registered"),
        InsuredMonth: work.insured_months(seed, chunk, spells=spells, hires=hires, whole_year=whole_year),
        BusinessOwnership: owners,
        LoanApplication: ventures.loans(seed, chunk, drawn, employers=employers),
        PostApplication: ventures.applications(seed, chunk, drawn),
    }
    if chunk == 0:  # what was paid by midsummer rests on the hires that were reported first
        tables = with_planted({**tables, BonusPaid: firms.bonuses(seed, hires)}, everyone)
    return Part(everyone.select(NOBODY.columns), tables)


def with_planted(tables: Tables, everyone: pl.DataFrame) -> Tables:
    """The chunk's tables with the planted rows behind the drawn ones; where a row asks for an office, it is the subdistrict's."""
    home = everyone.select("id", unit_id="subdistrict_id")
    for model, rows in planted.rows().items():
        drawn = tables[model]
        if "unit_id" in drawn.columns and "unit_id" not in rows.columns:
            rows = rows.join(home, left_on="person_id", right_on="id", maintain_order="left")
        missing = [name for name in drawn.columns if name not in rows.columns]
        rows = rows.with_columns(pl.lit(None).alias(name) for name in missing)
        tables[model] = pl.concat([drawn, rows.select(drawn.columns).cast(drawn.schema)])
    return tables


def employers_of(seed: int, persons: int, *, ground: Ground) -> pl.DataFrame:
    """All employers of the district."""
    return firms.draw(seed, persons, places=ground.places)


def ground_of(units: pl.DataFrame, incubators: list[int], *, seed: int) -> Ground:
    """Read the tree (id, kind, parent_id): places with a drawn weight each, and who is assessed in which pool."""
    subdistricts = units.filter(pl.col("kind").is_in(["subdistrict", "town"])).sort("id")
    stations = units.filter(pl.col("kind").is_in(["community", "village", "special"])).sort("id")
    members = units.filter(pl.col("kind").is_in(["bureau", "member_unit"])).sort("id")
    places = people.Places(
        subdistricts=subdistricts["id"].to_numpy(),
        towns=subdistricts.filter(pl.col("kind") == "town")["id"].to_numpy(),
        weights=people.stream(seed, "places").gamma(3.0, 1.0, len(subdistricts)) + 0.5,
        stations={pk: stations.filter(pl.col("parent_id") == pk)["id"].to_numpy() for pk in subdistricts["id"].to_list()},
    )
    pools = [("member", None, members), ("subdistrict", "subdistrict", subdistricts), ("station", "community", stations)]
    assessed = [rows.select(unit_id="id", pool=pl.lit(p), level=pl.lit(level, dtype=pl.String)) for p, level, rows in pools]
    return Ground(places, pl.concat(assessed), incubators)
