"""Errors as sentences; what is logged holds neither text nor private links."""

from __future__ import annotations

import logging
import sys
from typing import Any

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ..shared.catalogue import SOURCE
from .comments.origin import may_post
from .comments.policy import home_language
from .pages import spoken
from .said import Said

SENTENCES = {
    400: Said("What arrived can't be read. Go back and try again."),
    403: Said("You may not do that. Ask whoever keeps the desk's accounts."),
    404: Said("There is nothing at this address."),
    500: Said("Something went wrong on our side. Wait a minute, then load this page again."),
    503: Said("The desk can't reach its database just now. Wait a minute, then try again."),
}

TYPED = ("reply", "text", "reason")
"""What a moderator may have written for long."""


def sentence(request: HttpRequest, status: int, said: Said | None = None, **more: object) -> HttpResponse:
    """Readers are spoken to in the blog's own language, staff in English."""
    is_readers = settings.SIDE == "public"
    lang = spoken(home_language()) if is_readers else SOURCE
    context = {"sentence": said or SENTENCES[status], "lang": lang, "is_readers": is_readers, **more}
    return render(request, "sentence.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return sentence(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return sentence(request, 403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return sentence(request, 404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django calls it while the error is at hand."""
    error = sys.exc_info()[1]
    return sentence(request, 503 if isinstance(error, (DatabaseError, InterfaceError)) else 500)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The words that were typed are shown once more: there is no way back to a page that nothing may keep."""
    words = "You were logged out, or this page was open for too long. Nothing was done: log in again, and repeat it."
    comment_id = request.resolver_match.kwargs.get("comment_id") if request.resolver_match else None
    return sentence(request, 403, Said(words), typed=_typed(request), comment_id=comment_id)


def _typed(request: HttpRequest) -> list[str]:
    """None for a foreign page, which could have us show anything."""
    headers = request.headers
    if not may_post(headers.get("Sec-Fetch-Site", ""), headers.get("Origin", ""), request.get_host(), ()):
        return []
    return [request.POST[name] for name in TYPED if request.POST.get(name)]


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    words = "Too many wrong passwords for this account. Wait 15 minutes, then try again."
    return sentence(request, 429, Said(words))


class Wordless(logging.Filter):
    """Keeps paths out of the log, which may hold a writer's private link, and the values in errors."""

    def filter(self, record: logging.LogRecord) -> bool:
        kind = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        place = _innermost(record)
        record.msg, record.args = f"{record.name}: a request failed {kind} {place}".rstrip(), ()
        record.exc_info = record.exc_text = record.stack_info = None
        return True


def _innermost(record: logging.LogRecord) -> str:
    step = record.exc_info[2] if record.exc_info else None
    while step and step.tb_next:
        step = step.tb_next
    return f"at {step.tb_frame.f_code.co_filename.rpartition('/')[2]}:{step.tb_lineno}" if step else ""
