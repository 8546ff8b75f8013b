"""What only the writer of a comment can reach: thanks, and taking it back."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ..errors import UNAVAILABLE, note, sentence
from ..pages import about
from ..said import Said
from .decide import NotNow, Ruling, decide
from .hints import in_crisis
from .models import Action, Comment, State
from .origin import is_ours
from .policy import policy
from .threads import threads
from .tokens import hashed

UNKNOWN = Said("This address is not known: perhaps a part of it is missing.")


def thanks(request: HttpRequest, token: str) -> HttpResponse:
    """A crisis word brings the helplines here once more; so does a database that can't be asked."""
    try:
        comment = Comment.objects.filter(withdrawal=hashed(token)).first()
        needs_help = comment is not None and in_crisis(comment.name, comment.text, policy())
        context = _about(comment)
    except UNAVAILABLE as error:
        note(error)
        comment, needs_help, context = None, True, about(None)
    if comment is None and not needs_help:
        return sentence(request, 404, UNKNOWN)
    if comment is not None and comment.state == State.REMOVED:
        return render(request, "readers/withdraw.html", {**context, "is_gone": True})
    return render(request, "readers/thanks.html", {**context, "needs_help": needs_help, "token": token})


def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """Shows nothing of the comment: the link may have been seen by others."""
    try:
        comment = Comment.objects.filter(withdrawal=hashed(token)).first()
        if comment is None:
            return sentence(request, 404, UNKNOWN)
        if request.method == "POST":
            if not is_ours(request):
                return sentence(request, 403, Said("This was sent from a foreign page, so nothing was done."))
            _take_back(comment)
        context = {**_about(comment), "is_gone": comment.state == State.REMOVED}
        return render(request, "readers/withdraw.html", context)
    except UNAVAILABLE as error:
        note(error)
        return sentence(request, 503, Said("That can't be done just now. Wait a minute, then try again."))


def _take_back(comment: Comment) -> None:
    try:
        taken = decide(comment.pk, Ruling(Action.WITHDRAW), timezone.now())
        comment.state = taken.state
    except NotNow:
        comment.refresh_from_db()


def _about(comment: Comment | None) -> dict[str, object]:
    return about(threads(settings.PLACE.threads).get(comment.article) if comment else None)
