"""One side's way from a Parquet file of residents to a Parquet file of results, in its own process; its times as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

from bench import population

OUT = {"compression": "zstd"}


def leye(source: Path, target: Path) -> Callable[[], None]:
    """Read, determine and write as one stream."""
    from bench.population import BENEFITS, VALUES
    from leye.rulebook.kernel.read_frame import determine
    from tests.rulebook.dossiers import ON

    return lambda: determine(pl, pl.scan_parquet(source), BENEFITS, on=ON, values=VALUES).sink_parquet(target, **OUT)


def openfisca(source: Path, target: Path) -> Callable[[], None]:
    """Read the columns, code them, calculate, decode, write: OpenFisca works on whole arrays in memory."""
    from bench.beside_openfisca import as_ours, calculate, coded, outputs, simulation, system
    from tests.rulebook.dossiers import ON

    tbs = system(narrow=os.environ.get("LEYE_BENCH_NARROW") == "1")

    def work() -> None:
        frame = pl.scan_parquet(source).select(population.facts_read()).collect()
        results = as_ours(calculate(simulation(tbs, coded(tbs, frame), ON), outputs(tbs), ON))
        results.insert_column(0, frame[population.RESIDENT.key]).write_parquet(target, **OUT)

    return work


def floor(source: Path, target: Path) -> Callable[[], None]:
    """No rules: read the columns that the rules read, and write results that stand ready in memory."""
    finished = pl.read_parquet(source.with_name(source.name.replace("residents", "results")))

    def work() -> None:
        frame = pl.scan_parquet(source).select(population.facts_read()).collect()
        assert frame.height == finished.height
        finished.lazy().sink_parquet(target, **OUT)

    return work


def main() -> None:
    """`python -m bench.parquet_side SIDE SOURCE TARGET`: prints wall and CPU seconds of the work alone."""
    side, source, target = sys.argv[1:]
    work = {"leye": leye, "openfisca": openfisca, "floor": floor}[side](Path(source), Path(target))
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    print(json.dumps({"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}))


if __name__ == "__main__":
    main()
