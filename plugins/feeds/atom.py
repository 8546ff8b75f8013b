"""A channel as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement

from .document import as_document
from .entry import Channel, Entry, channel_id, spread

ATOM = "http://www.w3.org/2005/Atom"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ENDING = ".atom.xml"
MIME = "application/atom+xml"


def write_atom(channel: Channel, site_id: str) -> bytes:
    """The feed's bytes: the same for the same channel."""
    feed = Element("feed", {"xmlns": ATOM, XML_LANG: channel.lang})
    _text(feed, "id", channel_id(site_id, channel.key, "atom"))
    _text(feed, "title", channel.title)
    if channel.subtitle:
        _text(feed, "subtitle", channel.subtitle)
    SubElement(feed, "link", rel="self", type=MIME, href=f"{channel.site}/{channel.stem}{ENDING}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=channel.home)
    _text(feed, "updated", _moment(max(spread(entry.updated, entry.id) for entry in channel.entries)))
    _text(SubElement(feed, "author"), "name", channel.publisher)
    for entry in channel.entries:
        _entry(feed, entry)
    return as_document(feed)


def _entry(feed: Element, entry: Entry) -> None:
    node = SubElement(feed, "entry", {XML_LANG: entry.lang})
    _text(node, "id", entry.id)
    _text(node, "title", entry.title)
    SubElement(node, "link", rel="alternate", type="text/html", href=entry.url)
    if entry.image:
        image = entry.image
        SubElement(node, "link", rel="enclosure", type=image.type, length=str(image.length), href=image.url)
    _text(node, "published", _moment(entry.published))
    _text(node, "updated", _moment(spread(entry.updated, entry.id)))
    for author in entry.authors:
        _text(SubElement(node, "author"), "name", author)
    for topic in entry.topics:
        SubElement(node, "category", term=topic)
    _text(node, "summary", entry.summary)
    _text(node, "content", entry.content, type="html")


def _text(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text


def _moment(moment: datetime) -> str:
    """RFC 3339, in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
