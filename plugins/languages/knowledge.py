"""What every template of an edition is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..shared.phrases import locale_of, name_of
from .edition import Edition
from .places import Places, below

Version = tuple[str, str, str]
"""Language, its own name for itself, address below the site's root."""


def known_by(
    edition: Edition, editions: Mapping[str, Edition], first: Edition, places: Places, tagline: str
) -> dict[str, Any]:
    """``first`` is the edition in the site's own language: it lends the others the lists and pages that they lack."""
    lists = edition if edition.has_home else first
    places = below(lists.prefix, places)
    return {
        **{key: url for key, url in places.items() if key.endswith("_URL")},
        "lang": edition.lang,
        "TAGLINE": tagline,
        "direction": locale_of(edition.lang).text_direction,
        "home": places.get("INDEX_URL", lists.prefix),
        "homes": versions({each.lang: each.prefix for each in editions.values() if each.has_home}),
        "articles": lists.articles,
        "dates": lists.articles,
        "tags": lists.topics(lists.articles),
        "categories": lists.categories(lists.articles),
        "authors": lists.authors(lists.articles),
        "pages": list({page.slug: page for page in (*first.pages, *edition.pages)}.values()),
    }


def versions(urls: Mapping[str, str]) -> list[Version]:
    """A page in each of its languages; none where there is but one."""
    return [(lang, name_of(lang), url) for lang, url in sorted(urls.items())] if len(urls) > 1 else []
