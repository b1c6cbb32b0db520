"""OpenFisca's side of the comparison: facts in its coding, simulations of many persons and of one, and its results in ours."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import polars as pl
from openfisca_core.simulations import Simulation, SimulationBuilder

from bench.openfisca_haidian import CountryTaxBenefitSystem
from bench.openfisca_haidian.codes import BLANK, NO, UNKNOWN, YES
from bench.openfisca_haidian.days import AS_DATES, NO_DAY, number
from bench.population import BENEFITS, RESIDENT
from leye.rulebook.kernel.lower import column

logging.disable(logging.WARNING)  # OpenFisca warns that this package is not installed


def system(*, narrow: bool = False) -> CountryTaxBenefitSystem:
    """The country package, loaded; `narrow` keeps codes in one byte."""
    return CountryTaxBenefitSystem(narrow=narrow)


def outputs(tbs: CountryTaxBenefitSystem, *, asks: bool = True) -> list[str]:
    """Every verdict, condition (OpenFisca explains only what is a variable), award that is a sum, and mask of what is missing."""
    found = []
    for benefit in BENEFITS:
        slug = column(benefit.slug)
        found += [slug, *(f"{slug}__{key}" for key in benefit.conditions), f"{slug}__award", *([f"{slug}__asks"] if asks else [])]
    return [name for name in found if name in tbs.variables]


def inputs(tbs: CountryTaxBenefitSystem) -> list[str]:
    """The facts that its formulas read."""
    return [name for name, variable in tbs.variables.items() if variable.is_input_variable()]


def coded(tbs: CountryTaxBenefitSystem, frame: pl.DataFrame) -> dict[str, np.ndarray]:
    """A frame of facts as the arrays that formulas read."""
    made = frame.select(_code(tbs, name).alias(name) for name in inputs(tbs))
    return {name: made[name].to_numpy() for name in made.columns}


def _code(tbs: CountryTaxBenefitSystem, name: str) -> pl.Expr:
    fact, dtype = pl.col(name), pl.Int8 if tbs.variables[name].dtype == np.int8 else pl.Int32
    match RESIDENT.facts[name].about.type:
        case "truth":
            return (fact.cast(dtype) * YES).fill_null(UNKNOWN)
        case "choice":
            members = {m.name: m.index for m in tbs.variables[name].possible_values}
            return fact.cast(pl.String).replace_strict(members, return_dtype=pl.Int16).fill_null(0)
        case "day" if AS_DATES:
            return fact.fill_null(NO_DAY)
        case "day":
            parts = fact.dt
            number = (parts.year() * 12 + parts.month()) * 100 + parts.day()
            return number.cast(pl.Int32).fill_null(BLANK)
    return fact.cast(pl.Int32).fill_null(BLANK)


def simulation(tbs: CountryTaxBenefitSystem, arrays: Mapping[str, np.ndarray], on: dt.date) -> Simulation:
    """A simulation of many persons, without the cost of naming them."""
    populations = tbs.instantiate_entities()
    populations["person"].count = len(next(iter(arrays.values())))
    made = Simulation(tbs, populations)
    for name, array in arrays.items():
        made.set_input(name, str(on), array)
    return made


def calculate(made: Simulation, names: Iterable[str], on: dt.date) -> dict[str, np.ndarray]:
    """Every output of a simulation."""
    period = str(on)
    return {name: made.calculate(name, period) for name in names}


def situation(tbs: CountryTaxBenefitSystem, facts: Mapping[str, Any], on: dt.date) -> dict[str, Any]:
    """One record as OpenFisca takes it from a web request: unknown facts are left out and become defaults."""
    person = {}
    for name in inputs(tbs):
        value = facts.get(name)
        if value is not None:
            kind = RESIDENT.facts[name].about.type
            person[name] = {str(on): _day(value) if kind == "day" else YES * int(value) if kind == "truth" else value}
    return {"persons": {"one": person}}


def _day(value: dt.date) -> Any:
    return str(value) if AS_DATES else number(value)


def calculate_one(tbs: CountryTaxBenefitSystem, given: Mapping[str, Any], names: Iterable[str], *, on: dt.date) -> dict[str, Any]:
    """One determination: build the simulation from the dictionary, calculate every output."""
    return calculate(SimulationBuilder().build_from_dict(tbs, given), names, on)


def as_ours(results: Mapping[str, np.ndarray]) -> pl.DataFrame:
    """OpenFisca's results as Leye's frame reader gives them: codes of verdicts, sums, masks, and nulls for unknown."""
    raw, made = pl.DataFrame({name: np.asarray(array) for name, array in results.items()}), []
    for benefit in BENEFITS:
        slug, holds = column(benefit.slug), pl.col(column(benefit.slug))
        award, facts = pl.when(holds == NO).then(pl.lit(0, pl.Int64)), 2 ** len(benefit.facts)
        if f"{slug}__award" in results:
            found = pl.col(f"{slug}__award")
            award = pl.when(found != BLANK).then(found.cast(pl.Int64))
        unknown = pl.when(pl.col(f"{slug}__asks") % facts != 0).then(2).otherwise(3)
        code = pl.when(holds == UNKNOWN).then(unknown).otherwise(holds == YES).cast(pl.Int8)
        made += [code.alias(slug), award.alias(f"{slug}__award"), pl.col(f"{slug}__asks").cast(pl.Int16)]
        made += [pl.when(c != UNKNOWN).then(c == YES).alias(n) for n, c in ((n, pl.col(n)) for n in _conditions(benefit))]
    return raw.select(made)


def _conditions(benefit: type) -> list[str]:
    return [f"{column(benefit.slug)}__{key}" for key in benefit.conditions]
