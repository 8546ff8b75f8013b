"""A channel as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from .entry import Channel, Entry

VERSION = "https://jsonfeed.org/version/1.1"
ENDING = ".json"
MIME = "application/feed+json"


def write_json(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": f"{channel.site}/{channel.stem}{ENDING}",
        "description": channel.subtitle,
        "language": channel.lang,
        "items": [_item(entry) for entry in channel.entries],
    }
    return json.dumps(feed, ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.topics),
        "language": entry.lang,
    }
    if entry.image:
        item["image"] = entry.image.url
    return item


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
