"""What the worker writes into the log: sentences, and never a comment's words."""

from __future__ import annotations

import smtplib
import sys
from collections.abc import Callable

from django.db import DatabaseError, DataError, IntegrityError

Say = Callable[[str], None]
"""Takes what is amiss, empty when nothing is."""


def log(what: str) -> Say:
    """Writes a trouble once, when it begins or changes, and once that it is over."""
    last = ""

    def say(trouble: str) -> None:
        nonlocal last
        if trouble != last:
            fails = f"{what} fails and is tried again by itself: {trouble}"
            sys.stderr.write(f"desk: {fails if trouble else f'{what} works again'}\n")
            sys.stderr.flush()
        last = trouble

    return say


def said_by(error: BaseException) -> str:
    """One line without any values, which may be a comment's words or somebody's address."""
    name = type(error).__name__
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{name} {error.smtp_code}"
    if isinstance(error, DatabaseError) and not isinstance(error, (DataError, IntegrityError)):
        return " ".join(str(error).partition("\n")[0].split()) or name
    if isinstance(error, OSError):
        return _refused(error)
    return name


def _refused(error: OSError) -> str:
    """urllib wraps what happened, and calls a webhook, which is a secret, a file."""
    reason = getattr(error, "reason", None) or error.strerror
    path = error.filename if error.errno else None
    return " ".join([type(error).__name__, *([f"({reason})"] if reason else []), *([str(path)] if path else [])])
