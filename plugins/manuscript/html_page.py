"""The part of a page that is the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, NavigableString, Tag
from bs4.dammit import EncodingDetector
from bs4.element import PreformattedString

from .manuscript import Unreadable
from .nesting import too_deep
from .tidy import tidy, unescape

DEEPEST = 100
TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
NEVER_NEST = frozenset(
    "area base br col embed hr img input link meta source track wbr"
    " html head body p li dt dd td th tr thead tbody tfoot colgroup option".split()
)
NO_TEXT = (
    *("script style template noscript head nav form button select textarea iframe object embed".split()),
    *("svg canvas audio video map".split()),
)
BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hr h1"
    " h2 h3 h4 h5 h6 li main menu ol p pre section summary table tbody td tfoot th thead tr ul caption".split()
)


def declared_encoding(data: bytes) -> str:
    return EncodingDetector.find_declared_encoding(data, is_html=True) or ""


def parse_page(name: str, text: str) -> BeautifulSoup:
    """The page's tree, as a browser builds it. Raises Unreadable (M105) before a depth that would take minutes."""
    depth = 0
    for match in TAG.finditer(text):
        if match[2].lower() not in NEVER_NEST:
            depth = max(depth - 1, 0) if match[1] else depth + 1
        if depth > DEEPEST:
            raise Unreadable(too_deep(name, text.count("\n", 0, match.start()) + 1))
    return BeautifulSoup(f"<!DOCTYPE html>{text}", "html5lib")


def article_in(page: BeautifulSoup) -> Tag:
    """The one <article>, else the one <main>, else the body."""
    for selector in ("article", "main, [role=main]"):
        found = page.select(selector)
        if len(found) == 1:
            return found[0]
    return page.body or page


def without_controls(root: Tag) -> list[str]:
    """Take out, and name, what is no text: menus, forms, scripts, films, what is hidden."""
    gone = []
    for tag in [root, *root.find_all(True)]:
        if not tag.decomposed and tag is not root and (tag.name in NO_TEXT or _is_hidden(tag)):
            gone += [tag.name] if tag.get_text(strip=True) or tag.name in ("iframe", "video", "audio") else []
            tag.decompose()
    return [name for name in dict.fromkeys(gone) if name not in ("script", "style", "template", "head")]


def _is_hidden(tag: Tag) -> bool:
    css = re.sub(r"\s", "", str(tag.get("style") or "").lower())
    return tag.has_attr("hidden") or "display:none" in css or "mso-hide:all" in css


def text_of(root: Tag) -> str:
    """All words, those of different blocks apart."""
    return tidy(unescape("".join(_pieces(root)), ascii_too=True))


def _pieces(root: Tag) -> Iterator[str]:
    for node in root.descendants:
        if isinstance(node, Tag):
            yield "\n" if node.name in BLOCKS or node.name == "br" else ""
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            ends_block = node.next_sibling is None and node.parent is not None and node.parent.name in BLOCKS
            yield f"{node}\n" if ends_block else str(node)
