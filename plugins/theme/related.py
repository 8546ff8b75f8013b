"""Which articles are nearest to one another, by the topics that they share?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

MOST = 5
"""Three to show, and two that may stand beside them as the newer and the older."""
NEWEST = 200
"""Of a common topic's articles only so many are looked at: it says little, and all pairs would take hours."""


class Tagged(NamedTuple):
    """What is compared of an article; ``date`` is aware."""

    id: str
    date: datetime
    topics: frozenset[str]


def related(articles: Sequence[Tagged]) -> dict[str, list[str]]:
    """For each article's id the ids of the nearest, nearest first.

    A shared topic counts the more, the fewer articles have it; then the newer stands first, then the lesser id.
    """
    shelves = _shelves(articles)
    return {article.id: [other.id for other in _nearest(article, shelves)[:MOST]] for article in articles}


def _shelves(articles: Iterable[Tagged]) -> dict[str, list[Tagged]]:
    shelves = defaultdict(list)
    for article in sorted(articles, key=newest_first):
        for topic in article.topics:
            shelves[topic].append(article)
    return shelves


def _nearest(article: Tagged, shelves: Mapping[str, Sequence[Tagged]]) -> list[Tagged]:
    shared: dict[Tagged, float] = defaultdict(float)
    for topic in sorted(article.topics):  # a sum of fractions depends on their order
        for other in shelves[topic][:NEWEST]:
            shared[other] += 1 / len(shelves[topic])
    return sorted(shared.keys() - {article}, key=lambda other: (-shared[other], *newest_first(other)))


def newest_first(article: Tagged) -> tuple[float, str]:
    """A key to sort by; articles of one moment stand in the order of their ids."""
    return -article.date.timestamp(), article.id
