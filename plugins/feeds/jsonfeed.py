"""A channel as JSON Feed 1.1 (jsonfeed.org)."""

from __future__ import annotations

import json
from typing import Any

from ..shared.moment import in_utc
from .entry import Channel, Entry

VERSION = "https://jsonfeed.org/version/1.1"
ENDING = ".json"


def write(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel; keys without a value are left out."""
    feed = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.home,
        "feed_url": f"{channel.site}/{channel.stem}{ENDING}",
        "description": channel.subtitle,
        "favicon": channel.icon,
        "language": channel.lang,
        "authors": [{"name": channel.publisher}],
        "items": [_item(entry) for entry in channel.entries],
    }
    return json.dumps(_given(feed), ensure_ascii=False, indent=1).encode() + b"\n"


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "image": entry.image.url if entry.image else "",
        "date_published": in_utc(entry.published),
        "date_modified": in_utc(entry.updated),
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.topics),
        "language": entry.lang,
    }
    return _given(item)


def _given(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value}
