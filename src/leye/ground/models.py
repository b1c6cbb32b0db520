"""What the ground itself remembers: how far the import of a file has come."""

from django.db import models


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
