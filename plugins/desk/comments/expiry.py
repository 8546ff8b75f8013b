"""Comments that were refused don't stay for ever, where the clinic says so."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.db.models import Max

from .decide import FROM, NotNow, Ruling, decide
from .models import Action, Comment


def expire(now: datetime, days: int) -> int:
    """Remove what was rejected or marked as spam so many days ago, 0: never; how many. Raises DatabaseError."""
    if not days:
        return 0
    refused = Comment.objects.filter(state__in=FROM[Action.EXPIRE]).annotate(last=Max("decisions__at"))
    over = refused.filter(last__lt=now - timedelta(days=days)).values_list("pk", flat=True)
    return sum(_expire(pk, now) for pk in over)


def _expire(pk: uuid.UUID, now: datetime) -> bool:
    try:
        decide(pk, Ruling(Action.EXPIRE), now)
    except NotNow:
        return False
    return True
