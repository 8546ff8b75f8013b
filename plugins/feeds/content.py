"""An article's HTML for a feed: absolute addresses, nothing that runs, nothing that is styled."""

from __future__ import annotations

import re
from html import unescape

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


def for_feed(html: str, url: str, lang: str = "en") -> str:
    """The content as a reader in any program sees it; ``url`` is the article's own absolute address.

    A fragment link leads to the article's page, an embed becomes a link that says what it is.
    """
    html = printable(html)
    return nh3.clean(
        link_embeds(html, url, lang) if EMBED.search(html) else html,
        tags=TAGS,
        clean_content_tags=DROPPED,
        attributes=ATTRIBUTES,
        attribute_filter=lambda tag, name, value: None if STUMP.match(value) else value,
        url_schemes=SCHEMES,
        url_relative=("rewrite_with_base", url),
        link_rel=None,
        strip_comments=True,
    )


def plain(html: str) -> str:
    """The words alone, on one line, without the numbers of footnotes."""
    spaced = BLOCK.sub(r" \g<0>", NOTE.sub("", printable(html)))
    return " ".join(unescape(nh3.clean(spaced, tags=set(), clean_content_tags=DROPPED)).split())
