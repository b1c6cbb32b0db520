"""People as a Django app; before deployment it asks whether the keys fit the records."""

from django.apps import AppConfig
from django.core.checks import Error, register


class PeopleConfig(AppConfig):
    """People and what is known of them, dated."""

    name = "leye.records.people"
    label = "people"

    def ready(self) -> None:
        """Checks are registered once the models are known."""
        register(check_keys_fit, "leye", deploy=True)


def check_keys_fit(app_configs, **options) -> list[Error]:
    """An error when the key file is not the one under which the people on record were sealed."""
    from django.db import connection

    from leye.records.people.models import Person
    from leye.records.people.reads import seals_open

    nobody_yet = Person._meta.db_table not in connection.introspection.table_names()  # a database that is still to be prepared
    if nobody_yet or seals_open():
        return []
    hint = "Put back the key file that belongs to this database: with another one nobody is found and everybody would be new."
    return [Error("The key file does not open the records of people.", hint=hint, id="leye.E002")]
