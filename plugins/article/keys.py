"""The keys that a front matter may have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from ..shared.clinic import Clinic
from ..shared.finding import Finding
from .record import Article

TEXTS = ("title", "slug", "category", "summary", "description", "image", "lang", "translation_of", "author")
LISTS = ("tags", "authors", "aliases")
OTHERS = ("id", "date", "modified", "status", "disclaimers", "waivers", "comments")
RESERVED = ("reviewed_by", "last_reviewed", "review_due", "references")
KNOWN = (*OTHERS, *TEXTS, *LISTS, *RESERVED)
WAIVER = ("module", "reason", "by", "on", "sha256")
ELSEWHERE: Mapping[str, str] = {
    "keywords": "tags",
    "topics": "tags",
    "categories": "category",
    "excerpt": "summary",
    "abstract": "summary",
    "published": "date",
    "updated": "modified",
    "lastmod": "modified",
    "language": "lang",
    "draft": "status",
    "permalink": "slug",
    "url": "slug",
    "save_as": "slug",
    "redirect_from": "aliases",
    "cover": "image",
}
"""What other programs call our keys."""


def keys_are_known(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A103: every key is one that means something here."""
    for key in article.source.metadata:
        if key not in KNOWN:
            remedy = f"; write '{ELSEWHERE[key]}'" if key in ELSEWHERE else nearest(key, KNOWN)
            message = f"must not have the key '{key}'{remedy or '; known: ' + ', '.join(KNOWN)}"
            yield Finding(article.path, article.line(key), "A103", message)


def nearest(word: str, choices: Iterable[str]) -> str:
    """The end of a message that offers the nearest right spelling; empty when none is near."""
    near = get_close_matches(word, list(choices), n=1, cutoff=0.6)
    return f"; did you mean '{near[0]}'?" if near else ""
