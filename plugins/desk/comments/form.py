"""Reads what a browser sent, and says what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.exceptions import BadRequest, RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, QueryDict
from django.http.request import UnreadablePostError
from django.utils import timezone

from ..said import Said
from .intake import can_be_answered
from .origin import is_ours
from .policy import clinic_name
from .posing import is_the_clinics
from .rates import Tally, network
from .text import NAME_MOST, problems, tidy_name, tidy_text
from .threads import NO_LIST, Thread, threads
from .tokens import Draft

FORM = "application/x-www-form-urlencoded"
MOST_POSTS = 40
"""Of one network in ten minutes; a comment takes two."""
TALLY = Tally()


class Refusal(NamedTuple):
    """A status and sentences for the reader. ``is_final``: sending it again can't help."""

    status: int
    sentences: tuple[Said, ...]
    is_final: bool = False


UNKNOWN = Refusal(404, (Said("There is no such article, or it takes no comments. Nothing was sent."),), is_final=True)
CLOSED = Refusal(403, (Said("The comments under this article are closed. Nothing was sent."),), is_final=True)
ORPHANED = Refusal(
    400, (Said("The comment that you answer can’t be answered any more. You can send yours as one of its own."),)
)


class Post(NamedTuple):
    """What was sent, as far as it could be read; ``refusal`` says why it goes no further."""

    draft: Draft
    token: str
    thread: Thread | None
    refusal: Refusal | None


def read_post(request: HttpRequest) -> Post:
    """Raises DatabaseError, OSError or ValueError when what must be looked up can't be."""
    fields, unreadable = _fields(request)
    draft = _draft(fields)
    if unreadable:
        return Post(draft, "", None, unreadable)
    thread = _listed().get(draft.article)
    refusal = _sender(request) or _trap(fields) or _place(draft, thread) or _words(draft)
    if refusal is ORPHANED:
        draft = draft._replace(parent="")
    return Post(draft, fields.get("token", ""), thread, refusal)


def _listed() -> Mapping[str, Thread]:
    found = threads(settings.PLACE.threads)
    if not found:
        raise FileNotFoundError(NO_LIST)
    return found


def _fields(request: HttpRequest) -> tuple[QueryDict, Refusal | None]:
    if request.content_type != FORM:
        return QueryDict(), Refusal(
            415, (Said("Send the form of the article's page; nothing else is understood here."),)
        )
    try:
        return request.POST, None
    except RequestDataTooBig:
        return QueryDict(), Refusal(413, (Said("That was far too much for a comment. Go back, make it shorter."),))
    except (TooManyFieldsSent, BadRequest, UnreadablePostError):
        return QueryDict(), Refusal(400, (Said("What arrived can't be read. Go back to the article and try again."),))


def _draft(fields: QueryDict) -> Draft:
    return Draft(
        article=fields.get("article", ""),
        parent=fields.get("parent", "").strip(),
        name=tidy_name(fields.get("name", "")),
        text=tidy_text(fields.get("text", "")),
    )


def _sender(request: HttpRequest) -> Refusal | None:
    if not is_ours(request):
        return Refusal(403, (Said("This was sent from a foreign page, so it was not taken. Use the form below."),))
    if settings.RATE_LIMITS and TALLY.count(network(_address(request)), timezone.now().timestamp()) > MOST_POSTS:
        return Refusal(
            429, (Said("Too much came from your network in a short time. Wait ten minutes, then send it again."),)
        )
    return None


def _address(request: HttpRequest) -> str:
    """The last one that the clinic's own server noted; what the sender claims before that counts for nothing."""
    if settings.BEHIND_PROXY:
        return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def _trap(fields: QueryDict) -> Refusal | None:
    if fields.get("website"):
        return Refusal(400, (Said("A hidden field was filled in, as machines do. If you are none, send it again."),))
    return None


def _place(draft: Draft, thread: Thread | None) -> Refusal | None:
    if thread is None:
        return UNKNOWN
    if not thread.takes_comments(timezone.now().astimezone(ZoneInfo(settings.TIME_ZONE))):
        return CLOSED
    if draft.parent and not can_be_answered(draft.parent, draft.article):
        return ORPHANED
    return None


def _words(draft: Draft) -> Refusal | None:
    found = tuple(problems(draft.name, draft.text))
    if len(draft.name) <= NAME_MOST and is_the_clinics(draft.name, clinic_name()):
        found = (*found, Said("That is the clinic's own name. Choose another: a nickname will do."))
    return Refusal(400, found) if found else None
