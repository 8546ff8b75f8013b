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
DOUBTFUL = {
    "template[shadowrootmode]": "it has a shadow root, which replaces what stands in its element:"
    " take 'shadowrootmode' out",
    "meta[http-equiv='default-style' i]": "it names a default style: take <meta http-equiv=default-style> out",
    "body[link], body[vlink], body[alink]": "<body> colours its links: take 'link', 'vlink' and 'alink' out of it",
}
VIEWPORT = re.compile(r"(width|initial-scale|maximum-scale)\s*=\s*([\d.]+)")
WIDEST, LEAST_SCALE = 1280, 0.8


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
    for selector, doubt in DOUBTFUL.items():
        if tree.css_first(selector) is not None:
            yield doubt
    if any(_shrinks(*pair) for content in _said(tree, "name='viewport'") for pair in VIEWPORT.findall(content)):
        yield "it is made tiny on phones: write <meta name=viewport content='width=device-width'>"
    policies = _said(tree, "http-equiv='content-security-policy'")
    if any("'unsafe-inline'" not in each for each in policies) and tree.css_first("style, [style]") is not None:
        yield "its Content-Security-Policy may stop the styles that stand in it: move them to a stylesheet"
    if any(_sends_away(content) for content in _said(tree, "http-equiv='refresh'")):
        yield "it sends its readers away: take <meta http-equiv=refresh> out"


def _said(tree: LexborHTMLParser, which: str) -> list[str]:
    """What the <meta> of this kind say, in small letters."""
    return [_attribute(node, "content").lower() for node in tree.css(f"meta[{which} i]")]


def _sends_away(content: str) -> bool:
    delay = re.match(r"\d*", content)
    return "url" in content or int((delay and delay[0]) or 0) < QUICK


def _shrinks(name: str, value: str) -> bool:
    """Whether a phone would show a page wider than a desk's screen, or smaller than it is."""
    size = float(value) if value.count(".") < 2 and value != "." else 0.0
    return size > WIDEST if name == "width" else size < LEAST_SCALE


def _attribute(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()
