"""What HTML alone makes of a text: not shown, folded away, quoted (HTML Standard, §15.3 and §4)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from .style.defaults import BLOCKS, TABLE_PARTS
from .style.names import names

HIDDEN, COLLAPSED = "D02-hidden", "D18-collapsed"
NEVER_SHOWN = names(
    "area base basefont bgsound datalist frame frameset head iframe link meta noembed noframes noscript param rp"
    " script source style template title track"
)
DRAWN_OTHERWISE = names(
    "applet audio button canvas embed img input marquee math meter object optgroup option picture progress select svg"
    " textarea video"
)
QUOTING = names("blockquote q pre code samp kbd del s strike cite figcaption xmp listing plaintext")
NO_PROSE = NEVER_SHOWN | {"pre"}
BREAKING = BLOCKS | frozenset(TABLE_PARTS) | {"br", "hr", "li", "option", "rt"}
SILENT_ROLES = names("img image math separator meter progressbar scrollbar slider")
TELLING = names("aria-hidden hidden inert popover role")
BOTTOMLESS = 5000
TOO_DEEP = "is nested too deep for browsers to agree on: mend its markup"
UNCLOSED = names(
    "area base br col dd dt embed hr img input li link meta option optgroup p param rb rp rt rtc source td th"
)
UNCLOSED |= names("tbody tfoot thead tr track wbr colgroup head body html")
"""Elements that authors need not close."""
NESTING = names("div span section article aside blockquote b i em strong font a ul ol table form")
"""Elements that stay open in spite of a slash at the end of their tag, unlike those of SVG."""
TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|textarea|title|xmp)\b.*?(?:</\1|\Z)|<(/?)([a-z][^\s/>]*)([^>]*)(?:>|\Z)",
    re.I | re.S,
)
Attributes = Mapping[str, str | None]


def tree_of(html: str) -> LexborHTMLParser:
    """The tree without its doctype, which Lexbor takes for an elder brother of the root: html:first-child."""
    tree = LexborHTMLParser(html)
    before = tree.root.prev if tree.root is not None else None
    while before is not None:
        node, before = before, before.prev
        if node.tag == "-doctype":
            node.decompose()
    return tree


class Effect(NamedTuple):
    """``is_seen``: something is drawn, but not as text that every reader gets."""

    code: str
    why: str
    is_seen: bool


def effect_of(tag: str, attributes: Attributes, is_stripped: bool = False) -> Effect | None:
    """What keeps the text of an element from its readers; None: nothing in its markup does.

    ``is_stripped``: as a feed reader shows it that takes attributes out.
    """
    if tag in NEVER_SHOWN:
        return Effect(HIDDEN, f"it stands in <{tag}>, which browsers don't show", False)
    if tag in DRAWN_OTHERWISE:
        return Effect(HIDDEN, f"it stands in <{tag}>, which is no plain text of the article", True)
    if tag == "dialog":
        return Effect(COLLAPSED, "it stands in a pop-up, <dialog>", False)
    if tag == "details" and ("open" not in attributes or "name" in attributes):
        # of several with one name browsers keep just one open
        return Effect(COLLAPSED, "it stands in <details>, which is closed", False)
    return _by_attribute(attributes) if not is_stripped and TELLING.intersection(attributes) else None


def _by_attribute(attributes: Attributes) -> Effect | None:
    if "popover" in attributes:
        return Effect(COLLAPSED, "it stands in a pop-up ('popover')", False)
    if "hidden" in attributes:
        return Effect(HIDDEN, "the attribute 'hidden' takes it out of sight", False)
    if (attributes.get("aria-hidden") or "").strip().lower() == "true":
        return Effect(HIDDEN, "'aria-hidden' keeps it from people who listen to the page", True)
    if "inert" in attributes:
        return Effect(HIDDEN, "'inert' keeps it from people who listen to the page", True)
    roles = SILENT_ROLES.intersection((attributes.get("role") or "").lower().split())
    if roles:
        return Effect(HIDDEN, f"the role '{next(iter(roles))}' keeps it from people who listen to the page", True)
    return None


def is_bottomless(html: str) -> bool:
    """Whether elements are nested so deep that even reading the page would take minutes; an estimate, in one pass."""
    if html.count("<") - html.count("</") <= BOTTOMLESS:
        return False
    depth = 0
    for _, closing, tag, rest in TAG.findall(html):
        name = tag.lower()
        if name in UNCLOSED or not name or (rest.endswith("/") and name not in NESTING):
            continue
        depth = max(depth - 1, 0) if closing else depth + 1
        if depth > BOTTOMLESS:
            return True
    return False
