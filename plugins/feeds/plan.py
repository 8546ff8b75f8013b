"""Which feeds a blog has, and which articles stand in each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, NamedTuple

from .entry import spread

Kind = Literal["blog", "category", "tag"]
FOLDERS = {"category": "categories", "tag": "topics"}
NEWEST = 20
"""Entries in a feed: the common choice of publishers; 20 articles stay below 100 kB compressed."""


class Plan(NamedTuple):
    """A feed to be: ``label`` and ``slug`` are the category's or tag's.

    ``stem`` is its path without a format's ending, ``page`` the address of the list with the same articles.
    """

    kind: Kind
    label: str
    slug: str
    lang: str
    stem: str
    page: str
    articles: tuple[Any, ...]

    @property
    def key(self) -> str:
        return f"{self.lang}:{self.kind}:{self.slug}"


def plan_feeds(articles: Iterable[Any], default_lang: str) -> list[Plan]:
    """For each language the blog's feed, one for each category and one for each tag, by slug; newest first.

    Articles of one second stand by their ids, the greatest first, as `spread` has readers sort them too.
    """
    ordered = sorted(articles, key=_age, reverse=True)
    languages = sorted({article.lang for article in ordered})
    return [plan for lang in languages for plan in _in_language(_of(ordered, lang), lang, default_lang)]


def identity(article: Any) -> str:
    """The id that the article keeps for ever; a preview may have none yet."""
    return str(article.metadata.get("id") or article.slug)


def categories(article: Any) -> list[Any]:
    """Its one category; none in a blog without them."""
    return [article.category] if hasattr(article, "category") else []


def tags(article: Any) -> list[Any]:
    return list(getattr(article, "tags", []))


def _age(article: Any) -> tuple[Any, str]:
    return spread(article.date, identity(article)), identity(article)


def _of(articles: Sequence[Any], lang: str) -> list[Any]:
    return [article for article in articles if article.lang == lang]


def _in_language(articles: Sequence[Any], lang: str, default_lang: str) -> list[Plan]:
    home = "" if lang == default_lang else f"{lang}/"
    root = f"{home}feeds"
    return [
        Plan("blog", "", "", lang, f"{root}/blog", home, tuple(articles[:NEWEST])),
        *_grouped(articles, "category", categories, lang, root),
        *_grouped(articles, "tag", tags, lang, root),
    ]


def _grouped(
    articles: Sequence[Any], kind: Kind, labels: Callable[[Any], Iterable[Any]], lang: str, root: str
) -> list[Plan]:
    groups: dict[str, tuple[Any, list[Any]]] = {}
    for article in articles:
        for label in {label.slug: label for label in labels(article)}.values():
            groups.setdefault(label.slug, (label, []))[1].append(article)
    return [
        Plan(kind, label.name, slug, lang, f"{root}/{FOLDERS[kind]}/{slug}", label.url, tuple(members[:NEWEST]))
        for slug, (label, members) in sorted(groups.items())
        if slug
    ]
