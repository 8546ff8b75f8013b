"""An approved comment, as the desk writes it: one line of content/comments.jsonl."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Comment:
    """``article`` is the id of the article, ``parent`` of the comment that it answers, or ''.

    ``at`` is when it was sent, ``approved`` when a person let it out; both aware. ``text`` is plain.
    """

    id: str
    article: str
    parent: str
    name: str
    text: str
    at: datetime
    approved: datetime
    from_clinic: bool

    @property
    def anchor(self) -> str:
        return anchor_of(self.id)


def anchor_of(id: str) -> str:
    """Where on its page the comment stands."""
    return f"comment-{id}"
