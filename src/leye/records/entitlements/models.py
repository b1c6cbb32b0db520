"""What the last night found: one row per subject and benefit where the answer is yes or nearly yes; and the nights themselves."""

from django.db import models


class Night(models.Model):
    """One run over the district: for which day, by which edition of the rules, what it counted, where its snapshot lies."""

    on = models.DateField()
    edition = models.CharField(max_length=60)
    begun_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    counts = models.JSONField(default=dict)
    snapshot = models.CharField(max_length=500, blank=True)

    class Meta:
        indexes = [models.Index(fields=["done_at"], name="entitlements_night_done")]

    def __str__(self) -> str:
        return f"night of {self.on}"


class Entitlement(models.Model):
    """A yes, or a nearly yes with what is missing, of one subject for one benefit, as of the last night.

    `subject` and `key` name the row that it is about (a person, a hire, an employer …), `award` is in fen, `missing` and `open` are
    names joined by commas, `place` is the path of the unit that serves the subject, `edition` the rules that say so, `since` the
    first night of this verdict.
    """

    subject = models.CharField(max_length=20)
    key = models.BigIntegerField()
    benefit = models.CharField(max_length=40)
    verdict = models.CharField(max_length=9)
    award = models.BigIntegerField(null=True, blank=True)
    sample = models.BooleanField(default=False)
    missing = models.CharField(max_length=200, blank=True)
    open = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=60, blank=True)
    edition = models.CharField(max_length=60)
    since = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="entitlements_entitlement_once",
                fields=["subject", "key", "benefit"],
                violation_error_message="There is an entitlement of this subject for this benefit already.",
            ),
            models.CheckConstraint(
                name="entitlements_entitlement_verdict",
                condition=models.Q(verdict__in=["yes", "unknown", "undecided"]),
                violation_error_message="Only a yes or a nearly yes is kept.",
            ),
        ]
        indexes = [models.Index(fields=["benefit", "verdict", "place"], name="entitlements_by_benefit")]

    def __str__(self) -> str:
        return f"{self.benefit} for {self.subject} {self.key}: {self.verdict}"
