"""What is wrong with a feed: nothing, if every check is content."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import feedparser
from bs4 import BeautifulSoup

FORBIDDEN = (
    "script style iframe frame object embed applet form input button select textarea video audio source base link meta "
    "template noscript svg math"
).split()
ADDRESSES = ("href", "src", "srcset", "poster", "cite", "action", "data", "background", "longdesc", "usemap", "ping")
SCHEMES = {"http", "https", "mailto", "tel", "sms"}
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@cache
def parse(data: bytes) -> feedparser.FeedParserDict:
    """What a feed reader's library makes of it."""
    return feedparser.parse(data)


def ids_of(name: str, data: bytes) -> list[str]:
    """The entries' ids in their order, as a feed reader's library finds them."""
    if name.endswith(".json"):
        return [item["id"] for item in json.loads(data)["items"]]
    return [str(entry.id) for entry in parse(data).entries]


def problems(name: str, data: bytes) -> list[str]:
    """One line for each."""
    check = _json_problems if name.endswith(".json") else _xml_problems
    return [f"{name}: {problem}" for problem in check(data)]


def _xml_problems(data: bytes) -> Iterator[str]:
    feed = parse(data)
    if feed.bozo:
        yield f"not well-formed: {feed.bozo_exception}"
    root = ElementTree.fromstring(data)
    entries = [*root.iter(f"{ATOM}entry"), *root.iter("item")]
    ids = [entry.findtext(f"{ATOM}id") or entry.findtext("guid") or "" for entry in entries]
    yield from _id_problems(ids)
    for entry in entries:
        yield from content_problems(entry.findtext(f"{ATOM}content") or entry.findtext(CONTENT) or "")
        links = [link.get("href") or link.text for link in (*entry.iter(f"{ATOM}link"), *entry.iter("link"))]
        yield from (f"link {link}" for link in links if not str(link).startswith("https://"))
        summary = entry.findtext(f"{ATOM}summary") or unescape(entry.findtext("description") or "")
        yield from ["the summary is empty"] if not summary else []


def _json_problems(data: bytes) -> Iterator[str]:
    """The types that https://jsonfeed.org/version/1.1 gives."""
    feed = json.loads(data)
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        yield "version"
    yield from _mistyped(
        feed, {"title": str, "home_page_url": "url", "feed_url": "url", "language": str, "items": list}
    )
    yield from _id_problems([item["id"] for item in feed["items"]])
    for item in feed["items"]:
        required = {"id": str, "url": "url", "title": str, "summary": str, "content_html": str, "language": str}
        yield from _mistyped(item, {**required, "date_published": "moment", "date_modified": "moment"})
        yield from _mistyped({"image": item.get("image", "https://x")}, {"image": "url"})
        yield from (f"author {author}" for author in item.get("authors", ()) if set(author) != {"name"})
        yield from content_problems(item["content_html"])


def _mistyped(values: dict[str, Any], kinds: dict[str, Any]) -> Iterator[str]:
    for key, kind in kinds.items():
        value = values.get(key)
        if kind == "url":
            right = str(value).startswith("https://")
        elif kind == "moment":
            right = datetime.fromisoformat(str(value).replace("Z", "+00:00")).tzinfo is not None
        else:
            right = isinstance(value, kind) and (bool(value) or kind is not str)
        if not right:
            yield f"{key} is {value!r}"


def _id_problems(ids: list[str]) -> Iterator[str]:
    if not ids or len(set(ids)) != len(ids):
        yield f"ids {ids}"
    yield from (f"id {id_}" for id_ in ids if not re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", id_))


@cache
def content_problems(html: str) -> tuple[str, ...]:
    """What runs, is styled or is relative, by a reader that mends HTML as browsers do."""
    return tuple(_content_problems(html))


def _content_problems(html: str) -> Iterator[str]:
    for element in BeautifulSoup(html, "html5lib").body.find_all(True):
        if element.name in FORBIDDEN:
            yield f"<{element.name}>"
        for key, value in element.attrs.items():
            if key.startswith("on") or key in ("style", "class", "id", "srcdoc"):
                yield f"<{element.name} {key}>"
            if key in ADDRESSES and not is_absolute(str(value)):
                yield f"<{element.name} {key}={value}>"


def is_absolute(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in SCHEMES and (bool(parts.netloc) or not parts.scheme.startswith("http"))
