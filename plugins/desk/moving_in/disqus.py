"""Disqus's export: an XML file with threads, and posts that refer to them."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from .old import Old, one_line, plain, utc

SPACE = "{http://disqus.com}"
ID = "{http://disqus.com/disqus-internals}id"


def read(root: Element) -> Iterator[Old]:
    """What its writer deleted stays behind; spam comes along, to be decided about."""
    addresses = {thread.get(ID, ""): _say(thread, "link") for thread in root.findall(f"{SPACE}thread")}
    for post in root.findall(f"{SPACE}post"):
        if _say(post, "isDeleted") != "true":
            yield _old(post, addresses)


def _old(post: Element, addresses: dict[str, str]) -> Old:
    parent, author = _ref(post, "parent"), post.find(f"{SPACE}author")
    return Old(
        key=f"disqus:{post.get(ID, '')}",
        parent=f"disqus:{parent}" if parent else "",
        address=addresses.get(_ref(post, "thread"), ""),
        name=one_line(_say(author, "name") if author is not None else ""),
        text=plain(_say(post, "message")),
        at=utc(_say(post, "createdAt")),
        is_approved=_say(post, "isSpam") != "true" and _say(post, "isApproved") != "false",
    )


def _say(node: Element, name: str) -> str:
    return (node.findtext(f"{SPACE}{name}") or "").strip()


def _ref(node: Element, name: str) -> str:
    found = node.find(f"{SPACE}{name}")
    return found.get(ID, "") if found is not None else ""
