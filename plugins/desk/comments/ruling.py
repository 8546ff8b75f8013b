"""Carries out what a moderator chose: one form, one decision."""

from __future__ import annotations

import uuid
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from ..accounts.guard import View, moderators_only, who
from .decide import Changed, NotNow, Ruling, decide, reply
from .models import Action, Comment, State
from .policy import clinic_name
from .staff import show, standing, unseen
from .text import NAME_MOST, only_takes_out, problems, tidy_name, tidy_text

NEEDS_A_REASON = frozenset((Action.REJECT, Action.REDACT))
TOO_LATE: dict[type[Exception], str] = {
    Changed: "This comment was changed after you read it. Nothing was decided: read it as it is now.",
    NotNow: "Somebody decided about this comment meanwhile. Nothing more was done: look at its history below.",
}
NO_REASON = "Give a reason: it is kept, and tells others why."
ONLY_OUT = "Redacting only takes words out: write […] where they stood, and leave the writer’s other words as they are."
ONLY_SEEN = "Only a comment that readers see can be answered."
CHOICES = frozenset((Action.APPROVE, Action.REJECT, Action.SPAM, Action.REDACT))


def posted(view: View) -> View:
    """Loaded anew, as a phone does with a page that it had put aside, such an address leads back to the comment."""

    @wraps(view)
    def answer(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
        return view(request, comment_id) if request.method == "POST" else redirect("comment", comment_id)

    return answer


@posted
@moderators_only
def rule(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    comment = get_object_or_404(Comment, pk=comment_id)
    given = _ruling(request)
    wrong = _wrong(given, comment)
    if wrong or given is None:
        return show(request, comment, said=wrong, status=400, **_typed(request))
    try:
        decide(comment_id, given, timezone.now())
    except Changed:
        return again(request, comment_id, TOO_LATE[Changed], reason=given.reason)
    except NotNow:
        return again(request, comment_id, TOO_LATE[NotNow], **_typed(request))
    return redirect("comment", comment_id) if given.action == Action.REDACT else done(comment_id)


def done(comment_id: uuid.UUID) -> HttpResponse:
    """Back to what waits, where it is said what was decided."""
    return redirect(f"{reverse('queue')}?done={comment_id}")


def _ruling(request: HttpRequest) -> Ruling | None:
    action = request.POST.get("action", "")
    if action not in CHOICES:
        return None
    return Ruling(
        action=Action(action),
        read=request.POST.get("read", ""),
        user=who(request),
        reason=request.POST.get("reason", "").strip(),
        name=tidy_name(request.POST.get("name", "")),
        text=tidy_text(request.POST.get("text", "")),
        seen=request.POST.get("seen") or "unknown",
    )


def _wrong(given: Ruling | None, comment: Comment) -> str:
    if given is None:
        return "Choose one of the buttons."
    if given.action in NEEDS_A_REASON and not given.reason:
        return NO_REASON
    if said := unfit(given.reason):
        return said
    return _unfit_redaction(given, comment) if given.action == Action.REDACT else ""


def _unfit_redaction(given: Ruling, comment: Comment) -> str:
    if said := " ".join(map(str, problems(given.name, given.text))):
        return said
    takes_out = only_takes_out(comment.text, given.text) and only_takes_out(comment.name, given.name)
    return "" if takes_out or comment.digest != given.read else ONLY_OUT


def unfit(reason: str) -> str:
    """What is wrong with a reason that was given; empty when nothing is."""
    is_fit = len(reason) <= 500 and "\x00" not in reason
    return "" if is_fit else "The reason must be plain text of 500 characters at most."


def _typed(request: HttpRequest) -> dict[str, str]:
    return {key: request.POST.get(key, "") for key in ("reason", "name", "text", "reply") if key in request.POST}


def again(request: HttpRequest, comment_id: uuid.UUID, said: str, **typed: str) -> HttpResponse:
    """The comment as it is now, where a decision came too late."""
    return show(request, get_object_or_404(Comment, pk=comment_id), said=said, status=409, **typed)


@posted
@moderators_only
def answer(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    """The first click shows the answer with a warning; there it is published or changed.

    A public answer that confirms care has cost practices dearly: OCR and Manasa Health Center, 2023, $30,000.
    """
    comment = get_object_or_404(Comment, pk=comment_id)
    words, read = tidy_text(request.POST.get("reply", "")), request.POST.get("read", "")
    name = clinic_name()[:NAME_MOST] or "The clinic"
    if wrong := " ".join(map(str, problems(name, words))):
        return show(request, comment, said=wrong, status=400, reply=words)
    if comment.state != State.APPROVED or unseen(comment):
        return again(request, comment_id, ONLY_SEEN, reply=words)
    if request.POST.get("confirmed") == "no":
        return show(request, comment, reply=words)
    if request.POST.get("confirmed") != "yes":
        context = {**standing(), "comment": comment, "reply": words, "read": read, "clinic": name}
        return render(request, "staff/confirm.html", context)
    try:
        sent = reply(comment_id, Ruling(Action.REPLY, read, who(request), "", name, words), timezone.now())
    except (Changed, NotNow) as error:
        return again(request, comment_id, TOO_LATE[type(error)], reply=words)
    return done(sent.pk)
