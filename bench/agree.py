"""Both sides say the same on random dossiers: verdicts, sums, conditions and what is missing, before anything is timed."""

from __future__ import annotations

import polars as pl

from bench.beside_openfisca import as_ours, calculate, coded, outputs, simulation, system
from bench.differences import differences
from bench.openfisca_haidian.codes import CODING
from bench.population import BENEFITS, RESIDENT, VALUES
from leye.rulebook.kernel.read_frame import determine
from tests.rulebook.dossiers import ON, table


def both_sides(count: int, *, narrow: bool, seed: int = 11) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Leye's and OpenFisca's results for the same random dossiers."""
    frame, tbs = table(RESIDENT, count, seed=seed), system(narrow=narrow)
    theirs = as_ours(calculate(simulation(tbs, coded(tbs, frame), ON), outputs(tbs), ON))
    return determine(pl, frame.lazy(), BENEFITS, on=ON, values=VALUES).collect(), theirs


def main(count: int = 20_000) -> int:
    """Print the comparison; 1 when anything differs."""
    wrong = 0
    for narrow in (False, True):
        mine, theirs = both_sides(count, narrow=narrow)
        found = differences(mine, theirs)
        wrong += len(found)
        kind = f"{CODING} codes in {'int8' if narrow else 'int32'}"
        print(f"{theirs.width} columns of {count:,} random dossiers, OpenFisca with {kind}: {found or 'all equal'}")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
