"""What employers offer: trainings that they organise, and bids for the district's contracts."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import HALF_OPEN, Vouched
from leye.records.employers.models.employer import Employer


class Organiser(models.TextChoices):
    """Who organises a training."""

    ENTERPRISE = "enterprise", "企业"
    PROVIDER = "provider", "培训机构"


class Training(Vouched):
    """One training course with its number of trainees."""

    employer = models.ForeignKey(Employer, null=True, blank=True, on_delete=models.PROTECT, related_name="training_set")
    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=100)
    organiser = models.CharField(max_length=12, choices=Organiser, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    high_skill = models.BooleanField(null=True, blank=True)
    trainees = models.PositiveIntegerField(null=True, blank=True)
    since = models.DateField()
    until = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="employers_training_has_days",
                condition=HALF_OPEN,
                violation_error_message="The course ends before it begins.",
            ),
            one_of("employers_training_organiser", organiser=Organiser),
        ]

    def __str__(self) -> str:
        return self.title


class Bid(Vouched):
    """One bid in one tender."""

    employer = models.ForeignKey(Employer, on_delete=models.PROTECT, related_name="bid_set")
    tender = models.CharField(max_length=60)
    bid_on = models.DateField()
    equal_conditions = models.BooleanField(null=True, blank=True)
    places_local = models.BooleanField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="employers_bid_once",
                fields=["employer", "tender"],
                violation_error_message="This employer's bid in the tender is recorded already.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.tender}: {self.employer_id}"
