"""Employers as a Django app."""

from django.apps import AppConfig


class EmployersConfig(AppConfig):
    """Employers, incubators, their trainings and bids."""

    name = "leye.records.employers"
    label = "employers"
