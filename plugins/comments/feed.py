"""Comments as an Atom feed (RFC 4287), answers marked by RFC 4685."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement

from ..shared.moment import in_utc
from ..shared.paragraphs import paragraphs
from ..shared.xml_document import add_text, as_document
from .record import Comment, anchor_of

NEWEST = 50
ATOM, THREAD = "http://www.w3.org/2005/Atom", "http://purl.org/syndication/thread/1.0"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class Place(NamedTuple):
    """The article of a comment: its id, whole address, title and language."""

    id: str
    url: str
    title: str
    lang: str


class Entry(NamedTuple):
    """A comment, its place, and the line that a list of news shows of it."""

    comment: Comment
    place: Place
    title: str


class Feed(NamedTuple):
    """``key`` names it for ever."""

    key: str
    title: str
    subtitle: str
    url: str
    home: str
    lang: str
    author: str
    entries: Sequence[Entry]


def newest(entries: Sequence[Entry]) -> list[Entry]:
    """By when they were let out: one that is approved late is new to those who follow."""
    return sorted(entries, key=lambda entry: (entry.comment.approved, entry.comment.id), reverse=True)[:NEWEST]


def write_feed(feed: Feed, site_id: str) -> bytes:
    """The same bytes for the same comments; at least one."""
    root = Element("feed", {"xmlns": ATOM, "xmlns:thr": THREAD, XML_LANG: feed.lang})
    add_text(root, "id", uuid5(UUID(site_id), f"comments:{feed.key}").urn)
    add_text(root, "title", feed.title)
    add_text(root, "subtitle", feed.subtitle)
    SubElement(root, "link", rel="self", type="application/atom+xml", href=feed.url)
    SubElement(root, "link", rel="alternate", type="text/html", href=feed.home)
    add_text(root, "updated", in_utc(max(entry.comment.approved for entry in feed.entries)))
    for entry in newest(feed.entries):
        _add(root, entry, feed.author)
    return as_document(root)


def _add(root: Element, entry: Entry, clinic: str) -> None:
    comment, place, title = entry
    node = SubElement(root, "entry", {XML_LANG: place.lang})
    add_text(node, "id", f"urn:uuid:{comment.id}")
    add_text(node, "title", title)
    SubElement(node, "link", rel="alternate", type="text/html", href=f"{place.url}#{comment.anchor}")
    answered = comment.parent or place.id.removeprefix("urn:uuid:")
    where = f"{place.url}#{anchor_of(comment.parent)}" if comment.parent else place.url
    SubElement(node, "thr:in-reply-to", ref=f"urn:uuid:{answered}", href=where)
    add_text(node, "published", in_utc(comment.at))
    add_text(node, "updated", in_utc(comment.approved))
    add_text(SubElement(node, "author"), "name", signed(comment, clinic))
    add_text(node, "content", as_html(comment.text), type="html")


def signed(comment: Comment, clinic: str) -> str:
    """Whom readers see as its writer."""
    return clinic if comment.from_clinic else comment.name


def as_html(text: str) -> str:
    """Paragraphs and line breaks, all else escaped."""
    return "".join(f"<p>{'<br>'.join(map(html.escape, lines))}</p>" for lines in paragraphs(text))
