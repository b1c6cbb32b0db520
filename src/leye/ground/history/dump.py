"""The chain as a CSV file, for an auditor who trusts nobody's programme: numbers, hashes, bodies, no personal value."""

import csv
import os
from pathlib import Path

from leye.ground.models import HistoryEntry

COLUMNS = ("seq", "alg", "prev", "hash", "body")
AT_ONCE = 5_000


def write_dump(path: Path) -> int:
    """Write all entries in order, whole or not at all; returns how many."""
    draft, count = path.with_name(f".{path.name}.part"), 0
    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for seq, alg, prev, link, body in rows():
            writer.writerow((seq, alg, bytes(prev).hex(), bytes(link).hex(), body))
            count += 1
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    return count


def rows():
    """The columns of the dump, in the order of the numbers, in one reading."""
    return HistoryEntry.objects.order_by("seq").values_list(*COLUMNS).iterator(chunk_size=AT_ONCE)
