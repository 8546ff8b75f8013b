"""sitemap.xml (sitemaps.org), with each page's other languages as Google reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from ..shared.xml_document import add_text, as_document

ROOT = {"xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9", "xmlns:xhtml": "http://www.w3.org/1999/xhtml"}


class Place(NamedTuple):
    """A page that may be found: ``url`` below the site's root, and when its content last changed, if it says so."""

    url: str
    changed: datetime | None
    versions: Sequence[tuple[str, str, str]]


def place_of(context: Mapping[str, Any]) -> Place | None:
    """None for what no search engine should list: drafts, hidden articles, 404, lists without articles, and
    further pages of a list, whose articles are all reached from elsewhere.
    """
    content, page = context.get("article") or context.get("page"), context.get("articles_page")
    url = str(context["output_file"]).removesuffix("index.html")
    is_hidden = content is not None and content.status != "published"
    is_further = page is not None and (page.number > 1 or not page.object_list)
    if is_hidden or is_further or url.endswith("404.html"):
        return None
    dates = [_changed(each) for each in ([content] if content is not None else context["articles"])]
    versions = context["alternates"]
    return Place(url, max(filter(None, dates), default=None), versions if url in (v[2] for v in versions) else ())


def _changed(content: Any) -> datetime | None:
    moment: datetime | None = getattr(content, "modified", None) or getattr(content, "date", None)
    return moment


def sitemap(places: Iterable[Place], site: str, home: str) -> bytes:
    """The file; ``home`` is the language for readers of any other."""
    root = Element("urlset", ROOT)
    for place in sorted(places):
        node = SubElement(root, "url")
        add_text(node, "loc", f"{site}/{place.url}")
        if place.changed:
            add_text(node, "lastmod", place.changed.isoformat(timespec="seconds"))
        for lang, _, url in place.versions:
            _version(node, lang, f"{site}/{url}")
            if lang == home:
                _version(node, "x-default", f"{site}/{url}")
    return as_document(root)


def _version(node: Element, lang: str, address: str) -> None:
    SubElement(node, "xhtml:link", rel="alternate", hreflang=lang, href=address)
