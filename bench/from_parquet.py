"""Parquet in, Parquet out: Leye, OpenFisca, and the floor of merely reading the columns and writing the results."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

import polars as pl

from bench import measure, population
from bench.differences import differences

SIDES = ("leye", "openfisca", "floor")


def run(side: str, source: Path, target: Path) -> dict[str, float]:
    """One run in a process of its own: wall and CPU seconds of the work, and the greatest memory of the whole process in MB."""
    command = [sys.executable, "-m", "bench.parquet_side", side, str(source), str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        said = child.stdout.read()
        _, code, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(code)
    if child.returncode:
        raise SystemExit(f"{side} failed")
    return json.loads(said) | {"peak": used.ru_maxrss / 1024}


def prepared(count: int) -> tuple[Path, Path]:
    """The input, and the finished results that the floor writes; both written once."""
    source = population.file_of(count)
    finished = source.with_name(source.name.replace("residents", "results"))
    run("leye", source, finished)
    return source, finished


def measured(count: int, repeats: int) -> dict[str, list[dict[str, float]]]:
    """All sides in turns; OpenFisca's file is compared with Leye's, row by row and column by column."""
    source, finished = prepared(count)
    target = {side: source.with_name(f"{side}_{count}.parquet") for side in SIDES}
    found: dict[str, list[dict[str, float]]] = {side: [] for side in SIDES}
    for _ in range(repeats):
        for side in SIDES:
            found[side].append(run(side, source, target[side]))
    wrong = differences(pl.read_parquet(finished), pl.read_parquet(target["openfisca"]))
    if wrong:
        raise SystemExit(f"OpenFisca and Leye differ: {wrong}")
    for path in target.values():
        path.unlink()
    return found


def middle(runs: list[dict[str, float]], kind: str) -> float:
    """The median of one figure."""
    return statistics.median(r[kind] for r in runs)


def main() -> int:
    """Print wall, CPU and memory of each side, and the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeats", type=int, default=5)
    args = parser.parse_args()
    found = measured(args.rows, args.repeats)
    coding = os.environ.get("LEYE_BENCH_CODING", "plain")
    print(f"{args.rows:,} persons, Parquet to Parquet, {coding} codes, equal results; min / median / max; {measure.load()}")
    for side, runs in found.items():
        spread = {kind: sorted(r[kind] for r in runs) for kind in ("wall", "cpu")}
        told = [f"{kind} {t[0]:.2f} / {middle(runs, kind):.2f} / {t[-1]:.2f} s" for kind, t in spread.items()]
        print(f"  {side:10s}{', '.join(told)}, at most {max(r['peak'] for r in runs):.0f} MB")
    for kind in ("wall", "cpu"):
        print(
            f"  {kind}: OpenFisca / Leye {ratio(found, kind, 'openfisca'):.1f}, Leye / floor {1 / ratio(found, kind, 'floor'):.2f}"
        )
    fast, near = ratio(found, "wall", "openfisca") >= 2.5, ratio(found, "wall", "floor") >= 1 / 1.5
    print("  goals at 3,000,000, wall: at least 2.5 times faster, at most 1.5 times the floor, at most 600 MB")
    small = max(r["peak"] for r in found["leye"]) <= 600
    return int(args.rows >= 3_000_000 and coding == "textbook" and not (fast and near and small))


def ratio(found: dict[str, list[dict[str, float]]], kind: str, side: str) -> float:
    """How many times Leye's median the other side's is."""
    return middle(found[side], kind) / middle(found["leye"], kind)


if __name__ == "__main__":
    raise SystemExit(main())
