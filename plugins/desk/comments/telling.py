"""Tells staff that comments wait: how many, never what they say."""

from __future__ import annotations

import json
import smtplib
import threading
import urllib.request
import uuid
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import QuerySet

from .hints import in_crisis
from .models import Comment, State, Telling
from .policy import readable_policy
from .publishing import is_due

QUIET = timedelta(minutes=15)
"""Between two tellings; a crisis doesn't wait."""
LONGEST = 60.0
"""Seconds that a telling may take."""


def has_address() -> bool:
    """Whether anybody learns of new comments."""
    return bool(settings.MAIL_TO or settings.WEBHOOK)


def tell(now: datetime) -> bool:
    """Send what is due; whether something was sent. What could not be sent stays to be sent. Raises DatabaseError."""
    news = list(Comment.objects.filter(is_told=False).values_list("pk", flat=True))
    if not news or not has_address():
        _note_told(news)
        return False
    telling, waiting = Telling.objects.get(), Comment.objects.filter(state=State.PENDING)
    is_quiet = telling.told_at is not None and telling.told_at <= now < telling.told_at + QUIET
    if (is_quiet and not _in_need(waiting.filter(pk__in=news))) or not is_due(telling.tries, telling.tried_at, now):
        return False
    if not _send(words(waiting.count(), _in_need(waiting))):
        Telling.objects.update(tries=telling.tries + 1, tried_at=now)
        return False
    _note_told(news)
    Telling.objects.update(tries=0, tried_at=None, told_at=now)
    return True


def _note_told(news: list[uuid.UUID]) -> None:
    Comment.objects.filter(pk__in=news).update(is_told=True)


def words(waiting: int, in_need: int) -> str:
    said = "1 comment waits" if waiting == 1 else f"{waiting} comments wait"
    return f"{said} at the desk, {in_need} with words of crisis: look at once" if in_need else f"{said} at the desk"


def _in_need(comments: QuerySet[Comment]) -> int:
    words = readable_policy()
    return sum(in_crisis(name, text, words) for name, text in comments.values_list("name", "text"))


def _send(line: str) -> bool:
    """False also when it took too long: each letter of an answer may come in time, and the last one never."""
    done: list[bool] = []
    sending = threading.Thread(target=lambda: done.append(_is_sent(line)), daemon=True)
    sending.start()
    sending.join(LONGEST)
    return any(done)


def _is_sent(line: str) -> bool:
    try:
        if settings.MAIL_TO:
            EmailMessage(subject=line, body=f"{line}.\n", to=settings.MAIL_TO).send()
        if settings.WEBHOOK:
            _post(line)
    except (OSError, smtplib.SMTPException, HTTPException):
        return False
    return True


class Straight(urllib.request.HTTPRedirectHandler):
    """Follows nothing: urllib would send a GET on, without the news, and take its answer for theirs."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _post(line: str) -> None:
    """As chat servers take it: {"text": …}."""
    body = json.dumps({"text": line}).encode()
    request = urllib.request.Request(settings.WEBHOOK, body, {"Content-Type": "application/json"})
    with urllib.request.build_opener(Straight).open(request, timeout=settings.EMAIL_TIMEOUT):
        return
