"""What only the writer of a comment can reach: thanks, and taking it back."""

from __future__ import annotations

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ..errors import sentence
from .decide import NotNow, Ruling, decide
from .form import is_ours
from .hints import in_crisis
from .models import Action, Comment, State
from .policy import policy
from .threads import threads
from .tokens import hashed

UNAVAILABLE = (DatabaseError, InterfaceError, OSError, ValueError)


def thanks(request: HttpRequest, token: str) -> HttpResponse:
    """A crisis word brings the helplines here once more; so does a database that can't be asked."""
    try:
        comment = Comment.objects.filter(withdrawal=hashed(token)).first()
        needs_help = comment is not None and in_crisis(comment.name, comment.text, policy())
        url = _article_url(comment)
    except UNAVAILABLE:
        comment, needs_help, url = None, True, f"{settings.BLOG_URL}/"
    if comment is None and not needs_help:
        return sentence(request, 404, "This address is not known.")
    context = {"needs_help": needs_help, "token": token, "article_url": url}
    return render(request, "desk/thanks.html", context)


def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Shows nothing of the comment: the link may have been seen by others."""
    try:
        comment = Comment.objects.filter(withdrawal=hashed(token)).first()
        if comment is None:
            return sentence(request, 404, "This address is not known: perhaps a part of it is missing.")
        if request.method == "POST":
            if not is_ours(request):
                return sentence(request, 403, "This was sent from a foreign page, so nothing was done.")
            _take_back(comment)
        context = {"is_gone": comment.state == State.REMOVED, "article_url": _article_url(comment)}
        return render(request, "desk/withdraw.html", context)
    except UNAVAILABLE:
        return sentence(request, 503, "That can't be done just now. Wait a minute, then try again.")


def _take_back(comment: Comment) -> None:
    try:
        taken = decide(comment.pk, Ruling(Action.WITHDRAW), timezone.now())
        comment.state = taken.state
    except NotNow:
        comment.refresh_from_db()


def _article_url(comment: Comment | None) -> str:
    thread = threads(settings.PLACE.threads).get(comment.article) if comment else None
    return f"{settings.BLOG_URL}{thread.url if thread else '/'}"
