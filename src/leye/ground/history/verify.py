"""Reckon the whole chain anew and hold it against the anchors: what was changed, cut out, exchanged, cut off or rewritten is named.

A chain alone cannot tell that its end was cut off or rewritten. Without an anchor the answer is therefore never "ok".
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from leye.ground.history import chain
from leye.ground.history.anchors import Anchor
from leye.ground.history.entry import columns_of
from leye.ground.models import HistoryEntry

BACKWARDS = datetime.timedelta(minutes=5)  # clocks are corrected; more than this is a fault
EXITS = {"ok": 0, "broken": 1, "unverifiable": 3}
AT_ONCE = 5_000


@dataclass(slots=True)
class Report:
    """What was found: `status` ok, broken or unverifiable; the first bad number and why; how far the anchors reach."""

    status: str = "unverifiable"
    entries: int = 0
    first_bad: int | None = None
    why: str = ""
    anchored_to: int = 0
    anchors: int = 0
    head: str = ""
    open_end: list[int] = field(default_factory=list)

    def break_at(self, seq: int, why: str) -> "Report":
        """The chain is broken from this number on."""
        self.status, self.first_bad, self.why = "broken", seq, why
        return self


def verify(anchors: Sequence[Anchor] = ()) -> Report:
    """Reckon all entries of the database; the anchors' signatures have been checked when they were read."""
    return judge(entries(), anchors)


def entries() -> Iterator[HistoryEntry]:
    """All entries in the order of their numbers, in one reading."""
    return HistoryEntry.objects.order_by("seq").iterator(chunk_size=AT_ONCE)


def judge(found: Iterable[HistoryEntry], anchors: Sequence[Anchor]) -> Report:
    """The report over the entries; it ends at the first fault."""
    report, prev, latest = Report(anchors=len(anchors)), chain.GENESIS, None
    expected = {one.seq: one for one in reversed(anchors)}
    for one in anchors:
        if expected[one.seq].head != one.head:
            return report.break_at(one.seq, "two anchors contradict each other")
        if one.count != one.seq:
            return report.break_at(one.seq, f"when it was anchored, {one.count} entries stood up to it: some were missing already")
    for entry in found:
        seq = report.entries + 1
        said, why = fault_of(entry, seq=seq, prev=prev)
        if why:
            return report.break_at(seq, why)
        if latest is not None and said["at"] < latest - BACKWARDS:
            return report.break_at(seq, f"it was written at {said['at']}, before its predecessor ({latest})")
        prev, latest, report.entries = bytes(entry.hash), said["at"], seq
        if seq in expected:
            if expected[seq].head != prev.hex():
                return report.break_at(seq, rewritten(report, expected[seq]))
            report.anchored_to = seq
    report.head = prev.hex()
    return close(report, expected)


def fault_of(entry: HistoryEntry, *, seq: int, prev: bytes) -> tuple[dict[str, Any], str]:
    """The entry's columns as its body gives them, and what is wrong with it; empty when nothing is."""
    if entry.seq != seq:
        return {}, f"it is missing: the next entry there is has number {entry.seq}"
    if bytes(entry.prev) != prev:
        return {}, "it does not follow the entry before it"
    try:
        link = chain.link(seq, prev, alg=entry.alg, body=entry.body.encode())
        said = columns_of(entry.body)
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        return {}, f"it cannot be read: {fault}"
    if link != bytes(entry.hash):
        return said, "its hash is not that of its body: it was changed"
    strange = [name for name, value in said.items() if getattr(entry, name) != value]
    return said, f"the column {strange[0]} says something else than its body" if strange else ""


def rewritten(report: Report, anchor: Anchor) -> str:
    """Where the anchors say that a chain with right hashes is not the one that stood there."""
    return (
        f"its hash is not the one that was anchored at {anchor.time}: "
        f"something from {report.anchored_to + 1} to {anchor.seq} was rewritten"
    )


def close(report: Report, expected: dict[int, Anchor]) -> Report:
    """The end: anchors beyond it tell that it was cut off, and behind the last anchor nothing can be told."""
    beyond = [one for seq, one in sorted(expected.items()) if seq > report.entries]
    if beyond:
        reached = max(one.seq for one in beyond)
        return report.break_at(report.entries + 1, f"it is missing: entries up to {reached} were anchored, the end was cut off")
    if report.entries > report.anchored_to:
        report.open_end = [report.anchored_to + 1, report.entries]
    proved = report.anchored_to or (expected and not report.entries)
    report.status = "ok" if proved else "unverifiable"
    if not proved:
        report.why = "without an anchor nobody can tell whether the end was cut off or rewritten, or everything deleted"
    return report
