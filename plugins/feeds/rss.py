"""A channel as RSS 2.0, with full content beside the summary."""

from __future__ import annotations

from datetime import UTC
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement

from .document import as_document
from .entry import Channel, Entry

NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
}
ENDING = ".rss.xml"
MIME = "application/rss+xml"


def write_rss(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel."""
    rss = Element("rss", {"version": "2.0", **NAMESPACES})
    node = SubElement(rss, "channel")
    _text(node, "title", channel.title)
    _text(node, "link", channel.home)
    _text(node, "description", channel.subtitle or channel.title)
    _text(node, "language", channel.lang)
    SubElement(node, "atom:link", rel="self", type=MIME, href=f"{channel.site}/{channel.stem}{ENDING}")
    _text(node, "lastBuildDate", format_datetime(channel.updated.astimezone(UTC), usegmt=True))
    for entry in channel.entries:
        _item(node, entry)
    return as_document(rss)


def _item(channel: Element, entry: Entry) -> None:
    item = SubElement(channel, "item")
    _text(item, "title", entry.title)
    _text(item, "link", entry.url)
    _text(item, "guid", entry.id, isPermaLink="false")
    _text(item, "pubDate", format_datetime(entry.published.astimezone(UTC), usegmt=True))
    for author in entry.authors:
        _text(item, "dc:creator", author)
    for topic in entry.topics:
        _text(item, "category", topic)
    if entry.image:
        SubElement(item, "enclosure", url=entry.image.url, length=str(entry.image.length), type=entry.image.type)
    _text(item, "description", entry.summary)
    _text(item, "content:encoded", entry.content)


def _text(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = text
