"""What in an article may run when its page is read: it could take any disclaimer away again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from selectolax.lexbor import LexborNode

from .verdict import Verdict, fail

DATA_TYPES = frozenset(("application/ld+json", "application/json", "importmap", "speculationrules", "text/template"))
"""Of <script>: what browsers read and don't run."""
FRAMES = "iframe, frame, object, embed"
ADDRESSES = frozenset(("href", "xlink:href", "src", "data", "action", "formaction", "values", "from", "to"))
IGNORED = re.compile("[\x00-\x20]+")
"""Browsers leave these out of an address before they look at its scheme (WHATWG URL, §4.4)."""
ADDRESSED = ", ".join(f"[{name}]" for name in sorted(ADDRESSES)).replace(":", r"\:")
"""Elements with any of them; in SVG and MathML xlink:href is a [href] for Lexbor."""
HANDLER = re.compile(r" on[^ \t\n\f/>=]*=")
"""An attribute as Lexbor writes it, in small letters."""


def runs_nothing(path: str, body: LexborNode) -> Iterator[Verdict]:
    """D02: an article's body holds no script, handler, or frame that could reach out of itself."""
    for found in dict.fromkeys(_running(body)):
        message = f"the article holds {found}, which runs when it is read and may hide any disclaimer: take it out"
        yield fail(path, "D02-script", message)


def _running(body: LexborNode) -> Iterator[str]:
    for node in body.css("script"):
        if (node.attributes.get("type") or "").strip().lower() not in DATA_TYPES:
            yield "<script>"
    for node in body.css(FRAMES):
        if not _is_elsewhere(node.attributes.get("src") or node.attributes.get("data") or "", node):
            yield f"<{node.tag}> with a page of this site, or its own"
    for node in body.css("*" if HANDLER.search(body.html or "") else ADDRESSED):
        yield from (f"<{node.tag} {name}>" for name, value in node.attributes.items() if _is_script(name, value or ""))


def _is_script(name: str, value: str) -> bool:
    is_address = name in ADDRESSES and IGNORED.sub("", value).lower().startswith(("javascript:", "vbscript:"))
    return name.startswith("on") or is_address


def _is_elsewhere(address: str, node: LexborNode) -> bool:
    """Another host's page can't reach into this one."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return False
    return parts.scheme in ("", "http", "https") and bool(parts.netloc) and "srcdoc" not in node.attributes
