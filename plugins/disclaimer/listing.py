"""What gate 1 lets through: the articles and the feeds that gate 2 must find on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from .policy import Policy
from .required import Required

Listing = dict[str, Any]
"""{"articles": [{…}], "feeds": [{"path", "articles"}], …}: plain data, written as JSON."""


class Entry(NamedTuple):
    """A published article: ``save_as`` is its page below the output folder."""

    source: str
    id: str
    lang: str
    title: str
    url: str
    save_as: str
    status: str
    date: str
    modules: Required
    waived: list[str]


def entry_of(article: Any, source: str, modules: Required, waived: list[str]) -> Entry:
    return Entry(
        source=source,
        id=str(article.metadata.get("id") or ""),
        lang=article.lang,
        title=str(article.title),
        url=str(article.url),
        save_as=str(article.save_as),
        status=str(article.status),
        date=article.date.isoformat() if hasattr(article, "date") else "",
        modules=modules,
        waived=waived,
    )


def listing_of(
    entries: Sequence[Entry],
    generators: Sequence[Any],
    drafts: Sequence[Any],
    settings: Mapping[str, Any],
    policy: Policy,
) -> Listing:
    """All that gate 1 lets through; ``next_change``: when the first draft that only waits for its day is due."""
    feeds = [feed for g in generators if hasattr(g, "hidden_articles") for feed in expected_feeds(settings, g)]
    return {
        "nonce": settings.get("DISCLAIMER_RUN", ""),
        "plugins": list(settings["PLUGINS"]),
        "policy": policy.digest,
        "next_change": min((d.date.isoformat() for d in drafts if d.metadata.get("scheduled")), default=None),
        "articles": [entry._asdict() for entry in entries],
        "feeds": feeds,
        "comment_feeds": list(settings.get("COMMENT_FEEDS", ())),
    }


def expected_feeds(settings: Mapping[str, Any], generator: Any) -> list[dict[str, Any]]:
    """Each feed that Pelican (or a plugin that says so in FEED_PLAN) will write, with the pages of its entries."""
    limit = settings.get("FEED_MAX_ITEMS") or None
    return [
        *(
            {"path": path, "articles": feed["articles"]}
            for feed in settings.get("FEED_PLAN", ())
            for path in feed["paths"].values()
        ),
        *(
            {"path": str(path), "articles": [str(article.save_as) for article in articles[:limit]]}
            for path, articles in _feeds(settings, generator)
        ),
    ]


def _feeds(settings: Mapping[str, Any], generator: Any) -> Iterator[tuple[str, Sequence[Any]]]:
    """As ArticlesGenerator.generate_feeds of Pelican 4.12 chooses them."""
    everything = sorted(
        [*generator.articles, *(t for article in generator.articles for t in article.translations)],
        key=lambda article: article.date,
        reverse=True,
    )
    for kind in ("ATOM", "RSS"):
        yield from _one(settings, f"FEED_{kind}", generator.articles)
        yield from _one(settings, f"FEED_ALL_{kind}", everything)
        for category, articles in generator.categories:
            yield from _one(settings, f"CATEGORY_FEED_{kind}", articles, slug=category.slug)
        for author, articles in generator.authors:
            yield from _one(settings, f"AUTHOR_FEED_{kind}", articles, slug=author.slug)
        for tag, articles in generator.tags.items():
            yield from _one(settings, f"TAG_FEED_{kind}", articles, slug=tag.slug)
        for lang, articles in _by_language(generator).items():
            yield from _one(settings, f"TRANSLATION_FEED_{kind}", articles, lang=lang)


def _one(
    settings: Mapping[str, Any], key: str, articles: Sequence[Any], **words: str
) -> Iterator[tuple[str, Sequence[Any]]]:
    if settings.get(key):
        yield str(settings[key]).format(**words), articles


def _by_language(generator: Any) -> dict[str, list[Any]]:
    languages: dict[str, list[Any]] = {}
    for article in [*generator.articles, *generator.translations]:
        languages.setdefault(article.lang, []).append(article)
    return languages
