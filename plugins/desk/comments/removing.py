"""Removing for good: a page of its own, which shows once more what goes."""

from __future__ import annotations

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from ..accounts.guard import moderators_only, who
from .decide import NOT_REMOVED, Changed, NotNow, Ruling, decide
from .models import Action, Comment, State
from .ruling import NO_REASON, TOO_LATE, again, done, unfit
from .staff import standing


@moderators_only
def remove(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """Asked for, it shows the comment and what stands under it; only the button there removes.

    The page before it asks by a post as well, so that a reason that was typed there isn't lost.
    """
    comment = get_object_or_404(Comment, pk=comment_id)
    if comment.state not in NOT_REMOVED:
        return again(request, comment_id, TOO_LATE[NotNow])
    reason = request.POST.get("reason", "").strip()
    if request.POST.get("action") != Action.REMOVE:
        return _ask(request, comment, reason=reason)
    if said := unfit(reason) if reason else NO_REASON:
        return _ask(request, comment, said, reason=reason)
    try:
        decide(comment_id, _ruling(request, reason), timezone.now())
    except (Changed, NotNow) as error:
        return again(request, comment_id, TOO_LATE[type(error)], reason=reason)
    return done(comment_id)


def _ruling(request: HttpRequest, reason: str) -> Ruling:
    read, seen = request.POST.get("read", ""), request.POST.get("seen") or "unknown"
    return Ruling(Action.REMOVE, read, who(request), reason, seen=seen)


def _ask(request: HttpRequest, comment: Comment, said: str = "", *, reason: str) -> HttpResponse:
    under = comment.replies.filter(state=State.APPROVED)
    context = {**standing(), "comment": comment, "under": under, "said": said, "reason": reason}
    return render(request, "staff/remove.html", context, status=400 if said else 200)
