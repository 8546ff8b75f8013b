"""The desk's own user, so that staff can later write and sign off articles with the same account."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """What a person may do is told by groups: moderator, editor, reviewer."""

    @property
    def is_moderator(self) -> bool:
        return self.is_active and self.groups.filter(name="moderator").exists()
