"""Refused comments are removed when the clinic's time for them is over, and nothing else is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from plugins.desk.comments.decide import Ruling, decide
from plugins.desk.comments.expiry import expire
from plugins.desk.comments.models import Action, Comment, Decision, Purge, State
from tests.desk.stored import stored

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
LONG = NOW + timedelta(days=90, seconds=1)


def ruled(comment: Comment, action: Action, at: datetime = NOW) -> Comment:
    return decide(comment.pk, Ruling(action, comment.digest, reason="not here"), at)


@pytest.mark.parametrize("action", [Action.REJECT, Action.SPAM])
def test_a_refused_one_is_blanked_and_the_history_says_so(db: str, action: Action) -> None:
    comment = ruled(stored(), action)
    assert expire(NOW + timedelta(days=89), 90) == 0
    assert expire(LONG, 90) == 1
    comment.refresh_from_db()
    assert (comment.name, comment.text, comment.state) == ("", "", State.REMOVED)
    assert [each.action for each in Decision.objects.all()] == [action, Action.EXPIRE]
    assert Purge.objects.get().was_public is False
    assert expire(LONG, 90) == 0


def test_it_counts_from_the_last_decision(db: str) -> None:
    ruled(ruled(stored(), Action.REJECT), Action.SPAM, NOW + timedelta(days=60))
    assert expire(LONG, 90) == 0


def test_what_waits_or_is_published_stays_for_ever(db: str) -> None:
    stored(), ruled(stored(), Action.APPROVE)
    assert expire(LONG + timedelta(days=9000), 90) == 0


def test_none_expires_where_the_clinic_sets_no_days(db: str) -> None:
    ruled(stored(), Action.SPAM)
    assert expire(LONG, 0) == 0
