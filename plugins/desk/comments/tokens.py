"""Two secrets of a writer: the preview's token, and the one that withdraws the comment."""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
from typing import NamedTuple

from django.conf import settings
from django.core import signing

HOURS = 4
SALT = "comments.preview"


class Stale(Exception):
    """The preview is too old."""


class Forged(Exception):
    """The token isn't one of ours, or belongs to another comment."""


class Draft(NamedTuple):
    """A comment on its way; ``parent`` is an id or empty."""

    article: str
    parent: str
    name: str
    text: str


def sign(draft: Draft) -> str:
    """A token for exactly this draft, with a nonce of its own."""
    return signing.dumps([secrets.token_urlsafe(16), _digest(draft)], salt=SALT)


def nonce_of(token: str, draft: Draft) -> str:
    """Raises Stale or Forged."""
    try:
        nonce, digest = signing.loads(token, salt=SALT, max_age=HOURS * 3600)
    except signing.SignatureExpired as error:
        raise Stale from error
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Forged from error
    if not hmac.compare_digest(str(digest), _digest(draft)):
        raise Forged
    return str(nonce)


def withdrawal_token(nonce: str) -> str:
    """The same for the same nonce, so that a form that was sent twice leads to the same page."""
    key = hmac.new(settings.SECRET_KEY.encode(), f"withdraw {nonce}".encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(key).decode().rstrip("=")


def hashed(token: str) -> str:
    """What is kept of it."""
    return hashlib.sha256(token.encode()).hexdigest()


def _digest(draft: Draft) -> str:
    return hashlib.sha256("\0".join(draft).encode("utf-8", "surrogatepass")).hexdigest()
