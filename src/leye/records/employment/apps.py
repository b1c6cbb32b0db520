"""Employment as a Django app."""

from django.apps import AppConfig


class EmploymentConfig(AppConfig):
    """Where people and employers meet."""

    name = "leye.records.employment"
    label = "employment"
