"""The comments' first tables, and the guard of the decisions."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

SQLITE = """
CREATE TRIGGER decision_{event} BEFORE {event} ON comments_decision
BEGIN SELECT RAISE(ABORT, 'a decision stands as it was made'); END
"""
POSTGRESQL = """
CREATE FUNCTION decision_stands() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'a decision stands as it was made'; END $$;
CREATE TRIGGER decision_stands BEFORE UPDATE OR DELETE ON comments_decision
FOR EACH ROW EXECUTE FUNCTION decision_stands();
"""


def guard_decisions(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(POSTGRESQL)
    else:
        for event in ("UPDATE", "DELETE"):
            schema_editor.execute(SQLITE.format(event=event))


def make_rows(apps, schema_editor):
    apps.get_model("comments", "Publication").objects.create(pk=1)
    apps.get_model("comments", "Telling").objects.create(pk=1)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("article", models.CharField(max_length=64)),
                ("name", models.CharField(max_length=60)),
                ("text", models.TextField()),
                ("at", models.DateTimeField()),
                ("approved", models.DateTimeField(null=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("pending", "Waiting"),
                            ("approved", "Approved"),
                            ("rejected", "Rejected"),
                            ("spam", "Spam"),
                            ("removed", "Removed"),
                        ],
                        default="pending",
                        max_length=8,
                    ),
                ),
                ("from_clinic", models.BooleanField(default=False)),
                ("nonce", models.CharField(max_length=100, unique=True)),
                ("withdrawal", models.CharField(max_length=64, unique=True)),
                (
                    "parent",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="comments.comment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("wanted", models.PositiveBigIntegerField(default=0)),
                ("done", models.PositiveBigIntegerField(default=0)),
                ("done_at", models.DateTimeField(null=True)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("tried_at", models.DateTimeField(null=True)),
                ("trouble", models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name="Telling",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("told_at", models.DateTimeField(null=True)),
                ("tries", models.PositiveIntegerField(default=0)),
                ("tried_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Purge",
            fields=[
                (
                    "comment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="comments.comment",
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Untold",
            fields=[
                (
                    "comment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        serialize=False,
                        to="comments.comment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("by", models.CharField(max_length=150)),
                ("at", models.DateTimeField()),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("approve", "approved"),
                            ("redact", "redacted"),
                            ("reject", "rejected"),
                            ("spam", "marked as spam"),
                            ("remove", "removed"),
                            ("reply", "replied as the clinic"),
                            ("withdraw", "withdrawn by its writer"),
                            ("import", "moved in from the old site"),
                        ],
                        max_length=8,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=500)),
                ("read", models.CharField(max_length=64)),
                ("left", models.CharField(max_length=64)),
                (
                    "comment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="decisions", to="comments.comment"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(fields=["state", "at"], name="waiting"),
        ),
        migrations.RunPython(make_rows, migrations.RunPython.noop),
        migrations.RunPython(guard_decisions, migrations.RunPython.noop),
    ]
