"""One row a conversation and one a decision, in place of one row a use; locks, reach, decisions of exposed claims.

Decisions recorded at one moment on one source were one conversation. The row with the lowest number stands for it. A
decision that a later one on the same use replaced was marked withdrawn; now it is the later one by being later.
"""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

PROTECT = django.db.models.deletion.PROTECT
A_SOURCE_OR_A_PERSON = models.Q(("person__isnull", True), ("source__isnull", False)) | models.Q(
    ("person__isnull", False), ("source__isnull", True)
)


def number() -> "models.BigAutoField[Any, Any]":
    """The number of a row."""
    return models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def somebody(**options: Any) -> "models.ForeignKey[Any, Any]":
    """A reference to a member."""
    return models.ForeignKey(on_delete=PROTECT, related_name="+", to=settings.AUTH_USER_MODEL, **options)


def to(what: str, name: str, **options: Any) -> "models.ForeignKey[Any, Any]":
    """A reference to a row of another table."""
    return models.ForeignKey(on_delete=PROTECT, related_name=name, to=f"casebook.{what}", **options)


def join(apps: Any, editor: Any) -> None:
    """Makes each old row a decision of its conversation."""
    database = editor.connection.alias
    rows = apps.get_model("casebook", "Consent").objects.using(database)
    decisions = apps.get_model("casebook", "Decision").objects.using(database)
    later: set[tuple[int, str]] = set()
    told: dict[Any, Any] = {}
    for row in rows.order_by("-pk"):
        key = (row.source_id, row.recorded_at, row.recorded_by_id, row.method)
        withdrawn = None if (row.source_id, row.use) in later else row.withdrawn_at
        later.add((row.source_id, row.use))
        told.setdefault(key, []).append((row.pk, row.use, row.level, withdrawn))
    for said in told.values():
        first = min(pk for pk, _, _, _ in said)
        last = {use: (level, withdrawn) for _, use, level, withdrawn in reversed(said)}
        for use, (level, withdrawn) in last.items():
            decisions.create(consent_id=first, use=use, level=level, withdrawn_at=withdrawn)
        rows.filter(pk__in=[pk for pk, _, _, _ in said if pk != first]).delete()
    editor.connection.check_constraints()  # PostgreSQL alters no table that has checks waiting


class Migration(migrations.Migration):
    dependencies = [("casebook", "0005_asking_a_model")]

    operations = [
        migrations.AddField("member", "specialist", models.BooleanField(default=False)),
        migrations.AddField("person", "reach", models.CharField(default="not_said", max_length=40)),
        migrations.AlterModelOptions("consent", options={"ordering": ["id"]}),
        migrations.RenameField("consent", "given_at", "recorded_at"),
        migrations.AlterField("consent", "source", to("source", "consents", null=True)),
        migrations.AddField("consent", "person", to("person", "consents", null=True)),
        migrations.AddField("consent", "given_by", to("person", "+", null=True)),
        migrations.AddField("consent", "capacity", models.CharField(default="self", max_length=40)),
        migrations.AddField("consent", "relation", models.CharField(blank=True, max_length=40)),
        migrations.AddField("consent", "language", models.CharField(blank=True, max_length=20)),
        migrations.AddField("consent", "interpreter", models.CharField(blank=True, max_length=200)),
        migrations.AddField("consent", "given_on", models.DateField(null=True)),
        migrations.AddField("consent", "witnessed_by", models.CharField(blank=True, max_length=200)),
        migrations.AddField("consent", "form", models.CharField(blank=True, max_length=40)),
        migrations.AddField("consent", "form_address", models.CharField(blank=True, max_length=64)),
        migrations.AddField("consent", "explained", models.JSONField(blank=True, default=list)),
        migrations.AddField("consent", "conditions", models.TextField(blank=True)),
        migrations.AddField("consent", "valid_until", models.DateField(null=True)),
        migrations.AddField("consent", "review_due", models.DateField(null=True)),
        migrations.AddField("consent", "evidence", to("source", "evidence_of", null=True)),
        migrations.CreateModel(
            "Decision",
            [
                ("id", number()),
                ("use", models.CharField(max_length=40)),
                ("party", models.CharField(blank=True, max_length=200)),
                ("level", models.CharField(max_length=40)),
                ("ask_again", models.BooleanField(default=False)),
                ("withdrawn_at", models.DateTimeField(null=True)),
                ("withdrawn_why", models.TextField(blank=True)),
                ("withdrawn_by", somebody(null=True)),
                ("consent", to("consent", "decisions")),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(fields=("consent", "use", "party"), name="one_decision_a_use_and_party")
                ],
            },
        ),
        migrations.RunPython(join),
        migrations.RemoveField("consent", "use"),
        migrations.RemoveField("consent", "level"),
        migrations.RemoveField("consent", "withdrawn_at"),
        migrations.AddConstraint(
            "consent",
            models.CheckConstraint(condition=A_SOURCE_OR_A_PERSON, name="consent_about_a_source_or_a_person"),
        ),
        migrations.CreateModel(
            "LockRow",
            [
                ("id", number()),
                ("why", models.CharField(max_length=40)),
                ("made_at", models.DateTimeField()),
                ("opened_at", models.DateTimeField(null=True)),
                ("opened_why", models.TextField(blank=True)),
                ("made_by", somebody()),
                ("opened_by", somebody(null=True)),
                ("person", to("person", "locks", null=True)),
                ("source", to("source", "locks", null=True)),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(condition=A_SOURCE_OR_A_PERSON, name="lock_on_a_source_or_a_person")
                ],
            },
        ),
        migrations.CreateModel(
            "ExposedDecision",
            [
                ("id", number()),
                ("let_go", models.BooleanField()),
                ("why", models.TextField()),
                ("made_at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(null=True)),
                ("claim", to("claim", "exposed_decisions")),
                ("made_by", somebody()),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at__isnull", True)),
                        fields=("claim",),
                        name="one_exposed_decision_a_claim",
                    )
                ],
            },
        ),
    ]
