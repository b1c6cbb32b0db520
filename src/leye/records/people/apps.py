"""People as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People and what is known of them, dated."""

    name = "leye.records.people"
    label = "people"
