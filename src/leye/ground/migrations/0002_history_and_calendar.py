# The history's table is made by hand: its model is not managed, so that Django's flush leaves it alone.

from django.db import migrations, models

import leye.ground.append_only
import leye.ground.sealed


def make_history(apps, schema_editor):
    entry = apps.get_model("ground", "HistoryEntry")
    schema_editor.create_model(entry)
    for index in entry._meta.indexes:  # create_model leaves those of an unmanaged model out
        schema_editor.add_index(entry, index)


def remove_history(apps, schema_editor):
    schema_editor.delete_model(apps.get_model("ground", "HistoryEntry"))
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute("DROP FUNCTION IF EXISTS ground_history_append_only()")


class Migration(migrations.Migration):
    dependencies = [("ground", "0001_import_job")]

    operations = [
        migrations.CreateModel(
            name="HistoryEntry",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(max_length=80)),
                ("actor_kind", models.CharField(max_length=20)),
                ("on_behalf_of", models.CharField(max_length=80)),
                ("role", models.CharField(max_length=40)),
                ("office", models.CharField(max_length=80)),
                ("verb", models.CharField(max_length=80)),
                ("object_type", models.CharField(max_length=60)),
                ("object_id", models.CharField(max_length=64)),
                ("case", models.CharField(max_length=80)),
                ("purpose", models.CharField(max_length=40)),
                ("request", models.CharField(max_length=64)),
                ("left", models.CharField(max_length=40)),
                ("entered", models.CharField(max_length=40)),
                ("body", models.TextField()),
                ("alg", models.CharField(max_length=10)),
                ("prev", models.BinaryField(max_length=32)),
                ("hash", models.BinaryField(max_length=32)),
            ],
            options={
                "db_table": "ground_history",
                "managed": False,
                "indexes": [
                    models.Index(fields=["object_type", "object_id", "seq"], name="ground_history_object"),
                    models.Index(fields=["actor", "seq"], name="ground_history_actor"),
                ],
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("seq__gte", 1)), name="ground_history_from_one"),
                    leye.ground.append_only.AppendOnly(name="ground_history_append_only"),
                ],
            },
        ),
        migrations.RunPython(make_history, remove_history),
        migrations.CreateModel(
            name="HistoryNote",
            fields=[
                ("seq", models.BigIntegerField(primary_key=True, serialize=False)),
                ("salt", models.BinaryField(max_length=16)),
                ("text", leye.ground.sealed.SealedField()),
            ],
        ),
        migrations.CreateModel(
            name="CalendarDay",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False)),
                ("working", models.BooleanField()),
                ("source", models.CharField(max_length=120)),
                ("entered_at", models.DateTimeField()),
            ],
        ),
    ]
