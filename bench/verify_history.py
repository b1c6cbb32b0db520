"""Time the proof of the history: a dump of many entries by the stand-alone script, and the same entries in the database.

Usage: python -m bench.verify_history [ENTRIES]. The entries are written past the door, by the chain's own rules, in a folder of
their own, so that a million take minutes; what is timed is only what an auditor does.
"""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.measure import FULL, load

GOAL = 15.0
START = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def entries(count: int) -> Iterator[dict]:
    """Entries as verbs write them: a thing moved by an officer in an office, with a note's commitment each."""
    from leye.ground.history import chain
    from leye.ground.history.entry import columns_of

    alg, prev = chain.best_algorithm(), chain.GENESIS
    for seq in range(1, count + 1):
        said = {
            "verb": "claims.check",
            "object": f"claims.claim:{seq // 4}",
            "actor": f"person:{seq % 700}",
            "actor_kind": "person",
            "role": "bureau_reviewer",
            "office": f"unit:{seq % 29}",
            "left": "accepted",
            "entered": "checked",
            "request": f"{seq:032x}",
            "note": f"{seq:064x}",
            "at": (START + datetime.timedelta(seconds=seq)).isoformat(timespec="microseconds"),
        }
        body = chain.canonical(said)
        link = chain.link(seq, prev, alg=alg, body=body.encode())
        yield {"seq": seq, "body": body, "alg": alg, "prev": prev, "hash": link, **columns_of(body)}
        prev = link


def fill(count: int) -> None:
    """Write the entries in batches."""
    from django.db import transaction

    from leye.ground.models import HistoryEntry

    with transaction.atomic():
        batch = []
        for one in entries(count):
            batch.append(HistoryEntry(**one))
            if len(batch) == 5_000:
                HistoryEntry.objects.bulk_create(batch)
                batch.clear()
        HistoryEntry.objects.bulk_create(batch)


def timed(command: list[str]) -> tuple[float, str]:
    """Seconds that a command takes, and the last line that it says; an error stops the bench."""
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return time.perf_counter() - begun, done.stdout.strip().splitlines()[-1]


def main(argv: list[str]) -> int:
    """Fill, dump, anchor, prove; 1 where a million entries would take the script longer than the goal."""
    count = int(argv[0]) if argv else 1_000_000 if FULL else 100_000
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        os.environ |= {"LEYE_HOME": folder, "LEYE_PROFILE": "demo", "LEYE_DATABASE_URL": f"sqlite:///{home / 'leye.sqlite3'}"}
        leye, dump, anchors = str(Path(sys.executable).parent / "leye"), str(home / "dump.csv"), str(home / "anchors.jsonl")
        subprocess.run([leye, "prepare"], check=True)
        from leye.doors.console.main import load_settings

        load_settings()
        fill(count)
        alone = [sys.executable, "-I", "scripts/verify.py", dump, anchors, str(home / "anchor-key.pub")]
        for command in ([leye, "audit-anchor", anchors], [leye, "audit-dump", dump]):
            print(f"  {command[1]:15} {timed(command)[0]:7.1f} s")
        inside, said = timed([leye, "audit-verify", "--anchor", anchors])
        print(f"  audit-verify    {inside:7.1f} s   {said}")
        seconds, said = timed(alone)
        print(f"  verify.py       {seconds:7.1f} s   {said}   ({load()})")
        return int(seconds * 1_000_000 / count > GOAL)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
