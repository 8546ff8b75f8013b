"""Plain JSON, as Isso reads it too: a list of threads with their comments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .old import NotReadable, Old, cleaned, one_line, utc

FORM = (
    'must be a list like [{"id": "/posts/sleep/", "comments": [{"id": 1, "author": "…", "text": "…", '
    '"created": "2020-01-31 10:00:00", "parent": null, "approved": true}]}]'
)


def read(data: str) -> Iterator[Old]:
    """``approved`` must be said: without it a comment waits. Raises NotReadable."""
    try:
        for thread in json.loads(data):
            for comment in thread["comments"]:
                yield _old(comment, str(thread["id"]))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise error if isinstance(error, NotReadable) else NotReadable(FORM) from error


def _old(comment: dict[str, Any], address: str) -> Old:
    parent = comment.get("parent")
    return Old(
        key=f"generic:{address}:{comment['id']}"[:90],
        parent=f"generic:{address}:{parent}"[:90] if parent is not None else "",
        address=address,
        name=one_line(str(comment.get("author") or "")),
        text=cleaned(str(comment["text"])),
        at=utc(str(comment["created"])),
        is_approved=comment.get("approved") is True,
    )
