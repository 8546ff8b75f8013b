"""Cuts an article's entries out of the text of a feed or of a page with lists."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

FEED_ENTRY = re.compile(r"\s*<(entry|item|url)\b.*?</\1>", re.DOTALL)
FEED_LINK = re.compile(r"<link\b[^>]*?\bhref=[\"']([^\"']*)|<(?:link|loc)>([^<]*)")

TAG = re.compile(
    r"<!--.*?-->|<(?P<raw>script|style)\b.*?</(?P=raw)|"
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
FORWARD = re.compile(r'<meta http-equiv="refresh" content="0; url=([^"]*)"')
HREF = re.compile(r"\bhref=[\"']?([^\"'\s>]*)")
BODY = re.compile(r"\bclass=[\"'][^\"']*\bentry-content\b")
LISTED = frozenset({"li", "article", "tr", "nav"})


@dataclass
class Element:
    """One of a list, not closed yet."""

    name: str
    start: int
    links: bool = False
    holds_body: bool = False


def without_feed_entries(text: str, page: str, address: str) -> str:
    """The feed or sitemap without the entries whose own link is the address."""

    def kept(entry: re.Match[str]) -> str:
        link = FEED_LINK.search(entry[0])
        return "" if link and _leads_to(link[1] or link[2], page, address) else entry[0]

    return FEED_ENTRY.sub(kept, text)


def without_json_entries(text: str, page: str, address: str) -> str:
    """The JSON Feed, or list of threads, without the items whose own address it is."""
    try:
        data = json.loads(text)
        name = "items" if "items" in data else "articles"
        items = [item for item in data[name] if not _leads_to(item["url"], page, address)]
    except (ValueError, TypeError, KeyError, RecursionError):
        return text
    if items == data[name]:
        return text
    return json.dumps({**data, name: items}, ensure_ascii=False, indent=1) + "\n"


def without_redirects(text: str, page: str, address: str) -> str:
    """The file `_redirects` without the lines that lead to the address."""
    lines = text.splitlines(keepends=True)
    return "".join(line for line in lines if not any(_leads_to(word, page, address) for word in line.split()[1:2]))


def forwards(html: str, page: str, address: str) -> bool:
    """Whether the page only sends readers on to the address."""
    found = FORWARD.search(html)
    return found is not None and _leads_to(found[1], page, address)


def without_list_entries(html: str, page: str, address: str) -> str:
    """The page without each smallest <li>, <article>, <tr>, <nav>, or <p> of a <nav>, that links to the address.

    Left alone: whatever stands in an article's body, or holds one.
    """
    for start, end in reversed(_entries(html, page, address)):
        html = html[:start] + html[end:]
    return html


def _leads_to(link: str, page: str, address: str) -> bool:
    return urlsplit(urljoin(f"/{page}", link)).path.endswith(f"/{address}")


def _entries(html: str, page: str, address: str) -> list[tuple[int, int]]:
    """Where they begin and end, in order; none inside another."""
    found: list[tuple[int, int]] = []
    elements: list[Element] = []
    body, depth = "", 0
    for tag in TAG.finditer(html):
        name = (tag["name"] or "").lower()
        if depth:
            depth += (name == body) * (-1 if tag["end"] else 1)
        elif BODY.search(tag["attributes"] or ""):
            body, depth = name, 1
            for element in elements:
                element.holds_body = True
        elif not tag["end"] and (name in LISTED or (name == "p" and _in_nav(elements))):
            elements.append(Element(name, tag.start()))
        elif elements and name == elements[-1].name:
            found = _closed(elements.pop(), tag.end(), found)
        elif elements and name == "a" and (href := HREF.search(tag["attributes"])):
            elements[-1].links |= _leads_to(href[1], page, address)
    return found


def _in_nav(elements: list[Element]) -> bool:
    return any(element.name == "nav" for element in elements)


def _closed(element: Element, end: int, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    if not element.links or element.holds_body:
        return found
    return [*(span for span in found if span[0] < element.start), (element.start, end)]
