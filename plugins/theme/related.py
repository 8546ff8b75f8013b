"""Which articles are nearest to one another, by the topics that they share?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from heapq import nsmallest
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
    ranked = sorted(articles, key=newest_first)
    shelves = _shelves(ranked)
    return {
        article.id: [ranked[other].id for other in _nearest(rank, ranked, shelves)]
        for rank, article in enumerate(ranked)
    }


def _shelves(ranked: Iterable[Tagged]) -> dict[str, list[int]]:
    """Topic → the places of its articles."""
    shelves = defaultdict(list)
    for rank, article in enumerate(ranked):
        for topic in article.topics:
            shelves[topic].append(rank)
    return shelves


def _nearest(rank: int, ranked: Sequence[Tagged], shelves: Mapping[str, Sequence[int]]) -> list[int]:
    shared: dict[int, float] = defaultdict(float)
    for topic in sorted(ranked[rank].topics):  # a sum of fractions depends on their order
        for other in shelves[topic][:NEWEST]:
            shared[other] += 1 / len(shelves[topic])
    shared.pop(rank, None)
    return nsmallest(MOST, shared, key=lambda other: (-shared[other], other))


def newest_first(article: Tagged) -> tuple[float, str]:
    """A key to sort by; articles of one moment stand in the order of their ids."""
    return -article.date.timestamp(), article.id
