"""Carrying an import out: chunk by chunk, each committed together with its marker, refused rows set aside, the rest going on."""

import copy
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Protocol

from django.db import IntegrityError, OperationalError, connection, transaction

from leye.ground.models import ImportJob
from leye.ground.tables import job as jobs
from leye.ground.tables.ahead import ahead
from leye.ground.tables.chunks import Chunk, chunks, problems
from leye.ground.tables.columns import Layout
from leye.ground.tables.errors_file import ErrorsFile
from leye.ground.tables.repeats import Repeats
from leye.ground.tables.source import Found

SIZE = 10_000  # rows of a chunk: about a second of writing
TRIES = 3


@dataclass(frozen=True)
class Outcome:
    """What became of the rows of one chunk that were written; `notes` counts what else was done (people added, periods closed)."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    notes: dict[str, int] = field(default_factory=dict)


class Intake(Protocol):
    """How one kind of table enters the records."""

    layout: Layout
    key: tuple[str, ...]  # the columns of `values` by which two rows mean the same thing

    def prepare(self, chunk: Chunk) -> None:
        """Check columns against each other and bring values into their stored form; in another thread, without the database."""

    def apply(self, chunk: Chunk, places: list[int]) -> Outcome:
        """Write the rows at these places, inside a transaction; may blame rows that the records contradict."""


@dataclass
class Tally:
    """The sums of an import; `reasons` counts the refused rows' faults by code."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    repeated: int = 0
    refused: int = 0
    passed: int = 0
    notes: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def plus(self, outcome: Outcome, chunk: Chunk, *, repeated: int) -> "Tally":
        """With one more chunk."""
        after = copy.deepcopy(self)
        after.new, after.changed = self.new + outcome.new, self.changed + outcome.changed
        after.unchanged, after.repeated = self.unchanged + outcome.unchanged, self.repeated + repeated
        after.refused, after.passed = self.refused + len(chunk.faults), self.passed + chunk.passed
        after.notes.update(outcome.notes)
        after.reasons.update(fault.code for faults in chunk.faults.values() for fault in faults.values())
        return after

    def as_dict(self) -> dict[str, Any]:
        """For the marker."""
        return {**vars(self), "notes": dict(self.notes), "reasons": dict(self.reasons)}

    @classmethod
    def of(cls, counts: dict[str, Any]) -> "Tally":
        """From a marker."""
        return cls(**{**counts, "notes": Counter(counts["notes"]), "reasons": Counter(counts["reasons"])}) if counts else cls()


@dataclass
class Run:
    """One import under way. Without a job it is a preview: each chunk is written and taken back."""

    found: Found
    intake: Intake
    job: ImportJob | None = None
    errors: ErrorsFile | None = None
    lang: str = "zh-hans"
    progress: Callable[[int], None] = lambda rows: None
    tally: Tally = field(default_factory=Tally)

    def carry_out(self) -> Tally:
        """All chunks that are not committed yet; those that are, are only read, so that repeats of their rows are known."""
        self.tally = Tally.of(self.job.counts) if self.job else Tally()
        with closing(ahead(self.prepared())) as prepared:
            for last, chunk, repeated in prepared:
                if not self.job or last > self.job.row:
                    self.settle(chunk, repeated, last=last)
                self.progress(len(chunk.rows) + chunk.passed)
        return self.tally

    def prepared(self) -> Iterator[tuple[int, Chunk, set[int]]]:
        """The chunks read and prepared, with the number of their last row and the places of rows that were said before."""
        repeats = Repeats(self.intake.key)
        for last, chunk in chunks(self.found, self.intake.layout, size=SIZE):
            self.intake.prepare(chunk)
            yield last, chunk, repeats.note(chunk)

    def settle(self, chunk: Chunk, repeated: set[int], *, last: int) -> None:
        """Write one chunk; tried again where another process wrote the same people at the same moment."""
        known = copy.deepcopy(chunk.faults)
        for attempt in range(1, TRIES + 1):
            try:
                self.tally = self.write(chunk, repeated, last=last)
                return
            except (IntegrityError, OperationalError):
                if attempt == TRIES:
                    raise
                chunk.faults = copy.deepcopy(known)
                if self.errors and self.job:
                    self.errors.rewind(self.job.errors_at)

    def write(self, chunk: Chunk, repeated: set[int], *, last: int) -> Tally:
        """One chunk in one transaction: rows, refused rows, marker."""
        with transaction.atomic():
            take_turn()
            places = [place for place in range(len(chunk.rows)) if place not in chunk.faults and place not in repeated]
            outcome = self.intake.apply(chunk, places) if places else Outcome()
            tally = self.tally.plus(outcome, chunk, repeated=len(repeated))
            if self.errors:
                self.errors.add(self.refused(chunk))
            if not self.job:
                transaction.set_rollback(True)
                return tally
            at = self.errors.settle() if self.errors else 0
            jobs.mark(self.job, row=last, counts=tally.as_dict(), errors_at=at)
        self.job.row, self.job.errors_at = last, at
        return tally

    def refused(self, chunk: Chunk):
        """The chunk's refused rows, for the errors file."""
        for place in sorted(chunk.faults):
            row = chunk.rows[place]
            words = problems(chunk, place, heading=self.found.heading, layout=self.intake.layout, lang=self.lang)
            yield row.number, words, row.cells


def take_turn() -> None:
    """Imports write their chunks one after another, as SQLite has it anyway: two files with the same people would else clash.

    PostgreSQL gives the lock back when the transaction ends, or the connection does.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('leye import', 0))")


def digest(choices: dict[str, Any]) -> str:
    """One fingerprint of the choices that make two imports of one file different."""
    return hashlib.sha256(repr(sorted(choices.items())).encode()).hexdigest()
