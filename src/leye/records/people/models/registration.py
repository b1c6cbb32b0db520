"""Registered unemployment: since when, on what ground, until when and why it ended."""

from django.db import models

from leye.ground.checks import one_of
from leye.records.people.models.status import Status, one_at_a_time
from leye.records.units.models import Unit


class UnemploymentGround(models.TextChoices):
    """Why the person is without work."""

    LEFT_SCHOOL = "left_school", "毕业或离校未就业"
    LOST_JOB = "lost_job", "从用人单位失业"
    CLOSED_BUSINESS = "closed_business", "停业或破产"
    LAND_TAKEN = "land_taken", "征地"
    LEFT_SERVICE = "left_service", "退役"
    FLEXIBLE_ENDED = "flexible_ended", "灵活就业终止"
    RURAL_TRANSFER = "rural_transfer", "农村劳动力转移"
    OTHER = "other", "其他"


class EndReason(models.TextChoices):
    """Why a registration ended."""

    HIRED = "hired", "被用人单位录用"
    SELF_EMPLOYED = "self_employed", "自主创业或灵活就业"
    PENSION = "pension", "享受养老待遇"
    MOVED = "moved", "迁出"
    STUDY_OR_SERVICE = "study_or_service", "升学或入伍"
    WITHDRAWN = "withdrawn", "本人终止"
    LOST_CONTACT = "lost_contact", "失去联系"
    DIED = "died", "死亡"
    OTHER = "other", "其他"


class UnemploymentRegistration(Status):
    """A valid registration with this district; `unit` is the office that keeps it."""

    DECIDES = ("ground", "unit_id")

    ground = models.CharField(max_length=16, choices=UnemploymentGround, default=UnemploymentGround.OTHER)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    end_reason = models.CharField(max_length=16, choices=EndReason, null=True, blank=True)  # noqa: DJ001  (null: still open)

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_unemploymentregistration"),
            one_of("people_unemploymentregistration_ground", ground=UnemploymentGround),
            one_of("people_unemploymentregistration_end_reason", end_reason=EndReason),
        ]
