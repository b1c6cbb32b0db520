"""Inputs already loaded in each side's own form, results collected: the CPU of the rules alone."""

from __future__ import annotations

import argparse
from typing import Any

import polars as pl

from bench import measure, population
from bench.beside_openfisca import calculate, coded, outputs, simulation, system
from bench.openfisca_haidian.codes import CODING
from bench.population import BENEFITS, VALUES
from leye.rulebook.kernel.read_frame import determine
from tests.rulebook.dossiers import ON

GOAL = 8


def sides(count: int, *, narrow: bool) -> dict[str, Any]:
    """What is timed. Leye's choices stand as Enum, OpenFisca's facts as its codes and numbers: both prepared beforehand."""
    frame, tbs = population.residents(count), system(narrow=narrow)
    arrays, typed = coded(tbs, frame), frame.with_columns(pl.col(n).cast(kind) for n, kind in population.CHOICES.items())

    def leye(lazy: pl.LazyFrame, asks: bool) -> Any:
        return lambda: determine(pl, lazy, BENEFITS, on=ON, values=VALUES, asks=asks).collect(engine="streaming")

    def openfisca(asks: bool) -> Any:
        names = outputs(tbs, asks=asks)
        return lambda: calculate(simulation(tbs, arrays, ON), names, ON)

    return {
        "OpenFisca": openfisca(True),
        "Leye": leye(typed.lazy(), True),
        "OpenFisca, conditions only": openfisca(False),
        "Leye, conditions only": leye(typed.lazy(), False),
    }


def main() -> int:
    """Print the CPU of each side and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=7)
    parser.add_argument("--narrow", action="store_true", help="OpenFisca's codes in one byte")
    args = parser.parse_args()
    times = measure.in_turns(sides(args.rows, narrow=args.narrow), args.repeats)
    print(f"{args.rows:,} persons in memory, {CODING} codes in {'int8' if args.narrow else 'int32'}; CPU min / median / max")
    for name, found in times.items():
        print(f"  {name:28s}{found.words()}   {found.middle() / args.rows * 1e9:.0f} ns a person")
    whole = measure.ratio(times["OpenFisca"], times["Leye"])
    why = measure.ratio(times["OpenFisca, conditions only"], times["Leye, conditions only"])
    print(
        f"  OpenFisca / Leye: {whole:.1f} times; with conditions only {why:.1f} times (goal {GOAL} at 3,000,000); {measure.load()}"
    )
    return int(args.rows >= 3_000_000 and CODING == "textbook" and whole < GOAL)


if __name__ == "__main__":
    raise SystemExit(main())
