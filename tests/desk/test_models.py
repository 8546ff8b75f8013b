"""Decisions stand as they were made, by whichever way somebody tries."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from plugins.desk.comments.decide import Changed, Ruling, decide
from plugins.desk.comments.models import Action, Comment, Decision, Unchangeable
from tests.desk.stored import AT, stored


@pytest.fixture
def decision(db: str) -> Decision:
    comment = stored()
    decide(comment.pk, Ruling(Action.SPAM, comment.digest), AT)
    return Decision.objects.get()


def test_a_decision_is_not_changed_by_the_program(decision: Decision) -> None:
    with pytest.raises(Unchangeable):
        decision.save()
    with pytest.raises(Unchangeable):
        decision.delete()


@pytest.mark.parametrize("sql", ["UPDATE comments_decision SET reason = 'x'", "DELETE FROM comments_decision"])
def test_nor_by_the_database(decision: Decision, sql: str) -> None:
    with (
        pytest.raises(DatabaseError, match="stands as it was made"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sql)
    assert Decision.objects.get().reason == ""


def test_a_refused_decision_leaves_nothing(db: str) -> None:
    comment = stored()
    with pytest.raises(Changed), transaction.atomic():
        decide(comment.pk, Ruling(Action.APPROVE, "0" * 64), AT)
    assert not Decision.objects.exists() and Comment.objects.get().state == "pending"


def test_the_groups_are_there_from_the_beginning(db: str) -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {"moderator", "editor", "reviewer"}


def test_the_migrations_make_the_tables_that_the_models_say(db: str) -> None:
    call_command("makemigrations", "accounts", "comments", check=True, dry_run=True, verbosity=0)
