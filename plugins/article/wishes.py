"""What articles could still have, for their readers' sake."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..shared.finding import Finding
from .record import Article

WISHES = {
    "summary": "lists, feeds and search engines show its first words",
    "category": "it stands under 'Articles'",
}
MANY = 5


def say_what_they_are(articles: Sequence[Article]) -> Iterator[Finding]:
    """A115: a published article has a summary and a category. Of many without, a few are named and the rest counted."""
    found = [finding for article in articles for finding in _lacking(article)]
    yield from found[:MANY]
    if more := found[MANY:]:
        message = f"and {len(more)} more articles should have a summary or a category"
        yield Finding(more[0].path, more[0].line, "A115", message, "warning")


def _lacking(article: Article) -> Iterator[Finding]:
    lacking = [key for key in WISHES if not getattr(article, key)]
    if lacking and article.source.is_readable and article.status != "draft":
        so_far = ", and ".join(WISHES[key] for key in lacking)
        message = f"should have {' and '.join(map(repr, lacking))}: {so_far}; write a line for each at the top"
        yield Finding(article.path, article.line("title"), "A115", message, "warning")
