"""A population and its nine resident benefits with reasons: in memory, Parquet to Parquet, and on Spark, beside OpenFisca.

Each measurement runs in a process of its own (`bench.in_memory`, `from_parquet`, `on_spark`), where the sides take turns.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from bench import measure

SIZES = (100_000, 1_000_000, 3_000_000) if measure.FULL else (100_000,)
CODINGS = ("textbook", "plain", "ordered")


def run(module: str, rows: int, *, repeats: int, coding: str = "plain") -> int:
    """One measurement; what it prints is ours."""
    command = [sys.executable, "-m", f"bench.{module}", "--rows", str(rows), "--repeats", str(repeats)]
    return subprocess.run(command, env={**os.environ, "LEYE_BENCH_CODING": coding}, check=False).returncode


def measurements(engine: str, kind: str) -> list[tuple[str, int, str]]:
    """What is to be measured: module, repeats, OpenFisca's coding."""
    if engine == "spark":
        return [("on_spark", 3 if measure.FULL else 1, "plain")]
    memory = [("in_memory", 9 if measure.FULL else 5, coding) for coding in CODINGS]
    parquet = [("from_parquet", 7 if measure.FULL else 3, coding) for coding in ("textbook", "plain")]
    return {"memory": memory, "parquet": parquet, "both": memory + parquet}[kind]


def main() -> int:
    """Run the measurements over the sizes; 1 when one fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--engine", choices=("polars", "spark"), default="polars")
    parser.add_argument("--kind", choices=("memory", "parquet", "both"), default="both")
    parser.add_argument("--rows", type=int, nargs="*", default=SIZES)
    args = parser.parse_args()
    failed = 0
    for module, repeats, coding in measurements(args.engine, args.kind):
        for rows in args.rows:
            failed |= run(module, rows, repeats=repeats, coding=coding)
    return failed


if __name__ == "__main__":
    raise SystemExit(main())
