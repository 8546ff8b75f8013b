"""Comments that are there already."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from plugins.desk.comments.models import Comment, State
from tests.desk.places import SLEEP

AT = datetime(2026, 11, 22, 9, 58, 11, tzinfo=UTC)


def stored(
    name: str = "Robin",
    text: str = "I slept well.",
    state: State = State.PENDING,
    article: str = SLEEP,
    parent: Comment | None = None,
    at: datetime = AT,
    *,
    from_clinic: bool = False,
) -> Comment:
    return Comment.objects.create(
        name=name,
        text=text,
        state=state,
        article=article,
        parent=parent,
        at=at,
        approved=at if state == State.APPROVED else None,
        from_clinic=from_clinic,
        nonce=secrets.token_hex(16),
        withdrawal=secrets.token_hex(32),
    )
