"""Until when an article takes comments."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import NamedTuple


class Rules(NamedTuple):
    """The site's: ``days`` after an article's date its comments close; 0: they don't."""

    is_open: bool
    days: int


def closing(rules: Rules, published: datetime) -> datetime | None:
    return published + timedelta(days=rules.days) if rules.days else None


def takes_comments(rules: Rules, asked: str, closes: datetime | None, now: datetime) -> bool:
    """``asked``: the article's own word, 'open', 'closed' or ''. The site's 'closed' beats it."""
    return rules.is_open and asked != "closed" and (closes is None or now < closes)
