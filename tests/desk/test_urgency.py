"""Who may be in danger is read first, however many wait."""

from __future__ import annotations

import re
from datetime import timedelta
from unittest import mock

import pytest
from django.conf import settings
from django.test import Client
from hypothesis import given
from hypothesis import settings as trials
from hypothesis import strategies as st

from plugins.desk.comments import urgency
from plugins.desk.comments.hints import in_crisis
from plugins.desk.comments.models import Comment
from plugins.desk.comments.policy import policy
from plugins.desk.comments.urgency import Urgency
from tests.desk.stored import AT, stored
from tests.projects import edit

TEXTS = st.sampled_from(["I slept well.", "I want to die", "thank you", "the number 988", "an OVERDOSE", "n\u043e", ""])


@trials(derandomize=True, deadline=None)
@given(st.lists(st.lists(st.tuples(TEXTS, TEXTS), max_size=8), max_size=4))
def test_the_order_is_that_of_looking_through_all_each_time(looks: list[list[tuple[str, str]]]) -> None:
    remembered, words = Urgency(), policy()
    for look in looks:
        rows = [Comment(name=name, text=text) for name, text in look]
        assert remembered.first(rows, words) == sorted(rows, key=lambda row: not in_crisis(row.name, row.text, words))


def test_each_text_is_looked_through_once_and_none_is_kept() -> None:
    remembered, words = Urgency(), policy()
    rows = [Comment(name="Robin", text=f"Night {n}") for n in range(5)]
    with mock.patch.object(urgency, "in_crisis", wraps=in_crisis) as looked:
        for kept in (rows, rows, rows[:2]):
            remembered.first(kept, words)
    assert looked.call_count == 5
    assert set(remembered._known[1]) == {row.digest for row in rows[:2]}


@pytest.fixture
def two(moderator: Client) -> Comment:
    """The later of two that wait holds words of a crisis."""
    stored("calm", at=AT)
    return stored("urgent", "Please unalive it", at=AT + timedelta(hours=1))


def order(moderator: Client) -> list[str]:
    return re.findall(r"<bdi>(\w+)</bdi>", moderator.get("/").content.decode())


def test_a_text_that_was_redacted_is_looked_through_anew(moderator: Client, two: Comment) -> None:
    assert order(moderator) == ["urgent", "calm"]
    Comment.objects.filter(pk=two.pk).update(text="Please […] it")
    assert order(moderator) == ["calm", "urgent"]


def test_other_words_of_the_clinic_hold_from_the_next_look_on(moderator: Client, two: Comment) -> None:
    path = settings.PLACE.policy
    before = path.read_text(encoding="utf-8")
    assert order(moderator) == ["urgent", "calm"]
    try:
        edit(path, "|unaliv(e|ed|ing)", "")
        edit(path, "unalive myself, ", "")
        assert order(moderator) == ["calm", "urgent"]
    finally:
        path.write_text(before, encoding="utf-8")
    assert order(moderator) == ["urgent", "calm"]
