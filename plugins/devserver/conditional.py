"""Whether who asks has the answer already (RFC 9110, section 13)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from email.message import Message
from email.utils import formatdate


def validators(body: bytes, modified: float) -> dict[str, str]:
    """The headers by which the answer is known again; ``modified`` in seconds since 1970, or 0: not known."""
    tag = {"ETag": f'"{hashlib.sha256(body).hexdigest()[:32]}"'}
    return {**tag, "Last-Modified": formatdate(modified, usegmt=True)} if modified else tag


def is_known(asked: Mapping[str, str] | Message[str, str], ours: Mapping[str, str]) -> bool:
    """The request's headers beside our validators; an If-None-Match counts alone.

    The time must be the very same, as nginx has it: after a rollback the older file is the newer answer.
    """
    tags = asked.get("If-None-Match")
    if tags is None:
        return "Last-Modified" in ours and asked.get("If-Modified-Since") == ours["Last-Modified"]
    return tags.strip() == "*" or ours["ETag"] in {tag.strip().removeprefix("W/") for tag in tags.split(",")}
