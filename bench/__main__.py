"""Every measurement, in small sizes; LEYE_BENCH=full takes the full ones. What is compared is first proved equal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

STEPS = (
    ("Both sides say the same", ["bench.agree"]),
    ("One determination", ["bench.determine_one"]),
    ("A population", ["bench.determine_population"]),
    ("A population on Spark", ["bench.determine_population", "--engine", "spark"]),
)


def main() -> int:
    """Run all; 1 when a comparison fails or a goal that was checked is missed."""
    failed = 0
    for title, (module, *arguments) in STEPS:
        print(f"\n{title}", flush=True)
        if "spark" in arguments and not shutil.which("java"):
            print("  left out: no Java on this machine (Debian: apt-get install openjdk-17-jre-headless)")
            continue
        failed |= subprocess.run([sys.executable, "-m", module, *arguments], env=os.environ, check=False).returncode
    return int(bool(failed))


if __name__ == "__main__":
    raise SystemExit(main())
