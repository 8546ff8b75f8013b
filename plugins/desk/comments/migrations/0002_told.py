"""Whether staff have been told of a comment becomes a column of it."""

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
    ]
