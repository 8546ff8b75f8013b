"""Decisions about comments: each one a row of its own, bound to the text that was read."""

from __future__ import annotations

import secrets
import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F

from ..accounts.models import User
from .models import Action, Comment, Decision, Publication, Purge, State

NOT_REMOVED = (State.PENDING, State.APPROVED, State.REJECTED, State.SPAM)
FROM = {
    Action.APPROVE: (State.PENDING, State.REJECTED, State.SPAM),
    Action.REJECT: (State.PENDING, State.APPROVED, State.SPAM),
    Action.SPAM: (State.PENDING, State.APPROVED, State.REJECTED),
    Action.REDACT: (State.PENDING, State.APPROVED, State.REJECTED),
    Action.REMOVE: NOT_REMOVED,
    Action.WITHDRAW: NOT_REMOVED,
    Action.EXPIRE: (State.REJECTED, State.SPAM),
}
TO = {
    Action.APPROVE: State.APPROVED,
    Action.REJECT: State.REJECTED,
    Action.SPAM: State.SPAM,
    Action.REMOVE: State.REMOVED,
    Action.WITHDRAW: State.REMOVED,
    Action.EXPIRE: State.REMOVED,
}
DELETING = frozenset((Action.REDACT, Action.REMOVE, Action.WITHDRAW, Action.EXPIRE))
UNREAD = frozenset((Action.WITHDRAW, Action.EXPIRE))
"""Nobody needs to have read the text for these."""


class Changed(Exception):
    """The text isn't the one that was read."""


class NotNow(Exception):
    """Somebody else has decided meanwhile, or this can't be done with a comment in that state."""


class Ruling(NamedTuple):
    """``read`` is the digest of what was read; where nobody must have read it, none is given.

    ``seen`` is the state in which it was read, for nobody overrides another unawares; '' where that doesn't matter.
    ``name`` and ``text`` are what a redaction leaves.
    """

    action: Action
    read: str = ""
    user: User | None = None
    reason: str = ""
    name: str = ""
    text: str = ""
    seen: str = ""


def decide(comment_id: uuid.UUID, ruling: Ruling, now: datetime) -> Comment:
    """Carry it out and write it down, both or neither. Raises Changed, NotNow, Comment.DoesNotExist."""
    with transaction.atomic():
        comment = Comment.objects.select_for_update().get(pk=comment_id)
        if comment.state not in FROM[ruling.action] or ruling.seen not in ("", comment.state):
            raise NotNow
        if ruling.action not in UNREAD and comment.digest != ruling.read:
            raise Changed
        was_public = comment.state == State.APPROVED
        read = comment.digest
        _carry_out(comment, ruling, now)
        comment.save()
        _note(comment, ruling._replace(read=read), now)
        if was_public or ruling.action in DELETING:
            _leave_no_trace(comment, was_public, now)
        if was_public or comment.state == State.APPROVED:
            want_publish()
    return comment


def reply(parent_id: uuid.UUID, ruling: Ruling, now: datetime) -> Comment:
    """The clinic's answer, which readers get at once; sent twice, it is there once.

    Raises Changed, NotNow, Comment.DoesNotExist.
    """
    with transaction.atomic():
        parent = Comment.objects.select_for_update().get(pk=parent_id)
        if parent.state != State.APPROVED:
            raise NotNow
        if parent.digest != ruling.read:
            raise Changed
        if sent := parent.replies.filter(from_clinic=True, text=ruling.text, state=State.APPROVED).first():
            return sent
        comment = Comment(
            article=parent.article,
            parent=parent,
            name=ruling.name,
            text=ruling.text,
            at=now,
            approved=now,
            state=State.APPROVED,
            from_clinic=True,
            nonce=f"reply:{secrets.token_urlsafe(16)}",
            withdrawal=secrets.token_hex(32),
        )
        comment.save(force_insert=True)
        _note(comment, ruling, now)
        want_publish()
    return comment


def want_publish() -> None:
    """Ask for the blog to be published; a new wish forgets how the last try went."""
    Publication.objects.update(wanted=F("wanted") + 1, tries=0)


def _carry_out(comment: Comment, ruling: Ruling, now: datetime) -> None:
    """Redacting lets it out anew, so that feed readers take the shorter text for the one that they have."""
    comment.state = TO.get(ruling.action, State(comment.state))
    if ruling.action == Action.REDACT:
        comment.name, comment.text = ruling.name, ruling.text
    elif comment.state == State.REMOVED:
        comment.name = comment.text = ""
    comment.approved = now if comment.state == State.APPROVED else None


def _leave_no_trace(comment: Comment, was_public: bool, now: datetime) -> None:
    """What readers had stays to be taken from them, whatever else is decided meanwhile."""
    given = {"at": now, "was_public": was_public}
    changed = given if was_public else {"at": now}
    Purge.objects.update_or_create(comment=comment, defaults=changed, create_defaults=given)


def _note(comment: Comment, ruling: Ruling, now: datetime) -> None:
    Decision(
        comment=comment,
        user=ruling.user,
        by=ruling.user.username if ruling.user else "",
        at=now,
        action=ruling.action,
        reason=ruling.reason,
        read=ruling.read,
        left=comment.digest,
    ).save(force_insert=True)
