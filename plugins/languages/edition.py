"""An edition: what readers of one language have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

Groups = list[tuple[Any, list[Any]]]
"""A topic, category or author with its articles, in the order of their names."""


@dataclass(frozen=True)
class Edition:
    """``prefix`` stands before the addresses of its lists: empty for the site's own language, else like ``es/``.

    ``articles`` are listed, newest first; ``unlisted`` ones have a page all the same, known by its address.
    """

    lang: str
    prefix: str
    articles: tuple[Any, ...]
    unlisted: tuple[Any, ...]
    pages: tuple[Any, ...]

    @property
    def has_home(self) -> bool:
        return bool(self.articles) or not self.prefix

    def topics(self, whose: Iterable[Any]) -> Groups:
        return grouped(whose, lambda article: getattr(article, "tags", ()))

    def categories(self, whose: Iterable[Any]) -> Groups:
        return grouped(whose, lambda article: [article.category] if hasattr(article, "category") else [])

    def authors(self, whose: Iterable[Any]) -> Groups:
        return grouped(whose, lambda article: getattr(article, "authors", ()))


def plan_editions(
    languages: Iterable[str], articles: Sequence[Any], unlisted: Sequence[Any], pages: Sequence[Any], home: str
) -> dict[str, Edition]:
    """One for each of the languages, and one for ``home``, the site's own."""
    ordered = sorted(articles, key=lambda article: str(article.metadata.get("id", article.slug)))
    ordered.sort(key=lambda article: article.date, reverse=True)
    return {
        lang: Edition(
            lang, "" if lang == home else f"{lang}/", *(_in(lang, all_) for all_ in (ordered, unlisted, pages))
        )
        for lang in sorted({home, *languages})
    }


def _in(lang: str, contents: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(content for content in contents if content.lang == lang)


def grouped(articles: Iterable[Any], labels: Callable[[Any], Iterable[Any]]) -> Groups:
    """Each article once under each of its labels; labels with one address are one. Linear in the articles."""
    groups: dict[str, tuple[Any, list[Any]]] = {}
    for article in articles:
        for label in {label.slug: label for label in labels(article)}.values():
            groups.setdefault(label.slug, (label, []))[1].append(article)
    return sorted((group for slug, group in groups.items() if slug), key=lambda group: group[0].name.casefold())
