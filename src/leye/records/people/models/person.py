"""A person: identity sealed, found again by blind index; sex and birth date in clear, because the policy's age lines need them.

The trade-off of keeping the full birth date in clear (together with sex and community) is accepted and written down in the house's
README of this floor: age lines are tested to the day for a million people a night. Region and last digits never stand in clear.
"""

from django.db import models

from leye.ground.checks import one_of
from leye.ground.dated import Vouched
from leye.ground.sealed import BlindIndexField, SealedField
from leye.records.units.models import Unit


class Sex(models.TextChoices):
    """As the identity number says."""

    FEMALE = "F", "女"
    MALE = "M", "男"


class DocumentKind(models.TextChoices):
    """Which card bears the identity number."""

    RESIDENT = "resident", "居民身份证"
    HONG_KONG = "hong_kong", "港澳台居民居住证（香港）"
    MACAO = "macao", "港澳台居民居住证（澳门）"
    TAIWAN = "taiwan", "港澳台居民居住证（台湾）"
    FOREIGNER = "foreigner", "外国人永久居留身份证"


class PersonQuerySet(models.QuerySet):
    """People by place."""

    def below(self, unit: Unit) -> "PersonQuerySet":
        """Those whom the unit, or a unit under it, serves."""
        return self.filter(unit__path__startswith=unit.path)


class Person(Vouched):
    """One person of the district's registers. `unit` is the community (or subdistrict) that serves the person today."""

    id_number = SealedField()
    id_index = BlindIndexField(unique=True)
    document = models.CharField(max_length=10, choices=DocumentKind)
    name = models.CharField(max_length=100)
    sex = models.CharField(max_length=1, choices=Sex)
    birth_date = models.DateField()
    phone = SealedField(null=True, blank=True)
    phone_index = BlindIndexField(null=True, blank=True, db_index=True)
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    objects = PersonQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("people_person_sex", sex=Sex),
            one_of("people_person_document", document=DocumentKind),
            models.CheckConstraint(
                name="people_person_phone_whole",
                condition=models.Q(phone=None, phone_index=None) | models.Q(phone__isnull=False, phone_index__isnull=False),
                violation_error_message="A phone is stored sealed and with its index, or not at all.",
            ),
        ]

    def __str__(self) -> str:
        return self.name
