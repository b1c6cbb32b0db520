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


def timed(command: list[str]) -> tuple[float, float, str]:
    """CPU seconds and wall seconds of a command, and the last line that it says; an error stops the bench."""
    begun, before = time.perf_counter(), os.times()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return cpu, time.perf_counter() - begun, done.stdout.strip().splitlines()[-1]


def main(argv: list[str]) -> int:
    """Fill, dump, anchor, prove; 1 where a million entries would take the script more CPU than the goal."""
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
        cpu = 0.0
        for command in (
            [leye, "audit-anchor", anchors],
            [leye, "audit-dump", dump],
            [leye, "audit-verify", "--anchor", anchors],
            alone,
        ):
            cpu, wall, said = timed(command)
            name = "verify.py" if command is alone else command[1]
            print(f"  {name:13} {cpu:6.1f} s CPU {wall:6.1f} s wall   {said}", flush=True)
        print(f"  {load()}")
        return int(cpu * 1_000_000 / count > GOAL)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
