"""What the ground itself remembers: what was done, which days are worked, and how far the import of a file has come."""

from collections.abc import Iterable

from django.db import models

from leye.ground.append_only import AppendOnly
from leye.ground.sealed import SealedField


class HistoryQuerySet(models.QuerySet):
    """Entries in the order of their numbers."""

    def about(self, reference: str) -> "HistoryQuerySet":
        """Those about one thing, named as `type:id`."""
        kind, _, key = reference.partition(":")
        return self.filter(object_type=kind, object_id=key)

    def after(self, seq: int) -> "HistoryQuerySet":
        """Those behind a cursor. Numbers have no gaps and are given in the order of commits, so none appears before it later."""
        return self.filter(seq__gt=seq).order_by("seq")

    def of_verbs(self, verbs: Iterable[str]) -> "HistoryQuerySet":
        """Those that tell of one of the verbs."""
        return self.filter(verb__in=list(verbs))


class HistoryEntry(models.Model):
    """One act: who, in which role and office, did what to what, when, in which case and for which purpose, from stage to stage.

    `body` is the act as canonical JSON, and what the hash covers; the columns beside it repeat it, so that it can be searched.
    Not managed, and so beyond the reach of Django's `flush`, as the database keeps it beyond that of UPDATE and DELETE.
    """

    seq = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    actor = models.CharField(max_length=80)
    actor_kind = models.CharField(max_length=20)
    on_behalf_of = models.CharField(max_length=80)
    role = models.CharField(max_length=40)
    office = models.CharField(max_length=80)
    verb = models.CharField(max_length=80)
    object_type = models.CharField(max_length=60)
    object_id = models.CharField(max_length=64)
    case = models.CharField(max_length=80)
    purpose = models.CharField(max_length=40)
    request = models.CharField(max_length=64)
    left = models.CharField(max_length=40)
    entered = models.CharField(max_length=40)
    body = models.TextField()
    alg = models.CharField(max_length=10)
    prev = models.BinaryField(max_length=32)
    hash = models.BinaryField(max_length=32)

    objects = HistoryQuerySet.as_manager()

    class Meta:
        managed = False
        db_table = "ground_history"
        indexes = [
            models.Index(name="ground_history_object", fields=["object_type", "object_id", "seq"]),
            models.Index(name="ground_history_actor", fields=["actor", "seq"]),
        ]
        constraints = [
            models.CheckConstraint(name="ground_history_from_one", condition=models.Q(seq__gte=1)),
            AppendOnly(name="ground_history_append_only"),
        ]

    def __str__(self) -> str:
        return f"{self.seq} {self.verb} {self.object_type}:{self.object_id}"


class HistoryNote(models.Model):
    """What somebody wrote beside an act, sealed. The entry holds only the commitment to it, so the words can be erased."""

    seq = models.BigIntegerField(primary_key=True)  # that of the entry
    salt = models.BinaryField(max_length=16)
    text = SealedField()

    def __str__(self) -> str:
        return f"note of entry {self.seq}"


class CalendarDay(models.Model):
    """Whether one day is worked, as the district entered it: a whole year that the programme does not know, or a correction."""

    day = models.DateField(primary_key=True)
    working = models.BooleanField()
    source = models.CharField(max_length=120)
    entered_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.day} {'worked' if self.working else 'free'}"


class ImportJob(models.Model):
    """One import of one file with one set of choices: the last row committed, what became of the rows so far, and who is at work.

    `holder` works until `lease_until` and renews it with every chunk; a holder that has died is replaced at once.
    `counts` and `row` are committed together with the chunk that they tell of.
    """

    kind = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    choices = models.CharField(max_length=64)  # digest of mapping, source, as-of day and other choices
    file = models.CharField(max_length=255)
    row = models.PositiveBigIntegerField(default=0)
    counts = models.JSONField(default=dict)
    errors_file = models.CharField(max_length=1000, blank=True)
    errors_at = models.PositiveBigIntegerField(default=0)
    holder = models.CharField(max_length=200, blank=True)
    lease_until = models.DateTimeField(null=True, blank=True)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="ground_importjob_once",
                fields=["kind", "sha256", "choices"],
                violation_error_message="This file is being imported with these choices already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.file}: row {self.row}"
