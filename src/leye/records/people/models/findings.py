"""Findings: small dated facts about a person that one office states and no register of its own keeps."""

from django.db import models

from leye.ground.checks import at_least, one_of
from leye.records.people.models.status import Status, one_at_a_time


class FindingName(models.TextChoices):
    """The facts that are kept as findings; the names are those of the rulebook's vocabulary."""

    PENSION = "pension", "领取养老金"
    STUDENT = "student", "在校学生"
    VILLAGE_OFFICIAL = "village_official", "合同期满大学生村官"
    INTENDS_BUSINESS = "intends_business", "有创业意愿"
    IN_TRAINING = "in_training", "参加培训"
    ATTENDED_DAYS = "attended_days", "结算期内出勤天数"
    BASIC_SERVICES_FAILED = "basic_services_failed", "多次基本服务后仍未就业"
    SPECIALIST_HELP_FAILED = "specialist_help_failed", "专业援助后仍未就业"
    POST_CONDITIONS_MET = "post_conditions_met", "符合公益性岗位条件"


class Finding(Status):
    """One fact found about one person for the days [since, until): `value` is 1 or 0 for yes or no, else the number."""

    DECIDES = ("value",)
    PER = ("person", "fact")

    fact = models.CharField(max_length=24, choices=FindingName)
    value = models.IntegerField()

    class Meta(Status.Meta):
        constraints = [
            *Status.Meta.constraints,
            one_at_a_time("people_finding", per=("person", "fact")),
            one_of("people_finding_fact", fact=FindingName),
            at_least("people_finding_value", value=0),
        ]
