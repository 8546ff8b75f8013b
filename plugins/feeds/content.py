"""An article's HTML for a feed: absolute addresses, nothing that runs, nothing that is styled."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import nh3

from ..shared.characters import printable
from .embeds import EMBED, link_embeds

TAGS = nh3.ALLOWED_TAGS - {"area", "map"} | {"section", "tfoot"}
CELL = {"colspan", "rowspan"}
ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "hreflang"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "time": {"datetime"},
    "td": CELL,
    "th": {*CELL, "scope"},
}
"""Of those that hold an address only two: `srcset`, `poster`, `cite` and their like stay out."""
SCHEMES = {"http", "https", "mailto", "tel", "sms"}
DROPPED = {"script", "style", "form", "template", "select", "textarea", "button", "noscript", "svg"}
STUMP = re.compile(r"https?:(?!//)", re.IGNORECASE)
"""An address like `http:page.html`, which a browser reads by where it stands."""

BLOCK = re.compile(
    r"</?(?:address|article|aside|blockquote|br|d[dlt]|div|fig(?:caption|ure)|h[1-6r]|li|[ou]l|p|pre|section|t[dhr])\b",
    re.I,
)
NOTE = re.compile(r'<sup id="fnref.*?</sup>', re.DOTALL)

TAG, ENTITY = re.compile(r"</?[A-Za-z!][^<>]*>"), re.compile(r"&#?\w+;")


def for_feed(html: str, url: str, lang: str = "en") -> str:
    """The content as a reader in any program sees it; ``url`` is the article's own absolute address.

    A fragment link leads to the article's page, an embed becomes a link that says what it is.
    """
    return _clean(
        link_embeds(html, url, lang) if EMBED.search(html) else html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=lambda tag, name, value: None if STUMP.match(value) else value,
        url_schemes=SCHEMES,
        url_relative=("rewrite_with_base", url),
        link_rel=None,
    )


def plain(html: str) -> str:
    """The words alone, on one line, without the numbers of footnotes."""
    spaced = BLOCK.sub(r" \g<0>", NOTE.sub("", html))
    return " ".join(unescape(_clean(spaced, tags=set())).split())


def _clean(html: str, **rules: Any) -> str:
    """Printable before, since nh3 takes no half of a surrogate pair, and after, since &#11; has become a character.

    U+FFFD goes too: programs take it for a broken encoding (the W3C validator: BadCharacters).
    """
    return printable(nh3.clean(printable(html), clean_content_tags=DROPPED, **rules)).replace("\ufffd", "")


def without_marks(title: str) -> str:
    """A title's words; unlike `plain` it keeps a lone "<" with what follows, for titles are text."""
    words = ENTITY.sub(lambda entity: unescape(entity[0]), TAG.sub("", title))
    return " ".join(printable(words).split())
