"""Takes a comment in: once, however often it is sent."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import datetime

from django.db import IntegrityError, transaction

from .models import Comment, State
from .tokens import Draft, hashed, withdrawal_token
from .turns import turn

DEEPEST = 3


def take(draft: Draft, nonce: str, now: datetime) -> str:
    """Keep the comment, waiting for a person; its writer's token. Raises DatabaseError when it can't be kept."""
    token = withdrawal_token(nonce)
    comment = Comment(
        article=draft.article,
        parent_id=draft.parent or None,
        name=draft.name,
        text=draft.text,
        at=now,
        nonce=nonce,
        withdrawal=hashed(token),
        is_told=False,
    )
    try:
        with turn(), transaction.atomic():
            comment.save(force_insert=True)
    except IntegrityError:
        if not Comment.objects.filter(nonce=nonce).exists():
            raise
    return token


def answered(parent: str) -> Comment | None:
    """The comment that a draft answers, which ``can_be_answered`` has looked at."""
    return Comment.objects.filter(pk=uuid.UUID(parent)).first() if parent else None


def above(comment: Comment) -> Iterator[Comment]:
    """What it answers, what that answers, and so on up."""
    while parent := comment.parent:
        yield parent
        comment = parent


def is_reached(comment: Comment) -> bool:
    """Whether all above it is approved, without which readers don't see it."""
    return all(each.state == State.APPROVED for each in above(comment))


def can_be_answered(parent: str, article: str) -> bool:
    """Whether readers see it, and all above it, under this article, and it isn't too deep in a conversation."""
    try:
        comment = Comment.objects.get(pk=uuid.UUID(parent), article=article, state=State.APPROVED)
    except (ValueError, Comment.DoesNotExist):
        return False
    return is_reached(comment) and len(list(above(comment))) < DEEPEST
