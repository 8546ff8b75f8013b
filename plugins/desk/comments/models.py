"""What is kept: comments, and what people decided about them. No e-mail, no address, no user agent."""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

from django.conf import settings
from django.db import models


def digest(name: str, text: str) -> str:
    """SHA-256 of what a moderator read."""
    return hashlib.sha256(f"{name}\n{text}".encode()).hexdigest()


MOVED_IN = "import:"
"""How the nonce of a comment begins that was brought over."""


class State(models.TextChoices):
    PENDING = "pending", "Waiting"
    APPROVED = "approved", "Approved"
    REJECTED = "rejected", "Rejected"
    SPAM = "spam", "Spam"
    REMOVED = "removed", "Removed"


class Comment(models.Model):
    """``nonce`` makes sending twice the same as once; ``withdrawal`` is the SHA-256 of the writer's private token.

    ``is_told``: staff know of it, or need not be told.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    article = models.CharField(max_length=64)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replies")
    name = models.CharField(max_length=60)
    text = models.TextField()
    at = models.DateTimeField()
    approved = models.DateTimeField(null=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PENDING)
    from_clinic = models.BooleanField(default=False)
    nonce = models.CharField(max_length=100, unique=True)
    withdrawal = models.CharField(max_length=64, unique=True)
    is_told = models.BooleanField(default=True)

    class Meta:
        indexes = (
            models.Index(fields=["state", "at"], name="waiting"),
            models.Index(fields=["is_told"], condition=models.Q(is_told=False), name="untold"),
        )

    def __str__(self) -> str:
        return str(self.id)

    @property
    def has_moved_in(self) -> bool:
        """Whether it was written on the clinic's old site."""
        return self.nonce.startswith(MOVED_IN)

    @property
    def digest(self) -> str:
        return digest(self.name, self.text)


class Action(models.TextChoices):
    APPROVE = "approve", "approved"
    REDACT = "redact", "redacted"
    REJECT = "reject", "rejected"
    SPAM = "spam", "marked as spam"
    REMOVE = "remove", "removed"
    REPLY = "reply", "replied as the clinic"
    WITHDRAW = "withdraw", "withdrawn by its writer"
    EXPIRE = "expire", "removed, its time was over"
    MOVE_IN = "import", "moved in from the old site"


class Unchangeable(Exception):
    """A decision stands as it was made."""


class Decision(models.Model):
    """Who decided what, when and why, having read what. Rows are added and never changed; the database sees to it.

    ``read`` and ``left`` are SHA-256 of the name and text before and after.
    """

    comment = models.ForeignKey(Comment, on_delete=models.PROTECT, related_name="decisions")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="decisions")
    by = models.CharField(max_length=150)
    at = models.DateTimeField()
    action = models.CharField(max_length=8, choices=Action.choices)
    reason = models.CharField(max_length=500, blank=True)
    read = models.CharField(max_length=64)
    left = models.CharField(max_length=64)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.action} {self.comment_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise Unchangeable
        super().save(*args, **kwargs)

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        raise Unchangeable


class Publication(models.Model):
    """The one row that says which changes the blog has yet to get, and how the last try went."""

    wanted = models.PositiveBigIntegerField(default=0)
    done = models.PositiveBigIntegerField(default=0)
    done_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)


class Purge(models.Model):
    """A comment of which words were deleted, or taken from readers, and must leave no trace.

    ``was_public``: readers had it, so every release must lose it too.
    """

    comment = models.OneToOneField(Comment, primary_key=True, on_delete=models.PROTECT)
    at = models.DateTimeField()
    was_public = models.BooleanField(default=True)


class Telling(models.Model):
    """The one row that says when staff were told last, and how the last try went."""

    told_at = models.DateTimeField(null=True)
    tries = models.PositiveIntegerField(default=0)
    tried_at = models.DateTimeField(null=True)
