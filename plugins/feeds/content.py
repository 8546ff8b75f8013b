"""An article's HTML for a feed: absolute addresses, nothing that runs, nothing that is styled."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urljoin

import nh3
from bs4 import BeautifulSoup
from bs4.element import Tag

EMBEDS = {"iframe": "src", "embed": "src", "object": "data", "video": "src", "audio": "src"}
EMBED = re.compile(r"<(?:iframe|embed|object|video|audio)\b", re.IGNORECASE)
TAGS = nh3.ALLOWED_TAGS | {"section", "tfoot"}
ATTRIBUTES = {**nh3.ALLOWED_ATTRIBUTES, "*": {"lang", "dir", "title"}, "a": {"href", "hreflang"}}
SCHEMES = {"http", "https", "mailto", "tel", "sms"}
DROPPED = {"script", "style", "form", "template", "select", "textarea", "button", "noscript", "svg", "math"}
LABELS = {"en": "Embedded content", "es": "Contenido incrustado"}
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def for_feed(html: str, url: str, lang: str = "en") -> str:
    """The content as a reader in any program sees it; ``url`` is the article's own absolute address.

    A fragment link leads to the article's page, an embed becomes a link that says what it is.
    """
    if EMBED.search(html):
        html = _link_embeds(html, lang)
    return nh3.clean(
        printable(html),
        tags=TAGS,
        clean_content_tags=DROPPED,
        attributes=ATTRIBUTES,
        url_schemes=SCHEMES,
        url_relative=lambda address: urljoin(url, address),
        link_rel=None,
        strip_comments=True,
    )


def plain(html: str) -> str:
    """The words alone, on one line."""
    return " ".join(unescape(nh3.clean(printable(html), tags=set(), clean_content_tags=DROPPED)).split())


def printable(text: str) -> str:
    """Without the characters that XML 1.0 (section 2.2) can't hold."""
    return UNPRINTABLE.sub("", text)


def _link_embeds(html: str, lang: str) -> str:
    soup = BeautifulSoup(html, "html.parser")
    for embed in soup.find_all(list(EMBEDS)):
        if embed.decomposed:
            continue
        address = _address(embed)
        label = embed.get("title") or embed.get("aria-label") or LABELS.get(lang, LABELS["en"])
        if not address:
            embed.decompose()
            continue
        link = soup.new_tag("a", href=address)
        link.string = f"{label}: {address}"
        embed.replace_with(link)
    return str(soup)


def _address(embed: Tag) -> str:
    source = embed.find("source", src=True)
    own = embed.get(EMBEDS[embed.name])
    return str(own or (source.get("src") if isinstance(source, Tag) else "") or "")
