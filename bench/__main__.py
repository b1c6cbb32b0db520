"""Every measurement, in small sizes; LEYE_BENCH=full takes the full ones. What is compared is first proved equal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

CODINGS = ("textbook", "plain", "ordered")
STEPS = (
    *((f"Both sides say the same ({coding})", ["bench.agree"], coding) for coding in CODINGS),
    ("One determination", ["bench.determine_one"], "plain"),
    ("A population", ["bench.determine_population"], "plain"),
    ("A population on Spark", ["bench.determine_population", "--engine", "spark"], "plain"),
)


def main() -> int:
    """Run all; 1 when a comparison fails or a goal that was checked is missed."""
    failed = 0
    for title, (module, *arguments), coding in STEPS:
        print(f"\n{title}", flush=True)
        if "spark" in arguments and not shutil.which("java"):
            print("  left out: no Java on this machine (Debian: apt-get install openjdk-17-jre-headless)")
            continue
        command = [sys.executable, "-m", module, *arguments]
        failed |= subprocess.run(command, env={**os.environ, "LEYE_BENCH_CODING": coding}, check=False).returncode
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
