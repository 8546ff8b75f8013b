"""Which feeds a blog has, and which articles stand in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

NEWEST = 20
"""Entries in a feed: the common choice of publishers; 20 articles stay below 100 kB compressed."""


class Plan(NamedTuple):
    """A feed to be: ``kind`` is blog, categories or topics; ``name`` the category's or topic's."""

    kind: str
    name: str
    slug: str
    lang: str
    stem: str
    articles: tuple[Any, ...]

    @property
    def key(self) -> str:
        return f"{self.lang}:{self.kind}:{self.slug}"


def plan_feeds(articles: Iterable[Any], default_lang: str) -> list[Plan]:
    """For each language the blog's feed, one for each category and one for each topic; newest first.

    Articles of one moment stand in the order of their ids, so that two builds agree.
    """
    ordered = sorted(articles, key=lambda article: str(article.metadata.get("id", article.slug)))
    ordered.sort(key=lambda article: article.date, reverse=True)
    languages = sorted({article.lang for article in ordered})
    return [plan for lang in languages for plan in _in_language(_of(ordered, lang), lang, default_lang)]


def _of(articles: Sequence[Any], lang: str) -> list[Any]:
    return [article for article in articles if article.lang == lang]


def _in_language(articles: Sequence[Any], lang: str, default_lang: str) -> list[Plan]:
    root = "feeds" if lang == default_lang else f"{lang}/feeds"
    blog = Plan("blog", "", "", lang, f"{root}/blog", tuple(articles[:NEWEST]))
    return [
        blog,
        *_grouped(articles, "categories", lambda article: [article.category], lang, root),
        *_grouped(articles, "topics", lambda article: getattr(article, "tags", []), lang, root),
    ]


def _grouped(
    articles: Sequence[Any], kind: str, labels: Callable[[Any], Iterable[Any]], lang: str, root: str
) -> list[Plan]:
    groups: dict[str, tuple[str, list[Any]]] = {}
    for article in articles:
        for label in {label.slug: label for label in labels(article)}.values():
            groups.setdefault(label.slug, (label.name, []))[1].append(article)
    return [
        Plan(kind, name, slug, lang, f"{root}/{kind}/{slug}", tuple(members[:NEWEST]))
        for slug, (name, members) in sorted(groups.items())
        if slug
    ]
