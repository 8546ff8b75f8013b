"""Told is a column of a comment; what was never public leaves no trace either; refused ones may expire."""

from django.db import migrations, models


def keep_untold(apps, schema_editor):
    untold = apps.get_model("comments", "Untold").objects.values("pk")
    apps.get_model("comments", "Comment").objects.filter(pk__in=untold).update(is_told=False)


class Migration(migrations.Migration):
    dependencies = [("comments", "0001_initial")]

    operations = [
        migrations.AddField("comment", "is_told", models.BooleanField(default=True)),
        migrations.RunPython(keep_untold, migrations.RunPython.noop),
        migrations.DeleteModel("Untold"),
        migrations.AddIndex(
            "comment", models.Index(condition=models.Q(is_told=False), fields=["is_told"], name="untold")
        ),
        migrations.AddField("purge", "was_public", models.BooleanField(default=True)),
        migrations.AlterField(
            "decision",
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
                    ("expire", "removed, its time was over"),
                    ("import", "moved in from the old site"),
                ],
                max_length=8,
            ),
        ),
    ]
