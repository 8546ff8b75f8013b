"""A channel as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from datetime import UTC, datetime
from xml.etree.ElementTree import Element, SubElement

from .document import as_document, text
from .entry import GENERATOR, Channel, Entry, channel_id

NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": "http://search.yahoo.com/mrss/"}
ENDING = ".atom.xml"
MIME = "application/atom+xml"


def write(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel."""
    feed = Element("feed", {**NAMESPACES, "xml:lang": channel.lang})
    text(feed, "id", channel_id(channel))
    text(feed, "title", channel.title)
    if channel.subtitle:
        text(feed, "subtitle", channel.subtitle)
    SubElement(feed, "link", rel="self", type=MIME, href=f"{channel.site}/{channel.stem}{ENDING}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=channel.home)
    text(feed, "updated", _moment(channel.updated))
    text(SubElement(feed, "author"), "name", channel.publisher)
    text(feed, "rights", channel.rights)
    text(feed, "generator", GENERATOR.name, uri=GENERATOR.url)
    if channel.icon:
        text(feed, "icon", channel.icon)
    if channel.logo:
        text(feed, "logo", channel.logo)
    for entry in channel.entries:
        _entry(feed, entry)
    return as_document(feed)


def _entry(feed: Element, entry: Entry) -> None:
    node = SubElement(feed, "entry", {"xml:lang": entry.lang})
    text(node, "id", entry.id)
    text(node, "title", entry.title)
    SubElement(node, "link", rel="alternate", type="text/html", href=entry.url)
    if image := entry.image:
        SubElement(node, "link", rel="enclosure", type=image.type, length=str(image.length), href=image.url)
        SubElement(node, "media:content", url=image.url, medium="image", type=image.type)
    text(node, "published", _moment(entry.published))
    text(node, "updated", _moment(entry.updated))
    for author in entry.authors:
        text(SubElement(node, "author"), "name", author)
    for topic in entry.topics:
        SubElement(node, "category", term=topic)
    text(node, "summary", entry.summary)
    text(node, "content", entry.content, type="html")


def _moment(moment: datetime) -> str:
    """RFC 3339, in UTC."""
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
