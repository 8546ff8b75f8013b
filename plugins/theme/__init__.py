"""What the templates show beside Pelican's own: STYLE_URL, an article's neighbours and reading time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from .reading import reading_minutes

KINDS = ("articles", "translations", "hidden_articles", "hidden_translations", "drafts", "drafts_translations")


def describe_articles(generator: Any) -> None:
    """Runs before disclaimers are set in, so that they don't count as reading time."""
    for article in (article for kind in KINDS for article in getattr(generator, kind)):
        article.reading_minutes = reading_minutes(article._content)
        article.newer = article.older = None
    for newer, older in neighbours([*generator.articles, *generator.translations]):
        newer.older, older.newer = older, newer


def neighbours(articles: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Newer and older, each within its own language."""
    for lang in sorted({article.lang for article in articles}):
        yield from pairwise(article for article in articles if article.lang == lang)


def add_stylesheet(pelican: object) -> Any:
    from .generator import StylesheetGenerator

    return StylesheetGenerator


def register() -> None:
    from pelican import signals

    signals.article_generator_finalized.connect(describe_articles)
    signals.get_generators.connect(add_stylesheet)
