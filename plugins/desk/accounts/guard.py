"""Which pages need whom."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from .models import User

View = Callable[..., HttpResponse]


def moderators_only(view: View) -> View:
    """Others are sent to the login, or told that they may not."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not who(request).is_moderator:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return cast(View, login_required(answer))


def who(request: HttpRequest) -> User:
    return cast(User, request.user)
