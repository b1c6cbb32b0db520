"""The import of a file of people: validation, sealing, blind indexes and history, on SQLite and on PostgreSQL.

python -m bench.import_people [--persons 1000000] [--database URL] [--repeats 3]
makes the same file each time (every thousandth row has a fault), imports it into an empty database, then again into the full one;
prints least, median and greatest seconds, the CPU of the command, its peak memory and the load average. With --database the name in
the URL is made anew on that server. Goal for one million: at most 120 s on either, at most 400 MB.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from bench.measure import FULL, load

LEYE = str(Path(sys.executable).parent / "leye")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
HEADER = "姓名,身份证号,性别,出生日期,手机,户口性质,是否本区户籍,街道,社区(村),是否高校毕业生,毕业时间,学历"
STREETS = "万寿路 永定路 羊坊店 甘家口 八里庄 紫竹院 北下关 北太平庄 学院路 中关村 海淀街道 青龙桥 清华园 燕园 香山".split()
KINDS = ("农业", "非农业", "农转非")


class Run(NamedTuple):
    """One run of the command."""

    seconds: float
    cpu: float
    peak: float  # MB
    sums: dict


def lines(count: int) -> Iterator[str]:
    """The rows: people of all ages, a tenth of them graduates, every thousandth number wrong in its last character."""
    for n in range(count):
        year, month, day, order = 1950 + n % 55, 1 + n // 55 % 12, 1 + n // 660 % 28, n // 18_480 % 1000
        body = f"110108{year}{month:02d}{day:02d}{order:03d}"
        check = sum(int(digit) * weight for digit, weight in zip(body, WEIGHTS, strict=True)) + (n % 1000 == 999)
        number = body + "10X98765432"[check % 11]
        graduate = "是,2018-07-01,本科" if n % 10 == 0 else "否,,高中"
        place = f"{STREETS[n % len(STREETS)]},"
        sex, here = "男" if order % 2 else "女", "是" if n % 4 else "否"
        born = f"{year}-{month:02d}-{day:02d}"
        yield f"王某{n % 977},{number},{sex},{born},138{n:08d},{KINDS[n % 3]},{here},{place},{graduate}\n"


def file_of(count: int) -> Path:
    """The file, made once."""
    path = Path(__file__).parent / "data" / f"people-{count}.csv"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        draft = path.with_suffix(".part")
        with draft.open("w", encoding="utf-8") as file:
            file.write(HEADER + "\n")
            file.writelines(lines(count))
        draft.rename(path)
    return path


def leye(*words: str, env: dict[str, str]) -> Run:
    """Run a command alone and measure it."""
    begun = time.monotonic()
    process = subprocess.Popen([LEYE, *words], env=env, stdout=subprocess.PIPE, text=True)
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    if code := os.waitstatus_to_exitcode(status):
        raise SystemExit(f"leye {' '.join(words)} ended with {code}: {output[-500:]}")
    sums = json.loads(output) if output.startswith("{") else {}
    return Run(time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, sums)


def renew(url: str) -> None:
    """Make the database that a URL names anew."""
    import psycopg

    parts = urlsplit(url)
    name = parts.path.lstrip("/")
    with psycopg.connect(url.replace(parts.path, "/postgres"), autocommit=True) as server:
        server.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
        server.execute(f'CREATE DATABASE "{name}"')


def once(path: Path, database: str) -> tuple[Run, Run]:
    """Import into an empty database, and again."""
    home = Path(tempfile.mkdtemp(prefix="leye-bench-"))
    env = {**os.environ, "LEYE_HOME": str(home), "LEYE_PROFILE": "demo"}
    env.pop("LEYE_DATABASE_URL", None)
    if database:
        renew(database)
        env["LEYE_DATABASE_URL"] = database
    command = ("import", "people", str(path), "--json", "--as-of", "2018-09-30", "--errors", str(home / "errors.csv"))
    try:
        leye("prepare", env=env)
        return leye(*command, env=env), leye(*command, env=env)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def show(name: str, runs: list[Run]) -> None:
    """One line of figures."""
    seconds, cpu = ([getattr(run, what) for run in runs] for what in ("seconds", "cpu"))
    sums = runs[-1].sums
    print(
        f"{name:8} {min(seconds):6.1f} / {statistics.median(seconds):6.1f} / {max(seconds):6.1f} s"
        f"   CPU {statistics.median(cpu):6.1f} s   peak {max(run.peak for run in runs):4.0f} MB"
        f"   {sums['new']:,} new, {sums['changed']:,} changed, {sums['unchanged']:,} unchanged, {sums['refused']:,} refused",
        flush=True,
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--persons", type=int, default=1_000_000 if FULL else 100_000)
    parser.add_argument("--database", default="", help="postgres://…/NAME (default: SQLite)")
    parser.add_argument("--repeats", type=int, default=3 if FULL else 1)
    args = parser.parse_args()
    path = file_of(args.persons)
    print(f"{args.persons:,} rows, {path.stat().st_size / 1e6:.0f} MB, {'PostgreSQL' if args.database else 'SQLite'}; {load()}")
    runs = [once(path, args.database) for _ in range(args.repeats)]
    show("first", [first for first, _ in runs])
    show("again", [again for _, again in runs])
    print(load())


if __name__ == "__main__":
    main()
