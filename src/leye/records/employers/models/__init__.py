"""Employers and what they do: bonuses received, trainings, bids; and the incubators."""

from leye.records.employers.models.employer import BonusPaid, Employer, EmployerKind, Size
from leye.records.employers.models.incubator import Incubator
from leye.records.employers.models.offers import Bid, Organiser, Training

__all__ = ["Bid", "BonusPaid", "Employer", "EmployerKind", "Incubator", "Organiser", "Size", "Training"]
