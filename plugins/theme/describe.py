"""Gives Pelican's articles what the templates show of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

from ..shared.lists import DRAFTS, HIDDEN, LISTED
from .contents import sections
from .reading import reading_minutes
from .related import Tagged, newest_first, related

SHOWN = 3
"""Related articles below an article."""


def describe_articles(generator: Any) -> None:
    """Reading time, sections, neighbours and relations; the last two among those of one language in lists."""
    listed = [article for kind in LISTED for article in getattr(generator, kind)]
    for article in [*listed, *(article for kind in (*HIDDEN, *DRAFTS) for article in getattr(generator, kind))]:
        article.reading_minutes = reading_minutes(article._content)
        article.sections = sections(article._content, generator.settings["CONTENTS_FROM_WORDS"])
        article.newer = article.older = None
        article.related = []
    for members in _by_language(listed):
        _connect(members)


def _by_language(articles: Iterable[Any]) -> Iterable[list[Any]]:
    languages: dict[str, list[Any]] = defaultdict(list)
    for article in articles:
        languages[article.lang].append(article)
    return languages.values()


def _connect(articles: Sequence[Any]) -> None:
    by_id = {_id(article): article for article in articles}
    tagged = [Tagged(_id(article), article.date, _topics(article)) for article in articles]
    for newer, older in pairwise(by_id[each.id] for each in sorted(tagged, key=newest_first)):
        newer.older, older.newer = older, newer
    for id, nearest in related(tagged).items():
        by_id[id].related = _not_beside(by_id[id], [by_id[other] for other in nearest])


def _not_beside(article: Any, nearest: Iterable[Any]) -> list[Any]:
    """The newer and the older article are shown there anyway."""
    return [other for other in nearest if other is not article.newer and other is not article.older][:SHOWN]


def _id(article: Any) -> str:
    """What the feeds order by, too."""
    return str(article.metadata.get("id", article.slug))


def _topics(article: Any) -> frozenset[str]:
    return frozenset(tag.slug for tag in getattr(article, "tags", ()))
