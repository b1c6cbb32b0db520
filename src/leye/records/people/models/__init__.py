"""People, and what is known of them: each statement with its days, its source and when we learnt it."""

from leye.records.people.models.applications import PostApplication, PostKind
from leye.records.people.models.background import Degree, Graduation, ServiceEnd, Veteran
from leye.records.people.models.findings import Finding, FindingName
from leye.records.people.models.hardship import Disability, HardCategory, HardToPlace, LowIncome, LowIncomeKind
from leye.records.people.models.person import DocumentKind, Person, Sex
from leye.records.people.models.registration import EndReason, UnemploymentGround, UnemploymentRegistration
from leye.records.people.models.residence import Hukou, HukouKind, Residence

__all__ = [
    "Degree",
    "Disability",
    "DocumentKind",
    "EndReason",
    "Finding",
    "FindingName",
    "Graduation",
    "HardCategory",
    "HardToPlace",
    "Hukou",
    "HukouKind",
    "LowIncome",
    "LowIncomeKind",
    "Person",
    "PostApplication",
    "PostKind",
    "Residence",
    "ServiceEnd",
    "Sex",
    "UnemploymentGround",
    "UnemploymentRegistration",
    "Veteran",
]
