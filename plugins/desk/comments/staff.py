"""What staff see: who waits, one comment beside its article, and what was decided."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count, Max, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from ..accounts.guard import moderators_only
from .article import excerpt
from .decide import FROM
from .hints import Hint, hints
from .intake import above
from .models import Comment, Decision, Publication, State, Telling
from .policy import clinic_name, people, readable_policy, trouble
from .posing import posing
from .telling import has_address
from .threads import NO_LIST, readable_threads
from .urgency import Urgency

A_PAGE = 25
URGENCY = Urgency()


@moderators_only
def queue(request: HttpRequest, state: str = State.PENDING) -> HttpResponse:
    """Those in one state: waiting ones with crisis words first, then the oldest; others the newest first."""
    if state not in State.values:
        raise Http404
    rows = waiting() if state == State.PENDING else decided(state)
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    found = readable_threads(settings.PLACE.threads)
    entries = [(row, found.get(row.article), hints_of(row)) for row in page]
    context = {
        "state": State(state),
        "entries": entries,
        "page": page,
        "done": _just_done(request),
        "moved_in": state == State.PENDING and any(row.has_moved_in for row in rows),
    }
    return render(request, "staff/queue.html", {**standing(), **context})


def _just_done(request: HttpRequest) -> Decision | None:
    """What brought the moderator here, so that it can be said, and looked at again."""
    try:
        comment_id = uuid.UUID(request.GET.get("done", ""))
    except ValueError:
        return None
    return Decision.objects.select_related("comment").filter(comment=comment_id).order_by("-id").first()


def decided(state: str) -> QuerySet[Comment]:
    """The newest first; ``last`` is when each was decided last."""
    return Comment.objects.filter(state=state).annotate(last=Max("decisions__at")).order_by("-at")


def waiting() -> list[Comment]:
    """Words of a crisis first, then the oldest; among equals what moved in, which is older than all, comes last."""
    oldest = Comment.objects.filter(state=State.PENDING).order_by("at")
    return URGENCY.first(sorted(oldest, key=lambda row: row.has_moved_in), readable_policy())


@moderators_only
def one(request: HttpRequest, comment_id: uuid.UUID) -> HttpResponse:
    return show(request, get_object_or_404(Comment, pk=comment_id))


def show(request: HttpRequest, comment: Comment, *, said: str = "", status: int = 200, **typed: str) -> HttpResponse:
    """One comment beside its article; ``typed`` keeps what a moderator wrote when something was refused."""
    thread = readable_threads(settings.PLACE.threads).get(comment.article)
    context = {
        **standing(),
        "comment": comment,
        "thread": thread,
        "article_url": f"{settings.BLOG_URL}{thread.url}" if thread else "",
        "excerpt": excerpt(settings.PLACE.output, thread.url) if thread else (),
        "parent": comment.parent,
        "replies": comment.replies.order_by("at"),
        "unseen": unseen(comment),
        "hints": hints_of(comment),
        "actions": {action.value for action, states in FROM.items() if comment.state in states},
        "decisions": comment.decisions.all(),
        "said": said,
        "typed": typed,
    }
    return render(request, "staff/comment.html", context, status=status)


def unseen(comment: Comment) -> str:
    """Why readers don't see it, or wouldn't if it were approved; empty when nothing is in the way."""
    states = {each.state for each in above(comment)}
    if State.REMOVED in states:
        return "Readers won’t see this even if it is approved: what it answers was removed for good."
    if states - {State.APPROVED}:
        return "Readers don’t see this even if it is approved: what it answers isn’t."
    if comment.article not in readable_threads(settings.PLACE.threads):
        return "Readers don’t see this even if it is approved: its article is not on the blog."
    return ""


@moderators_only
def history(request: HttpRequest) -> HttpResponse:
    decisions = Decision.objects.select_related("comment").order_by("-id")
    page = Paginator(decisions, A_PAGE).get_page(request.GET.get("page"))
    found = readable_threads(settings.PLACE.threads)
    entries = [(decision, found.get(decision.comment.article)) for decision in page]
    context = {**standing(), "entries": entries, "page": page, "is_history": True}
    return render(request, "staff/history.html", context)


def standing() -> dict[str, object]:
    """What every page shows: how many are in each state, whether the blog has what was decided, what is amiss."""
    counts = dict(Comment.objects.values_list("state").annotate(number=Count("pk")))
    states = [(state, counts.get(state.value, 0)) for state in State]
    return {
        "states": states,
        "publication": Publication.objects.get(),
        "is_trial": settings.PLACE.is_trial,
        "is_told": has_address(),
        "telling": Telling.objects.get(),
        "words_trouble": trouble(),
        "list_trouble": "" if readable_threads(settings.PLACE.threads) else NO_LIST,
    }


def hints_of(comment: Comment) -> list[Hint]:
    """The clinic's own answers name helplines, and the clinic."""
    found = hints(comment.name, comment.text, readable_policy())
    if comment.from_clinic:
        return [hint for hint in found if hint.kind != "crisis"]
    return [*found, *posing(comment.name, clinic_name(), people())]
