"""The clinic's words for the desk, read again when their file changes."""

from __future__ import annotations

from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest

from ...shared.comments_policy import CommentsPolicy, load_comments_policy


def clinic_name() -> str:
    """Empty while clinic.yaml can't be read."""
    path = settings.PLACE.site.clinic
    return _clinic_name(path.stat().st_mtime_ns if path.exists() else 0)


def named(_: HttpRequest) -> dict[str, str]:
    """For every page: whose it is, and where the blog stands."""
    return {"clinic": clinic_name(), "blog": settings.BLOG_URL}


@lru_cache(maxsize=1)
def _clinic_name(_: int) -> str:
    clinic = settings.PLACE.clinic()
    return clinic.name if clinic else ""


def policy() -> CommentsPolicy:
    """Raises PolicyUnreadable."""
    path = settings.PLACE.policy
    return _policy(path.stat().st_mtime_ns if path.exists() else 0)


@lru_cache(maxsize=1)
def _policy(_: int) -> CommentsPolicy:
    clinic = settings.PLACE.clinic()
    words = {"clinic": clinic.name, "phone": clinic.phone} if clinic else {}
    return load_comments_policy(settings.PLACE.policy, words)
