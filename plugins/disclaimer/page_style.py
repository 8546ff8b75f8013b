"""The stylesheets that a page takes in, and whatever about a page can't be judged."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .style.looks import Looks
from .style.media import read_media
from .style.scenario import ALWAYS, Condition
from .style.theme import Source, theme_of, with_imports

Load = Callable[[str], str | None]
"""The text of the stylesheet at an address; None where it can't be read."""
SHEETS = "style, link[rel~='stylesheet' i]"
STANDARDS_MODE = re.compile(
    r"(?>\s+|\ufeff|<\?[^>]*>|<!--(?!-?>).*?-->)*+<!doctype\s+html(?:\s+system\s+([\"'])about:legacy-compat\1"
    r"|\s+public\s+([\"'])-//w3c//dtd (?:xhtml 1|html 4\.01)[^\"']*\2\s*[\"']http[^>]*)?\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""Of the text itself: the tree doesn't keep what follows the name."""
QUICK = 30


def looks_of(html: str, tree: LexborHTMLParser, address: str, load: Load) -> tuple[Looks, list[str]]:
    """How the page looks, and what of its style can't be read, in words; ``tree`` is that of its text."""
    sources: list[Source] = []
    missing: list[str] = []
    base = tree.css_first("base[href]")
    address = urljoin(address, _attribute(base, "href")) if base is not None else address
    for node, condition in _sheets(tree):
        text = node.text() if node.tag == "style" else load(urljoin(address, _attribute(node, "href")))
        if text is None:
            missing.append(_attribute(node, "href"))
            continue
        own = address if node.tag == "style" else urljoin(address, _attribute(node, "href"))
        found, unread = with_imports(Source(text, own, condition), load)
        sources += found
        missing += unread
    theme = theme_of(tuple(sources))
    scheme = tree.css_first("meta[name='color-scheme' i]")
    looks = Looks(theme, _attribute(scheme, "content").lower() if scheme is not None else "normal")
    unread_words = [
        f"its stylesheet '{href}' can't be read: keep it beside the page, or take its link out" for href in missing
    ]
    return looks, [*unread_words, *(f"its stylesheet {doubt}" for doubt in theme.doubts), *_page_doubts(html, tree)]


def _sheets(tree: LexborHTMLParser) -> Iterator[tuple[LexborNode, Condition]]:
    """Each stylesheet in use, in order, and when it applies (HTML Standard, §4.2.4, §4.2.6, §4.6.7.20)."""
    preferred = ""
    for node in tree.css(SHEETS):
        kind = _attribute(node, "type").lower()
        is_link = node.tag == "link"
        title = _attribute(node, "title")
        if kind not in ("", "text/css") or (is_link and not _attribute(node, "href")):
            continue
        if is_link and ("disabled" in node.attributes or "alternate" in _attribute(node, "rel").lower().split()):
            continue
        preferred = preferred or title
        if title in ("", preferred):
            yield node, _condition(node)


def _condition(node: LexborNode) -> Condition:
    """A script may change what 'media' says; without scripts <noscript> counts."""
    if "onload" in node.attributes:
        return ("if", "a script has run")
    media = read_media(_attribute(node, "media"))
    in_noscript = node.parent is not None and node.parent.tag == "noscript"
    return ("all", ("if", "scripts are off"), media) if in_noscript else media if media != ALWAYS else ALWAYS


def _page_doubts(html: str, tree: LexborHTMLParser) -> Iterator[str]:
    if not STANDARDS_MODE.match(html):
        yield "it must begin with <!DOCTYPE html>: without it browsers follow old rules that can't be judged"
    if tree.css_first("template[shadowrootmode]") is not None:
        yield "it has a shadow root, which replaces what stands in its element: take 'shadowrootmode' out"
    if tree.css_first("meta[http-equiv='default-style' i]") is not None:
        yield "it names a default style: take <meta http-equiv=default-style> out"
    for node in tree.css("meta[http-equiv='refresh' i]"):
        delay = re.match(r"\s*(\d*)", _attribute(node, "content"))
        if "url" in _attribute(node, "content").lower() or int((delay and delay[1]) or 0) < QUICK:
            yield "it sends its readers away: take <meta http-equiv=refresh> out"


def _attribute(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()
