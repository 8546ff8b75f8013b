"""Takes a comment in: once, however often it is sent."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction

from .models import Comment, State, Untold
from .tokens import Draft, hashed, withdrawal_token

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
    )
    try:
        with transaction.atomic():
            comment.save(force_insert=True)
            Untold(comment=comment).save(force_insert=True)
    except IntegrityError:
        if not Comment.objects.filter(nonce=nonce).exists():
            raise
    return token


def can_be_answered(parent: str, article: str) -> bool:
    """Whether readers see it, and all above it, under this article, and it isn't too deep in a conversation."""
    try:
        comment: Comment | None = Comment.objects.get(pk=uuid.UUID(parent), article=article, state=State.APPROVED)
    except (ValueError, Comment.DoesNotExist):
        return False
    depth = 0
    while comment := comment.parent if comment else None:
        if comment.state != State.APPROVED:
            return False
        depth += 1
    return depth < DEEPEST
