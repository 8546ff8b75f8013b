"""What a feed holds, whichever format it is written in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5


@dataclass(frozen=True)
class Image:
    """A picture: absolute address, MIME type, size in bytes."""

    url: str
    type: str
    length: int


@dataclass(frozen=True)
class Entry:
    """One article as feeds show it.

    ``id`` is the article's own, so it survives a change of title, slug, date and domain.
    ``summary`` is plain text, ``content`` HTML with absolute addresses; the moments are aware.
    """

    id: str
    url: str
    title: str
    summary: str
    content: str
    published: datetime
    updated: datetime
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    lang: str
    image: Image | None = None


@dataclass(frozen=True)
class Channel:
    """One feed: ``key`` names it for ever, ``stem`` is its path without the format's ending."""

    key: str
    stem: str
    title: str
    subtitle: str
    publisher: str
    home: str
    site: str
    lang: str
    entries: tuple[Entry, ...]

    @property
    def updated(self) -> datetime:
        """When an entry last changed, never when the feed was written: same content, same bytes."""
        return max(entry.updated for entry in self.entries)


def channel_id(site_id: str, key: str, form: str) -> str:
    """A feed's own id, from the site's: RFC 4287 4.2.6 wants each feed's to be its own."""
    return uuid5(UUID(site_id), f"{form}:{key}").urn


def spread(moment: datetime, identity: str) -> datetime:
    """The moment with microseconds of its own, from the article's id.

    Articles dated by the day share their second, and readers that sort by it shuffle them
    (the W3C validator: DuplicateUpdated). The id never changes, so neither does this.
    """
    if moment.microsecond or moment.second:
        return moment
    part = int.from_bytes(hashlib.sha256(identity.encode()).digest()[:8]) % 1_000_000
    return moment + timedelta(microseconds=part)
