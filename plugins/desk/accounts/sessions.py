"""Sessions end: after half an hour without a click, and after a working day in any case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

SINCE = "since"


def note_login(sender: object, request: HttpRequest, **_: Any) -> None:
    request.session[SINCE] = timezone.now().timestamp()


def ended(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """A middleware: a session past its longest is logged out before the view is asked."""

    def unless_too_old(request: HttpRequest) -> HttpResponseBase:
        age = timezone.now().timestamp() - request.session.get(SINCE, 0)
        if request.user.is_authenticated and age > settings.SESSION_LONGEST.total_seconds():
            logout(request)
        return answer(request)

    return unless_too_old


def no_address(_: HttpRequest) -> None:
    """What the guard of the login is given instead of an address."""
