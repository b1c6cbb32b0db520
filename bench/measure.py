"""Taking times fairly: sides take turns in one process, CPU counts, and the load of the machine is told beside it."""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

FULL = os.environ.get("LEYE_BENCH") == "full"


@dataclass
class Times:
    """CPU and wall seconds of one side, a pair for each repeat."""

    cpu: list[float] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)

    def take(self, work: Callable[[], Any]) -> Any:
        """Run once and keep the times."""
        gc.collect()
        wall, cpu = time.perf_counter(), time.process_time()
        result = work()
        self.cpu.append(time.process_time() - cpu)
        self.wall.append(time.perf_counter() - wall)
        return result

    def middle(self, kind: str = "cpu") -> float:
        """The median."""
        return statistics.median(getattr(self, kind))

    def words(self, kind: str = "cpu", *, scale: float = 1, unit: str = "s") -> str:
        """Least, median and greatest."""
        found = [t * scale for t in getattr(self, kind)]
        return f"{min(found):.3f} / {statistics.median(found):.3f} / {max(found):.3f} {unit}"


def in_turns(sides: Mapping[str, Callable[[], Any]], repeats: int) -> dict[str, Times]:
    """Each side in turn, then again, so that a busy minute falls on all of them.

    In its turn a side runs twice and the second run counts: both allocators hand memory back to the system after half a second,
    and what it costs to fetch it again is no part of the rules.
    """
    times = {name: Times() for name in sides}
    for _ in range(repeats):
        for name, work in sides.items():
            Times().take(work)
            times[name].take(work)
    return times


def load() -> str:
    """The machine's load average over the last minute and over five."""
    one, five, _ = os.getloadavg()
    return f"load average {one:.1f}, {five:.1f} on {os.cpu_count()} cores"


def ratio(slow: Times, fast: Times, kind: str = "cpu") -> float:
    """How many times the median of one is that of the other."""
    return slow.middle(kind) / fast.middle(kind)
