"""Importing a file from end to end: markers, leases, resuming, previews; with an intake of no trade."""

import datetime as dt
import os

import pytest
from django.db import IntegrityError
from django.utils import timezone

from leye.ground.models import ImportJob
from leye.ground.refusals import Refusal
from leye.ground.tables import job as jobs
from leye.ground.tables import run
from leye.ground.tables.import_file import Choices, carry_out, look_at, preview
from leye.ground.tables.run import Outcome
from tests.ground.tables.pets import PETS
from tests.ground.tables.sheets import text_file


class Kennel:
    """Takes pets in, by number; fails or dies where told to."""

    layout, key = PETS, ("number",)

    def __init__(self):
        self.pets, self.dies_at, self.fails = {}, None, 0

    def prepare(self, chunk):
        pass

    def apply(self, chunk, places):
        if self.fails:
            self.fails -= 1
            raise IntegrityError("somebody else was faster")
        rows = chunk.values[places].to_dicts()
        if self.dies_at in [row["number"] for row in rows]:
            raise KeyboardInterrupt
        new = [row for row in rows if row["number"] not in self.pets]
        self.pets.update({row["number"]: row["name"] for row in rows})
        return Outcome(new=len(new), unchanged=len(rows) - len(new))


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch, db):
    """Ten rows at a time."""
    monkeypatch.setattr(run, "SIZE", 10)


@pytest.fixture
def file(tmp_path):
    """Thirty-five pets, of which the seventh and the thirty-third have no name."""
    names = ["" if n in (7, 33) else f"宠{n}" for n in range(1, 36)]
    return text_file(tmp_path / "pets.csv", "名字,编码\n" + "".join(f"{name},{n}\n" for n, name in enumerate(names, start=1)))


def take_in(path, kennel, **choices):
    """Import."""
    chosen = Choices(**choices)
    source, found = look_at(path, kennel, choices=chosen)
    return carry_out(source, found, intake=kennel, choices=chosen)


def numbers_in(path):
    """The row numbers of an errors file."""
    return [line.partition(",")[0] for line in path.read_text(encoding="utf-8-sig").splitlines()[1:]]


def test_good_rows_go_in_and_refused_rows_lie_beside(file):
    report = take_in(file, Kennel())
    assert (report.tally.new, report.tally.refused, report.resumed_at) == (33, 2, 0)
    assert report.tally.reasons == {"missing_value": 2}
    assert (report.errors.name, numbers_in(report.errors)) == ("pets.errors.csv", ["8", "34"])
    job = ImportJob.objects.get()
    assert (job.row, job.holder, job.lease_until, job.done_at is not None) == (36, "", None, True)


def test_the_same_file_again_is_compared_anew(file):
    kennel = Kennel()
    take_in(file, kennel)
    report = take_in(file, kennel)
    assert (report.tally.new, report.tally.unchanged, report.tally.refused) == (0, 33, 2)
    assert numbers_in(report.errors) == ["8", "34"]


def test_an_import_that_was_cut_short_goes_on_and_its_sums_are_those_of_the_whole(file):
    kennel = Kennel()
    kennel.dies_at = "25"
    with pytest.raises(KeyboardInterrupt):
        take_in(file, kennel)
    assert len(kennel.pets) == 19
    assert ImportJob.objects.get().row == 21
    kennel.dies_at = None
    report = take_in(file, kennel)
    assert report.resumed_at == 21
    assert (report.tally.new, report.tally.unchanged, report.tally.refused) == (33, 0, 2)
    assert numbers_in(report.errors) == ["8", "34"]


def test_repeats_of_rows_from_before_the_cut_are_still_known(tmp_path):
    path = text_file(tmp_path / "pets.csv", "名字,编码\n" + "".join(f"宠{n},{n}\n" for n in [*range(1, 16), 3, 4]) + "别名,5\n")
    kennel = Kennel()
    kennel.dies_at = "15"
    with pytest.raises(KeyboardInterrupt):
        take_in(path, kennel)
    kennel.dies_at = None
    report = take_in(path, kennel)
    assert (report.tally.new, report.tally.repeated, report.tally.refused) == (15, 2, 1)


def test_without_the_refused_rows_of_the_first_run_it_begins_anew(file):
    kennel = Kennel()
    kennel.dies_at = "25"
    with pytest.raises(KeyboardInterrupt):
        take_in(file, kennel)
    file.with_name("pets.errors.csv.part").unlink()
    kennel.dies_at = None
    report = take_in(file, kennel)
    assert (report.resumed_at, report.tally.new, report.tally.unchanged) == (0, 14, 19)
    assert numbers_in(report.errors) == ["8", "34"]


def test_other_choices_are_another_import(file):
    kennel = Kennel()
    kennel.dies_at = "25"
    with pytest.raises(KeyboardInterrupt):
        take_in(file, kennel)
    kennel.dies_at = None
    report = take_in(file, kennel, told={"source": "别处"})
    assert report.resumed_at == 0
    assert ImportJob.objects.count() == 2


def test_a_chunk_that_met_another_writer_is_tried_again(file):
    kennel = Kennel()
    kennel.fails = 2
    report = take_in(file, kennel)
    assert (report.tally.new, numbers_in(report.errors)) == (33, ["8", "34"])


def test_a_chunk_that_cannot_be_written_is_loud_and_leaves_the_marker_before_it(file):
    kennel = Kennel()
    kennel.fails = 99
    with pytest.raises(IntegrityError):
        take_in(file, kennel)
    job = ImportJob.objects.get()
    assert (job.row, job.holder) == (0, "")


def test_a_preview_tells_the_same_and_writes_nothing(file, tmp_path):
    kennel = Kennel()
    _, found = look_at(file, kennel, choices=Choices())
    assert preview(found, kennel).tally.new == 33
    assert ImportJob.objects.count() == 0
    assert list(tmp_path.iterdir()) == [file]


def held_by(holder, **lease):
    """A job that somebody else holds."""
    job, _ = jobs.take("pets", sha256="x", choices="y", file="pets.csv")
    ImportJob.objects.filter(pk=job.pk).update(holder=holder, lease_until=timezone.now() + dt.timedelta(**lease), row=10)
    return ImportJob.objects.get(pk=job.pk)


def test_a_job_that_another_machine_holds_is_refused_until_its_lease_ends():
    held_by("elsewhere|1|1", seconds=30)
    with pytest.raises(Refusal) as refusal:
        jobs.take("pets", sha256="x", choices="y", file="pets.csv")
    assert refusal.value.code == "import_under_way"
    assert "(process 1 on elsewhere), now at row 10" in refusal.value.message
    ImportJob.objects.update(lease_until=timezone.now() - dt.timedelta(seconds=1))
    job, resumed = jobs.take("pets", sha256="x", choices="y", file="pets.csv")
    assert (resumed, job.row, job.holder) == (True, 10, jobs.me())


def test_a_process_of_this_machine_that_is_no_more_is_replaced_at_once():
    host, _, _ = jobs.me().split("|")
    held_by(f"{host}|{os.getpid()}|1", seconds=50)  # our number, but begun at another moment
    job, resumed = jobs.take("pets", sha256="x", choices="y", file="pets.csv")
    assert (resumed, job.holder) == (True, jobs.me())


def test_a_process_of_this_machine_that_lives_is_not_replaced():
    host, _, _ = jobs.me().split("|")
    held_by(f"{host}|{os.getppid()}|{jobs.started(os.getppid())}", seconds=50)
    with pytest.raises(Refusal, match="imported by another process"):
        jobs.take("pets", sha256="x", choices="y", file="pets.csv")


def test_no_lease_is_longer_than_five_minutes():
    assert dt.timedelta(minutes=5) >= jobs.LEASE


def test_a_marker_is_set_only_by_its_holder_and_only_once():
    job, _ = jobs.take("pets", sha256="x", choices="y", file="pets.csv")
    jobs.mark(job, row=10, counts={}, errors_at=0)
    with pytest.raises(Refusal) as refusal:
        jobs.mark(job, row=20, counts={}, errors_at=0)  # still believes in row 0
    assert refusal.value.code == "import_taken_over"
    assert ImportJob.objects.get().row == 10


def test_refused_rows_that_cannot_be_written_stop_the_import_before_it_begins(file):
    kennel = Kennel()
    with pytest.raises(Refusal) as refusal:
        take_in(file, kennel, errors=file.parent / "no" / "such" / "place.csv")
    assert (refusal.value.code, kennel.pets) == ("errors_file", {})
    assert ImportJob.objects.get().holder == ""
