"""What an article could still have, for its readers' sake."""

from __future__ import annotations

from collections.abc import Iterator

from ..shared.finding import Finding
from .record import Article

WISHES = {
    "summary": "lists, feeds and search engines show its first words",
    "category": "it stands under 'Articles'",
}


def says_what_it_is(article: Article) -> Iterator[Finding]:
    """A114: a published article has a summary and a category."""
    lacking = [key for key in WISHES if not getattr(article, key)]
    if lacking and article.source.is_readable and article.status != "draft":
        so_far = ", and ".join(WISHES[key] for key in lacking)
        message = f"should have {' and '.join(map(repr, lacking))}: {so_far}; write a line for each at the top"
        yield Finding(article.path, article.line("title"), "A114", message, "warning")
