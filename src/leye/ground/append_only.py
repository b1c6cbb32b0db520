"""A table that only grows: the database itself refuses to change or remove its rows, on SQLite and on PostgreSQL.

The owner of a database can drop a trigger; that such a one was at work is what the chain and its anchors tell.
"""

from django.db import models
from django.db.backends.ddl_references import Statement, Table
from django.db.utils import DEFAULT_DB_ALIAS

SQLITE_TRIGGER = (
    "CREATE TRIGGER %(trigger)s %(event)s ON %(table)s FOR EACH ROW %(when)s BEGIN SELECT RAISE(ABORT, '%(message)s'); END"
)
POSTGRES_FUNCTION = (
    "CREATE OR REPLACE FUNCTION %(trigger)s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "RAISE EXCEPTION USING ERRCODE = 'integrity_constraint_violation', MESSAGE = '%(message)s', CONSTRAINT = '%(message)s'; END $$"
)
POSTGRES_TRIGGER = (
    "CREATE TRIGGER %(trigger)s BEFORE UPDATE OR DELETE OR TRUNCATE ON %(table)s FOR EACH STATEMENT EXECUTE FUNCTION %(trigger)s()"
)
SQLITE_EVENTS = {
    "update": "BEFORE UPDATE",
    "delete": "BEFORE DELETE",
    "replace": "BEFORE INSERT",  # INSERT OR REPLACE removes the old row without asking the trigger on DELETE
}


class AppendOnly(models.BaseConstraint):
    """Rows are added and never changed, removed or replaced."""

    def constraint_sql(self, model, schema_editor):
        """Nothing inside CREATE TABLE: triggers follow when the table stands, also after each of SQLite's remakes."""
        schema_editor.deferred_sql.extend(self.triggers(model, schema_editor))

    def create_sql(self, model, schema_editor):
        """The triggers for a table that stands."""
        self.constraint_sql(model, schema_editor)
        return schema_editor.deferred_sql.pop()

    def remove_sql(self, model, schema_editor):
        """PostgreSQL only: SQLite remakes the table without it."""
        return Statement("DROP FUNCTION %(trigger)s() CASCADE", trigger=schema_editor.quote_name(self.name))

    def triggers(self, model, schema_editor) -> list[Statement]:
        """The statements that guard the table."""
        quote = schema_editor.quote_name
        words = {"table": Table(model._meta.db_table, quote), "trigger": quote(self.name), "message": self.name}
        if schema_editor.connection.vendor == "postgresql":
            return [Statement(POSTGRES_FUNCTION, **words), Statement(POSTGRES_TRIGGER, **words)]
        key = quote(model._meta.pk.column)
        again = f"WHEN EXISTS (SELECT 1 FROM {quote(model._meta.db_table)} WHERE {key} = NEW.{key})"  # noqa: S608
        made = []
        for name, event in SQLITE_EVENTS.items():
            when = again if name == "replace" else ""
            made.append(
                Statement(SQLITE_TRIGGER, **{**words, "event": event, "when": when, "trigger": quote(f"{self.name}_{name}")})
            )
        return made

    def validate(self, model, instance, *, exclude=None, using=DEFAULT_DB_ALIAS):
        """A form that adds a row breaks nothing."""

    def __eq__(self, other):
        return isinstance(other, AppendOnly) and self.deconstruct() == other.deconstruct()

    def __hash__(self):
        return hash(self.name)
