"""Every finding on a blog's sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from ..shared.clinic import Clinic
from ..shared.finding import Finding
from ..shared.source import Source
from .blog import Blog
from .fields import check_fields
from .link_rules import check_links
from .record import read_article
from .rules import check_blog


def check_articles(
    sources: Sequence[Source],
    clinic: Clinic,
    now: datetime,
    published: Mapping[str, tuple[str, str]],
    files: Collection[str],
    pages: Sequence[Source] = (),
) -> list[Finding]:
    """Findings on each front matter, on all of them together, and on their links.

    Paths of sources and ``files`` are named from the project's root: content/articles/x.md, content/images/x.png.
    ``published`` maps the id of an article to the address and the source that it had when it was last published.
    """
    articles = [read_article(source, clinic) for source in sources]
    articles += [read_article(source, clinic, "page") for source in pages]
    blog = Blog(tuple(articles), clinic, now, published, frozenset(files))
    fields = [finding for article in articles for finding in check_fields(article, clinic)]
    return [*fields, *check_blog(blog), *check_links(blog)]
