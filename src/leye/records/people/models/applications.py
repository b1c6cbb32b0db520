"""Applications for posts to which the document gives a priority."""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import Vouched
from leye.records.people.models.person import Person
from leye.records.units.models import Unit


class PostKind(models.TextChoices):
    """What sort of post."""

    GRASSROOTS = "grassroots", "基层岗位"
    PUBLIC_SERVICE = "public_service", "城市公共服务类岗位"
    WELFARE = "welfare", "公益性岗位"
    OTHER = "other", "其他"


class PostApplication(Vouched):
    """One person's application for one post, on a day."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="postapplication_set")
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    post_kind = models.CharField(max_length=16, choices=PostKind, null=True, blank=True)  # noqa: DJ001  (null: unknown)
    post = models.CharField(max_length=100)
    applied_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="people_postapplication_once",
                fields=["person", "post", "applied_on"],
                violation_error_message="This application is recorded already.",
            ),
            one_of("people_postapplication_post_kind", post_kind=PostKind),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.post}"
