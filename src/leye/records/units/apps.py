"""Units as a Django app."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """The tree of offices, subdistricts, communities and stations."""

    name = "leye.records.units"
    label = "units"
