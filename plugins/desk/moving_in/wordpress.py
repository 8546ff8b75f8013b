"""WordPress's export (WXR): Tools, Export, All content."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .old import Old, one_line, plain, utc


def read(root: Element) -> Iterator[Old]:
    """Comments of people; pingbacks, and what lies in the bin, stay behind."""
    for item in root.iter("item"):
        address = _say(item, "link")
        for comment in _all(item, "comment"):
            kind, state = _say(comment, "comment_type"), _say(comment, "comment_approved")
            if kind in ("", "comment") and state not in ("trash", "post-trashed"):
                yield _old(comment, address, state == "1")


def _old(comment: Element, address: str, is_approved: bool) -> Old:
    parent = _say(comment, "comment_parent")
    return Old(
        key=f"wordpress:{_say(comment, 'comment_id')}",
        parent=f"wordpress:{parent}" if parent not in ("", "0") else "",
        address=address,
        name=one_line(plain(_say(comment, "comment_author"))),
        text=plain(_say(comment, "comment_content")),
        at=utc(_say(comment, "comment_date_gmt") or _say(comment, "comment_date")),
        is_approved=is_approved,
    )


def _all(node: Element, name: str) -> Iterator[Element]:
    """By the local name: each version of the format has a namespace of its own."""
    return (child for child in node if child.tag.rpartition("}")[2] == name)


def _say(node: Element, name: str) -> str:
    return next((child.text or "" for child in _all(node, name)), "").strip()
