"""Tells staff that comments wait: how many, never what they say."""

from __future__ import annotations

import json
import smtplib
import threading
import urllib.request
import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from http.client import HTTPException
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import QuerySet

from ..log import Say, said_by
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


def tell(now: datetime, say: Say) -> bool:
    """Send what is due; whether something was sent. What could not be sent stays to be sent. Raises DatabaseError."""
    news = list(Comment.objects.filter(is_told=False).values_list("pk", flat=True))
    if not news or not has_address():
        _note_told(news)
        return False
    telling, waiting = Telling.objects.get(), Comment.objects.filter(state=State.PENDING)
    is_quiet = telling.told_at is not None and telling.told_at <= now < telling.told_at + QUIET
    if (is_quiet and not _in_need(waiting.filter(pk__in=news))) or not is_due(telling.tries, telling.tried_at, now):
        return False
    if not _send(words(waiting.count(), _in_need(waiting)), say):
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


def _send(line: str, say: Say) -> bool:
    """By every way there is; one that works is enough, or the office would be told twice."""
    ways = [way for address, way in ((settings.MAIL_TO, _mail), (settings.WEBHOOK, _webhook)) if address]
    troubles = [trouble for way in ways if (trouble := _in_time(way, line))]
    say("; ".join(troubles))
    return len(troubles) < len(ways)


def _in_time(way: Callable[[str], None], line: str) -> str:
    """What went wrong; too slow is wrong, too: each letter of an answer may come in time, and the last one never."""
    said: list[str] = []
    sending = threading.Thread(target=lambda: said.append(_tried(way, line)), daemon=True)
    sending.start()
    sending.join(LONGEST)
    trouble = said[0] if said else f"no end after {LONGEST:g} s"
    return trouble and f"{way.__name__.strip('_')}: {trouble}"


def _tried(way: Callable[[str], None], line: str) -> str:
    try:
        way(line)
    except (OSError, ValueError, smtplib.SMTPException, HTTPException) as error:
        return said_by(error)
    return ""


def _mail(line: str) -> None:
    EmailMessage(subject=line, body=f"{line}.\n", to=settings.MAIL_TO).send()


class Straight(urllib.request.HTTPRedirectHandler):
    """Follows nothing: urllib would send a GET on, without the news, and take its answer for theirs."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _webhook(line: str) -> None:
    """As chat servers take it: {"text": …}."""
    body = json.dumps({"text": line}).encode()
    request = urllib.request.Request(settings.WEBHOOK, body, {"Content-Type": "application/json"})
    with urllib.request.build_opener(Straight).open(request, timeout=settings.EMAIL_TIMEOUT):
        return
