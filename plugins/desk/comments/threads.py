"""Which articles take comments, as the live release says: output/comments/threads.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from ...shared.files import version

NO_LIST = "output/comments/threads.json isn't there or can't be read; `make publish` writes it anew"


@dataclass(frozen=True)
class Thread:
    """An article as the desk knows it. ``closes`` is when, or on which day, the last moment for new ones has passed."""

    id: str
    url: str
    title: str
    lang: str
    is_open: bool
    closes: datetime | None
    aliases: tuple[str, ...]

    def takes_comments(self, now: datetime) -> bool:
        """``now`` is in the clinic's zone, in which a day without a zone begins."""
        closes = self.closes if self.closes is None or self.closes.tzinfo else self.closes.replace(tzinfo=now.tzinfo)
        return self.is_open and (closes is None or now < closes)


def threads(path: Path) -> Mapping[str, Thread]:
    """By id; none without a file. Raises OSError, and ValueError when it isn't the list that a build writes."""
    return _read(path, version(path))


def readable_threads(path: Path) -> Mapping[str, Thread]:
    """The same; none while the list can't be read."""
    try:
        return threads(path)
    except (OSError, ValueError):
        return {}


@lru_cache(maxsize=1)
def _read(path: Path, version: tuple[int, ...]) -> Mapping[str, Thread]:
    if not version:
        return {}
    try:
        articles = json.loads(path.read_text(encoding="utf-8"))["articles"]
        return {article["id"]: _thread(article) for article in articles}
    except (KeyError, TypeError) as error:
        raise ValueError(f"{path.name} is not the list that a build writes") from error


def _thread(article: Mapping[str, object]) -> Thread:
    closes, aliases = article.get("closes"), article.get("aliases") or []
    if not isinstance(aliases, list):
        raise TypeError
    return Thread(
        id=str(article["id"]),
        url=str(article["url"]),
        title=str(article["title"]),
        lang=str(article.get("lang") or "en"),
        is_open=article["is_open"] is True,
        closes=datetime.fromisoformat(str(closes)) if closes else None,
        aliases=tuple(map(str, aliases)),
    )
