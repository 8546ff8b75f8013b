"""Errors as sentences; what is logged holds neither text nor private links."""

from __future__ import annotations

import logging
import sys
from typing import Any

from django.conf import settings
from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import BadRequest, DisallowedHost, SuspiciousOperation
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render

from ..shared.catalogue import SOURCE
from .comments.origin import is_ours
from .comments.policy import home_language
from .log import said_by
from .pages import spoken
from .said import Said

NO_DATABASE = (DatabaseError, InterfaceError)
UNAVAILABLE = (*NO_DATABASE, OSError, ValueError)
"""What asking the database or reading the clinic's files may raise just now."""
SENTENCES = {
    400: Said("What arrived can't be read. Go back and try again."),
    403: Said("You may not do that. Ask whoever keeps the desk's accounts."),
    404: Said("There is nothing at this address."),
    500: Said("Something went wrong on our side. Wait a minute, then load this page again."),
    503: Said("The desk can't reach its database just now. Wait a minute, then try again."),
}

TYPED = ("reply", "text", "reason")
"""Fields in which somebody may have written for long."""


def sentence(request: HttpRequest, status: int, said: Said | None = None) -> HttpResponse:
    """Readers are spoken to in the blog's own language, staff in English; what was typed is shown once more."""
    is_readers = settings.SIDE == "public"
    context = {
        "sentence": said or SENTENCES[status],
        "lang": spoken(home_language()) if is_readers else SOURCE,
        "is_readers": is_readers,
        "typed": _typed(request),
        "comment_id": _comment_id(request),
    }
    return render(request, "sentence.html", context, status=status)


def _typed(request: HttpRequest) -> list[str]:
    """None for a foreign page, which could have us show anything.

    There is no way back to what was typed, since no browser may keep a page of the desk.
    """
    try:
        if not is_ours(request):
            return []
        return [request.POST[name] for name in TYPED if request.POST.get(name)]
    except (SuspiciousOperation, BadRequest, UnreadablePostError):
        return []


def _comment_id(request: HttpRequest) -> object:
    """Of the comment about which something was to be done."""
    match = request.resolver_match if request.method == "POST" else None
    return match.kwargs.get("comment_id") if match else None


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django calls a session that can't be kept, or that ended meanwhile, a bad request."""
    if isinstance(exception, DisallowedHost) and settings.SIDE == "staff":
        words = "The desk doesn't know this address. Whoever runs it can add it to DESK_HOSTS (docs/moderating.md)."
        return sentence(request, 400, Said(words))
    if isinstance(exception, SessionInterrupted) and not _cause(exception):
        words = "You were logged out meanwhile, perhaps in another tab. Log in again, and look whether it was done."
        return sentence(request, 403, Said(words))
    return sentence(request, 503 if _cause(exception) else 400)


def note(error: Exception) -> None:
    """Into the log, where a page answers for an error by itself."""
    logging.getLogger("desk").error("", exc_info=error)


def _cause(exception: BaseException | None) -> BaseException | None:
    while exception and not isinstance(exception, (OperationalError, InterfaceError)):
        exception = exception.__context__
    return exception


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return sentence(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return sentence(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while the error is at hand."""
    error = sys.exc_info()[1]
    return sentence(request, 503 if isinstance(error, NO_DATABASE) else 500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    words = "You were logged out, or this page was open for too long. Nothing was done: log in again, and repeat it."
    return sentence(request, 403, Said(words))


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    words = "Too many wrong passwords for this account. Wait 15 minutes, then try again."
    return sentence(request, 429, Said(words))


class Wordless(logging.Filter):
    """Keeps paths out of the log, which may hold a writer's private link, and the values in errors.

    A page that says 503 has noted why: that it said so isn't noted again.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        kind = said_by(_cause(error) or error) if error else ""
        place = _innermost(record)
        record.msg, record.args = f"{record.name}: a request failed {kind} {place}".rstrip(), ()
        record.exc_info = record.exc_text = record.stack_info = None
        return error is not None


def _innermost(record: logging.LogRecord) -> str:
    step = record.exc_info[2] if record.exc_info else None
    while step and step.tb_next:
        step = step.tb_next
    return f"at {step.tb_frame.f_code.co_filename.rpartition('/')[2]}:{step.tb_lineno}" if step else ""
