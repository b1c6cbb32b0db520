"""Importing one office file from end to end: judged, its header found, carried out or previewed, refused rows set aside."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import connection

from leye.ground.models import ImportJob
from leye.ground.refusals import Refusal
from leye.ground.tables import job as jobs
from leye.ground.tables.errors_file import ErrorsFile, beside
from leye.ground.tables.header import Matcher
from leye.ground.tables.limits import Limits
from leye.ground.tables.run import Intake, Run, Tally, digest
from leye.ground.tables.source import Found, Source, find_table, open_source


@dataclass(frozen=True)
class Choices:
    """What whoever imports has chosen; `told` are further choices that make two imports of one file different."""

    mapping: Mapping[str, str] = field(default_factory=dict)
    sheet: str = ""
    errors: Path | None = None
    lang: str = "zh-hans"
    told: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What came of it; `errors` is the file of refused rows, `resumed_at` the row after which an earlier run was taken up."""

    tally: Tally
    errors: Path | None = None
    resumed_at: int = 0


def look_at(path: Path, intake: Intake, *, choices: Choices, limits: Limits | None = None) -> tuple[Source, Found]:
    """Judge the file and find its table; refuses before anything is written."""
    source = open_source(path, limits)
    return source, find_table(source, Matcher(intake.layout, choices.mapping), named=choices.sheet, limits=limits)


def preview(found: Found, intake: Intake, *, progress: Callable[[int], None] = lambda rows: None) -> Report:
    """What an import would do: every chunk is written and taken back."""
    return Report(Run(found, intake, progress=progress).carry_out())


def carry_out(
    source: Source, found: Found, *, intake: Intake, choices: Choices, progress: Callable[[int], None] = lambda rows: None
) -> Report:
    """Import all good rows, or go on where an earlier run was cut short."""
    told = digest({**choices.told, "mapping": sorted(choices.mapping.items()), "sheet": choices.sheet})
    job, _ = jobs.take(intake.layout.kind, sha256=source.sha256, choices=told, file=source.path.name)
    read_without_map()
    with held(job):
        errors = open_errors(job, choices.errors or beside(source.path), found=found)
        with errors:
            resumed_at = job.row
            tally = Run(found, intake, job=job, errors=errors, lang=choices.lang, progress=progress).carry_out()
            kept = errors.finish(empty=not tally.refused)
            jobs.finish(job)
    return Report(tally, kept, resumed_at)


def read_without_map() -> None:
    """On SQLite, read through the page cache alone: a mapped file of a million people would count as 128 MiB of this process."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA mmap_size = 0")


@contextmanager
def held(job: ImportJob) -> Iterator[None]:
    """Give the job up where something went wrong, so that the next run need not wait for the lease."""
    try:
        yield
    except BaseException:
        jobs.release(job)
        raise


def open_errors(job: ImportJob, path: Path, *, found: Found) -> ErrorsFile:
    """The file of refused rows, gone on with where the job was cut short; where it is gone, the job begins anew."""
    errors = ErrorsFile(path, found.heading.cells)
    if job.row and not errors.has(job.errors_at, written_to=job.errors_file):
        jobs.start_over(job)
    try:
        errors.open(at=job.errors_at)
    except OSError as closed:
        raise Refusal(
            "errors_file",
            f"The file for refused rows cannot be written at {path} ({closed.strerror}): name another place with --errors FILE.",
        ) from closed
    job.errors_file, job.errors_at = str(path), errors.settle()
    jobs.keep(job)
    return errors
