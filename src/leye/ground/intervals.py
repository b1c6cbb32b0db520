"""No two periods of one thing may overlap: a constraint that the database itself holds, on SQLite and on PostgreSQL.

PostgreSQL has exclusion constraints (with the extension btree_gist; where the server does not allow it, triggers under a lock do
the same). SQLite has triggers. Periods are half-open: `until` is the first day that no longer counts, null is open-ended.
"""

from django.core.exceptions import ValidationError
from django.db import connections, models
from django.db.backends.ddl_references import Statement, Table
from django.db.migrations.operations.special import RunPython
from django.db.utils import DEFAULT_DB_ALIAS, DatabaseError

EXCLUDE = "CONSTRAINT %(name)s EXCLUDE USING gist (%(same)s, daterange(since, until) WITH &&)"
CLASH = (
    "EXISTS (SELECT 1 FROM %(table)s AS other WHERE other.id <> NEW.id AND %(same)s "
    "AND other.since < COALESCE(NEW.until, '9999-12-31') AND COALESCE(other.until, '9999-12-31') > NEW.since)"
)
SQLITE_TRIGGER = (
    f"CREATE TRIGGER %(trigger)s AFTER %(event)s ON %(table)s FOR EACH ROW WHEN {CLASH} "
    "BEGIN SELECT RAISE(ABORT, '%(message)s'); END"
)
POSTGRES_FUNCTION = (
    "CREATE OR REPLACE FUNCTION %(trigger)s() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "PERFORM pg_advisory_xact_lock(hashtextextended('%(message)s|' || concat_ws('|', %(keys)s), 0)); "
    f"IF {CLASH} THEN RAISE EXCEPTION USING ERRCODE = 'exclusion_violation', MESSAGE = '%(message)s', CONSTRAINT = '%(message)s'; "
    "END IF; RETURN NULL; END $$"
)
POSTGRES_TRIGGER = (
    "CREATE TRIGGER %(trigger)s AFTER INSERT OR UPDATE OF since, until, %(columns)s ON %(table)s "
    "FOR EACH ROW EXECUTE FUNCTION %(trigger)s()"
)


class NoOverlap(models.BaseConstraint):
    """Rows that agree in the fields `per` have periods [since, until) that do not overlap."""

    def __init__(self, *, per: tuple[str, ...], name: str, violation_error_code=None, violation_error_message=None):
        self.per = tuple(per)
        super().__init__(name=name, violation_error_code=violation_error_code, violation_error_message=violation_error_message)

    def constraint_sql(self, model, schema_editor):
        """The part inside CREATE TABLE; triggers are put off until the table stands (and follow it through SQLite's remakes)."""
        if uses_gist(schema_editor.connection):
            return EXCLUDE % self.words(model, schema_editor, glue=", ", form="{0} WITH =")
        schema_editor.deferred_sql.extend(self.triggers(model, schema_editor))
        return None

    def create_sql(self, model, schema_editor):
        """The constraint for a table that stands."""
        inline = self.constraint_sql(model, schema_editor)
        if inline is None:
            return schema_editor.deferred_sql.pop()
        return Statement("ALTER TABLE %(table)s ADD %(inline)s", table=self.table(model, schema_editor), inline=inline)

    def remove_sql(self, model, schema_editor):
        """PostgreSQL only: SQLite remakes the table without it."""
        if uses_gist(schema_editor.connection):
            return schema_editor._delete_constraint_sql(schema_editor.sql_delete_check, model, schema_editor.quote_name(self.name))
        return Statement("DROP FUNCTION %(trigger)s() CASCADE", trigger=schema_editor.quote_name(self.name))

    def triggers(self, model, schema_editor) -> list[Statement]:
        """The statements that guard the table where there is no exclusion constraint."""
        parts = self.words(model, schema_editor, glue=" AND ", form="other.{0} = NEW.{0}")
        if schema_editor.connection.vendor == "postgresql":
            return [Statement(POSTGRES_FUNCTION, **parts), Statement(POSTGRES_TRIGGER, **parts)]
        update = {**parts, "trigger": schema_editor.quote_name(f"{self.name}_update")}
        event = f"UPDATE OF since, until, {parts['columns']}"
        return [Statement(SQLITE_TRIGGER, event="INSERT", **parts), Statement(SQLITE_TRIGGER, event=event, **update)]

    def words(self, model, schema_editor, *, glue: str, form: str) -> dict:
        """What the statements are filled with."""
        columns = [schema_editor.quote_name(model._meta.get_field(field).column) for field in self.per]
        return {
            "table": self.table(model, schema_editor),
            "name": schema_editor.quote_name(self.name),
            "trigger": schema_editor.quote_name(self.name),
            "message": self.name,
            "same": glue.join(form.format(column) for column in columns),
            "columns": ", ".join(columns),
            "keys": ", ".join(f"NEW.{column}" for column in columns),
        }

    def table(self, model, schema_editor) -> Table:
        """A reference that follows the table when it is renamed."""
        return Table(model._meta.db_table, schema_editor.quote_name)

    def validate(self, model, instance, *, exclude=None, using=DEFAULT_DB_ALIAS):
        """The same question for a form, before the database is asked to write."""
        if exclude and {*self.per, "since", "until"} & set(exclude):
            return
        others = model._default_manager.using(using).exclude(pk=instance.pk)
        others = others.filter(
            **{model._meta.get_field(f).attname: getattr(instance, model._meta.get_field(f).attname) for f in self.per}
        )
        clash = models.Q(until=None) | models.Q(until__gt=instance.since)
        if instance.until is not None:
            clash &= models.Q(since__lt=instance.until)
        if others.filter(clash).exists():
            raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)

    def deconstruct(self):
        """For migrations."""
        path, args, options = super().deconstruct()
        return path, args, {**options, "per": self.per}

    def __eq__(self, other):
        return isinstance(other, NoOverlap) and self.deconstruct() == other.deconstruct()

    def __hash__(self):
        return hash((self.name, self.per))


def uses_gist(connection) -> bool:
    """True when this database can hold exclusion constraints over numbers and texts."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'btree_gist'")
        return cursor.fetchone() is not None


def ask_for_gist(apps, schema_editor) -> None:
    """Create btree_gist where the server allows it; where not, triggers take its place."""
    if schema_editor.connection.vendor != "postgresql":
        return
    with connections[schema_editor.connection.alias].cursor() as cursor:
        cursor.execute("SAVEPOINT gist")
        try:
            cursor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
        except DatabaseError:
            cursor.execute("ROLLBACK TO SAVEPOINT gist")


def prepare_intervals() -> RunPython:
    """The migration operation that goes before the first table with a NoOverlap."""
    return RunPython(ask_for_gist, RunPython.noop)
