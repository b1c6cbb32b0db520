"""The same determination on Spark, from Parquet to Parquet on this machine, and row by row the same results as polars."""

from __future__ import annotations

import argparse
import shutil
import time
from pathlib import Path

import narwhals as nw
import polars as pl

from bench import from_parquet, measure
from bench.differences import differences
from bench.population import BENEFITS, RESIDENT, VALUES
from leye.ground.spark import session
from leye.rulebook.kernel.read_frame import determine
from tests.rulebook.dossiers import ON


def determined(running, source: Path, target: Path) -> float:
    """Seconds from reading to written results; the plan is part of it."""
    begun = time.perf_counter()
    frame = nw.from_native(running.read.parquet(str(source)))
    found = determine(nw, frame, BENEFITS, on=ON, values=VALUES).to_native()
    found.write.mode("overwrite").option("compression", "zstd").parquet(str(target))
    return time.perf_counter() - begun


def unlike(finished: Path, target: Path) -> dict[str, int]:
    """In how many rows each column of Spark's results differs from those of polars; it keeps no order of rows."""
    key, whole = RESIDENT.key, pl.selectors.integer().cast(pl.Int64)
    mine, theirs = (pl.read_parquet(p).with_columns(whole).sort(key) for p in (finished, f"{target}/*.parquet"))
    return differences(mine, theirs.select(mine.columns)) if mine.height == theirs.height else {"rows": theirs.height}


def main() -> int:
    """Print the seconds on Spark, and whether its results are those of polars; 1 when they are not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=3)
    args = parser.parse_args()
    source, finished = from_parquet.prepared(args.rows)
    target = source.with_name(f"spark_{args.rows}")
    begun = time.perf_counter()
    running = session()
    start = time.perf_counter() - begun
    determined(running, source, target)  # Java warms up
    seconds = sorted(determined(running, source, target) for _ in range(args.repeats))
    running.stop()
    wrong = unlike(finished, target)
    shutil.rmtree(target)
    print(f"{args.rows:,} persons on Spark, Parquet to Parquet; wall min / median / max; {measure.load()}")
    told = f"{seconds[0]:.1f} / {seconds[len(seconds) // 2]:.1f} / {seconds[-1]:.1f} s"
    print(f"  {told}, and {start:.1f} s to start a session; against polars: {wrong or 'all equal'}")
    return int(bool(wrong))


if __name__ == "__main__":
    raise SystemExit(main())
