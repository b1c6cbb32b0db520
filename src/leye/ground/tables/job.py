"""Who imports which file and how far it has come: a marker committed with each chunk, and a lease that ends by itself."""

import os
import socket
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from leye.ground.models import ImportJob
from leye.ground.refusals import Refusal

LEASE = timedelta(seconds=60)


def me() -> str:
    """This process: host, number and moment of its start, so that a number used again is not taken for it."""
    return f"{socket.gethostname()}|{os.getpid()}|{started(os.getpid())}"


def started(pid: int) -> str:
    """When a process began, as the kernel counts; empty where that cannot be known."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def has_died(holder: str) -> bool:
    """Whether a holder was a process of this machine that is no more; of other machines only the lease tells."""
    host, _, rest = holder.partition("|")
    pid, _, start = rest.partition("|")
    return host == socket.gethostname() and pid.isdigit() and bool(started(os.getpid())) and started(int(pid)) != start


def named(holder: str) -> str:
    """A holder in words."""
    host, pid, _ = holder.split("|")
    return f"process {pid} on {host}"


@transaction.atomic
def take(kind: str, *, sha256: str, choices: str, file: str) -> tuple[ImportJob, bool]:
    """The job of this file, held by this process from now on, and whether an earlier run of it was cut short.

    A job that was finished begins anew: every row is compared again. Refuses while another live process holds it.
    """
    now = timezone.now()
    key = {"kind": kind, "sha256": sha256, "choices": choices}
    ImportJob.objects.get_or_create(**key, defaults={"file": file[-255:], "begun_at": now})
    job = ImportJob.objects.select_for_update().get(**key)
    if job.holder and job.holder != me() and job.lease_until and job.lease_until > now and not has_died(job.holder):
        raise Refusal(
            "import_under_way",
            f"{file} is being imported by another process ({named(job.holder)}), now at row {job.row:,}. "
            f"Wait for it; if it has died, this command may take over in {(job.lease_until - now).seconds + 1} seconds.",
            row=job.row,
        )
    resumed = job.done_at is None and job.row > 0
    if not resumed:
        start_over(job, now=now)
    job.holder, job.lease_until, job.file = me(), now + LEASE, file[-255:]
    job.save()
    return job, resumed


def start_over(job: ImportJob, *, now=None) -> None:
    """Nothing of the file counts as done."""
    job.row, job.counts, job.errors_at, job.done_at = 0, {}, 0, None
    job.begun_at = now or timezone.now()


def mark(job: ImportJob, *, row: int, counts: dict, errors_at: int) -> None:
    """Set the marker, in the chunk's transaction; refuses, and so undoes the chunk, where somebody else holds the job by now."""
    held = ImportJob.objects.filter(pk=job.pk, holder=me(), row=job.row)
    if held.update(row=row, counts=counts, errors_at=errors_at, lease_until=timezone.now() + LEASE) != 1:
        raise Refusal(
            "import_taken_over", f"{job.file}: another process has taken this import over; nothing of this chunk was kept."
        )


def keep(job: ImportJob) -> None:
    """Write down a job that was begun anew, or where its refused rows go."""
    ImportJob.objects.filter(pk=job.pk, holder=me()).update(
        row=job.row, counts=job.counts, errors_at=job.errors_at, errors_file=job.errors_file, begun_at=job.begun_at
    )


def finish(job: ImportJob) -> None:
    """The file is imported to its end."""
    ImportJob.objects.filter(pk=job.pk, holder=me()).update(done_at=timezone.now(), holder="", lease_until=None)


def release(job: ImportJob) -> None:
    """Give the job up where it stands; whoever runs the command next goes on from there."""
    ImportJob.objects.filter(pk=job.pk, holder=me()).update(holder="", lease_until=None)
