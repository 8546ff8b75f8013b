"""A channel as Atom 1.0 (RFC 4287)."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from ..shared.moment import in_utc
from ..shared.xml_document import add_text, as_document
from .entry import GENERATOR, Channel, Entry, channel_id

NAMESPACES = {"xmlns": "http://www.w3.org/2005/Atom", "xmlns:media": "http://search.yahoo.com/mrss/"}
ENDING = ".atom.xml"
MIME = "application/atom+xml"


def write(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel."""
    feed = Element("feed", {**NAMESPACES, "xml:lang": channel.lang})
    add_text(feed, "id", channel_id(channel))
    add_text(feed, "title", channel.title)
    if channel.subtitle:
        add_text(feed, "subtitle", channel.subtitle)
    SubElement(feed, "link", rel="self", type=MIME, href=f"{channel.site}/{channel.stem}{ENDING}")
    SubElement(feed, "link", rel="alternate", type="text/html", href=channel.home)
    add_text(feed, "updated", in_utc(channel.updated))
    add_text(SubElement(feed, "author"), "name", channel.publisher)
    add_text(feed, "rights", channel.rights)
    add_text(feed, "generator", GENERATOR.name, uri=GENERATOR.url)
    if channel.icon:
        add_text(feed, "icon", channel.icon)
    if channel.logo:
        add_text(feed, "logo", channel.logo)
    for entry in channel.entries:
        _entry(feed, entry)
    return as_document(feed)


def _entry(feed: Element, entry: Entry) -> None:
    node = SubElement(feed, "entry", {"xml:lang": entry.lang})
    add_text(node, "id", entry.id)
    add_text(node, "title", entry.title)
    SubElement(node, "link", rel="alternate", type="text/html", href=entry.url)
    if image := entry.image:
        SubElement(node, "link", rel="enclosure", type=image.type, length=str(image.length), href=image.url)
        SubElement(node, "media:content", url=image.url, medium="image", type=image.type)
    add_text(node, "published", in_utc(entry.published))
    add_text(node, "updated", in_utc(entry.updated))
    for author in entry.authors:
        add_text(SubElement(node, "author"), "name", author)
    for topic in entry.topics:
        SubElement(node, "category", term=topic)
    add_text(node, "summary", entry.summary)
    add_text(node, "content", entry.content, type="html")
