"""The desk's own user, so that staff can later write and sign off articles with the same account."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser

ROLES = ("moderator", "editor", "reviewer")


class User(AbstractUser):
    """What a person may do is told by groups, which are named as ROLES are."""

    @property
    def is_moderator(self) -> bool:
        return self.is_active and self.groups.filter(name="moderator").exists()
