"""What a page says about its article: title, tags, category, language, and that it is one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .style.names import names

FALLBACK = "en"
ARTICLE_TYPES = names(
    "Article NewsArticle BlogPosting TechArticle ScholarlyArticle MedicalScholarlyArticle Report LiveBlogPosting"
    " SocialMediaPosting MedicalWebPage"
)
DECLARED = "meta[property='og:type'][content='article' i], [itemtype*='schema.org/'][itemtype*='Article'], " + (
    "[itemtype$='schema.org/BlogPosting'], meta[property='article:published_time']"
)


class Facts(NamedTuple):
    title: str
    tags: tuple[str, ...]
    category: str


def facts_of(tree: LexborHTMLParser, body: LexborNode) -> Facts:
    """From the heading of the body's own article; else from what the page's head declares."""
    linked = list(_linked_data(tree))
    title = _heading(body) or _meta(tree, "og:title") or _title(tree)
    tags = [node.text().strip() for node in tree.css("a[rel~=tag]")]
    tags += [content for node in tree.css("meta[property='article:tag']") if (content := _content(node))]
    tags += [tag.strip() for node in tree.css("meta[name=keywords i]") for tag in _content(node).split(",")]
    tags += [word for data in linked for word in _words(data.get("keywords"))]
    sections = [word for data in linked for word in _words(data.get("articleSection"))]
    category = _meta(tree, "article:section") or " ".join(sections)
    return Facts(title, tuple(dict.fromkeys(filter(None, tags))), category)


def language(node: LexborNode) -> str:
    """The nearest declared, its first part, small letters; '' where none is."""
    current: LexborNode | None = node
    while current is not None and current.is_element_node:
        lang = current.attributes.get("lang") or current.attributes.get("xml:lang")
        if lang:
            return first_part(lang)
        current = current.parent
    return ""


def first_part(lang: str) -> str:
    """'en' of 'en-US'."""
    return lang.strip().replace("_", "-").split("-")[0].lower()


def declares_article(tree: LexborHTMLParser) -> bool:
    """Whether the page says that it is an article (Open Graph, microdata, JSON-LD)."""
    if tree.css_first(DECLARED) is not None:
        return True
    return any(ARTICLE_TYPES.intersection(_words(data.get("@type"))) for data in _linked_data(tree))


def _linked_data(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in tree.css("script[type='application/ld+json' i]"):
        try:
            waiting = [json.loads(node.text())]
        except (ValueError, RecursionError):
            continue
        while waiting:
            data = waiting.pop()
            if isinstance(data, dict):
                yield data
                waiting += [data.get("@graph"), data.get("mainEntity"), data.get("mainEntityOfPage")]
            elif isinstance(data, list):
                waiting += data


def _words(value: Any) -> list[str]:
    found = value if isinstance(value, list) else str(value or "").split(",")
    return [str(word).strip() for word in found if str(word).strip()]


def _heading(body: LexborNode) -> str:
    """The first heading before the body, inside the nearest element that has one, up to <article>."""
    current = body.parent
    while current is not None and current.is_element_node:
        if current.tag in ("article", "main", "body"):
            heading = next((node for node in current.css("h1, h2") if not _is_inside(node, body)), None)
            return heading.text().strip() if heading is not None and current.tag != "body" else ""
        current = current.parent
    return ""


def _is_inside(node: LexborNode, body: LexborNode) -> bool:
    current: LexborNode | None = node
    while current is not None:
        if current.mem_id == body.mem_id:
            return True
        current = current.parent
    return False


def _meta(tree: LexborHTMLParser, name: str) -> str:
    node = tree.css_first(f"meta[property='{name}']")
    return _content(node) if node is not None else ""


def _content(node: LexborNode) -> str:
    return (node.attributes.get("content") or "").strip()


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    return node.text().strip() if node is not None else ""
