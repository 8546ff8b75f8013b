"""A body that only leads to its article elsewhere."""

from __future__ import annotations

from collections.abc import Set
from urllib.parse import urljoin

from selectolax.lexbor import LexborNode

from .address import files_of

TEASER_WORDS = 150


def is_teaser(name: str, names: Set[str], body: LexborNode) -> bool:
    """A short text under a heading that links to another page of the folder, with the same link inside.

    ``name``: the page that it stands on; ``names``: every file of the folder.
    """
    if len((body.text() or "").split()) > TEASER_WORDS:
        return False
    inside = {urljoin(name, node.attributes.get("href") or "") for node in body.css("a[href]")}
    near = body.parent
    heading = near.css_first("h1 a[href], h2 a[href], h3 a[href]") if near is not None else None
    address = urljoin(name, heading.attributes.get("href") or "") if heading is not None else ""
    targets = set(files_of(address)).intersection(names)
    return address in inside and "#" not in address and bool(targets) and name not in targets
