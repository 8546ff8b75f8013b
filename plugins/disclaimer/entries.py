"""The entries of a feed: Atom (RFC 4287), RSS 2.0 and 1.0, JSON Feed 1."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from .entry import Entry, NoFeed
from .xml_entries import XmlEntries

JSON_FEED = "https://jsonfeed.org/version/"
MARKS = (b"<feed", b":feed", b"<rss", b"<rdf:rdf", b":rdf", JSON_FEED.encode())


def read_entries(data: bytes) -> list[Entry]:
    """Raises NoFeed."""
    return list(_from_json(data)) if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _from_xml(data)


def is_feed(data: bytes) -> bool:
    """Whether it says that it is one; it may be broken further down."""
    start = data[:4096].replace(b"\0", b"").lower()
    return any(mark in start for mark in MARKS)


def _from_xml(data: bytes) -> list[Entry]:
    reader = XmlEntries()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError) as error:
        if isinstance(error, NoFeed):
            raise
        raise NoFeed(f"the feed is no XML that can be read ({error}): feed readers refuse it; build it anew") from error
    return reader.entries


def _from_json(data: bytes) -> Iterator[Entry]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoFeed(f"the feed is no JSON that can be read ({error}): build it anew") from error
    if not str(feed.get("version", "")).startswith(JSON_FEED) or not isinstance(feed.get("items"), list):
        raise NoFeed(f"the file must be a JSON Feed, with 'version' {JSON_FEED}… and 'items'")
    for item in feed["items"]:
        yield _item(item if isinstance(item, dict) else {}, str(feed.get("language") or ""))


def _item(item: dict[str, Any], lang: str) -> Entry:
    text, tags = item.get("content_text"), item.get("tags")
    content = item.get("content_html") or (f"<p>{html.escape(str(text))}</p>" if text else None)
    return Entry(
        title=str(item.get("title") or ""),
        link=str(item.get("url") or item.get("id") or ""),
        lang=str(item.get("language") or lang),
        tags=tuple(map(str, tags)) if isinstance(tags, list) else (),
        content=str(content) if content else None,
    )
