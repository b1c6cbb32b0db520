"""The night over a whole district: `leye determine` on a demo district in the database, first and second run.

python -m bench.determine_district [--persons 1000000] [--database URL] [--home FOLDER]
makes the demo district once, then prints seconds, CPU and peak memory of each run with the load average.
Goal: at most 60 s for one million people on SQLite and on PostgreSQL.
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path

LEYE = Path(sys.executable).parent / "leye"


def run(*words: str, env: dict[str, str]) -> tuple[float, float, int]:
    """Seconds, seconds of CPU and peak kilobytes of one command."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    done = subprocess.run([str(LEYE), *words], env=env, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == 0
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - begun, cpu, after.ru_maxrss


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=20_000)
    parser.add_argument("--database", default="")
    parser.add_argument("--home", type=Path, default=Path("bench/data/district"))
    args = parser.parse_args()
    env = {**os.environ, "LEYE_HOME": str(args.home / str(args.persons))}
    if args.database:
        env["LEYE_DATABASE_URL"] = args.database
    for name, words in (
        ("demo", ("demo", "--persons", str(args.persons))),
        ("first night", ("determine",)),
        ("second night", ("determine",)),
    ):
        seconds, cpu, peak = run(*words, env=env)
        load = os.getloadavg()[0]
        print(f"{name:12} {seconds:7.1f} s  {cpu:7.1f} s CPU  peak {peak / 1024:6.0f} MB (so far)  load {load:.1f}", flush=True)


if __name__ == "__main__":
    main()
