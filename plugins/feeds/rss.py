"""A channel as RSS 2.0, with full content beside the summary."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape
from xml.etree.ElementTree import Element, SubElement

from ..shared.xml_document import add_text, as_document
from .entry import GENERATOR, Channel, Entry

NAMESPACES = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": "http://search.yahoo.com/mrss/",
}
ENDING = ".rss.xml"
MIME = "application/rss+xml"
PICTURES = (".png", ".jpg", ".jpeg")
"""What RSS takes for a logo."""
TITLE = re.compile(r"<title>.*")


def write(channel: Channel) -> bytes:
    """The feed's bytes: the same for the same channel. A description is HTML, a title plain text."""
    rss = Element("rss", {"version": "2.0", **NAMESPACES})
    node = SubElement(rss, "channel")
    add_text(node, "title", channel.title)
    add_text(node, "link", channel.home)
    add_text(node, "description", channel.subtitle or channel.title)
    add_text(node, "language", channel.lang)
    add_text(node, "copyright", channel.rights)
    add_text(node, "generator", GENERATOR.url)
    SubElement(node, "atom:link", rel="self", type=MIME, href=f"{channel.site}/{channel.stem}{ENDING}")
    add_text(node, "lastBuildDate", _moment(channel.updated))
    if channel.logo.endswith(PICTURES):
        _logo(node, channel)
    for entry in channel.entries:
        _item(node, entry)
    return TITLE.sub(_hexadecimal, as_document(rss).decode()).encode()


def _logo(node: Element, channel: Channel) -> None:
    image = SubElement(node, "image")
    add_text(image, "url", channel.logo)
    add_text(image, "title", channel.title)
    add_text(image, "link", channel.home)


def _item(channel: Element, entry: Entry) -> None:
    item = SubElement(channel, "item")
    add_text(item, "title", entry.title)
    add_text(item, "link", entry.url)
    add_text(item, "guid", entry.id, isPermaLink="false")
    add_text(item, "pubDate", _moment(entry.published))
    add_text(item, "dc:language", entry.lang)
    for author in entry.authors:
        add_text(item, "dc:creator", author)
    for topic in entry.topics:
        add_text(item, "category", topic)
    if image := entry.image:
        SubElement(item, "enclosure", url=image.url, length=str(image.length), type=image.type)
        SubElement(item, "media:content", url=image.url, medium="image", type=image.type)
    add_text(item, "description", escape(entry.summary, quote=False))
    add_text(item, "content:encoded", entry.content)


def _hexadecimal(title: re.Match[str]) -> str:
    """So that no program takes it for HTML (RSS Advisory Board, "RSS Best Practices Profile", character data)."""
    return title[0].replace("&amp;", "&#x26;").replace("&lt;", "&#x3C;")


def _moment(moment: datetime) -> str:
    """RFC 822, in UTC."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)
