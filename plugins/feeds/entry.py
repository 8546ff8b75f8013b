"""What a feed holds, whichever format it is written in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid5


class Program(NamedTuple):
    name: str
    url: str


GENERATOR = Program("Pelican", "https://getpelican.com/")
"""Without a version: a newer one must not change every feed."""


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
    ``title`` and ``summary`` are plain text, ``content`` is HTML with absolute addresses.
    The moments are aware; `spread` made them differ from those of other articles.
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
    site_id: str
    lang: str
    entries: tuple[Entry, ...]
    icon: str = ""
    logo: str = ""

    @property
    def rights(self) -> str:
        return f"© {self.publisher}"

    @property
    def updated(self) -> datetime:
        """When an entry last changed, never when the feed was written: same content, same bytes."""
        return max(entry.updated for entry in self.entries)


def channel_id(channel: Channel) -> str:
    """A feed's own id, from the site's: RFC 4287, 4.2.6, wants each feed's to be its own."""
    return uuid5(UUID(channel.site_id), channel.key).urn


def spread(moment: datetime, identity: str) -> datetime:
    """The moment with microseconds of its own, from the article's id (a UUID): the greater the id, the later.

    Articles dated by the day share their second, and programs that sort by it shuffle them (the W3C validator:
    DuplicateUpdated). Made from the id alone, so no edit and no other article moves it.
    """
    if moment.microsecond:
        return moment
    try:
        return moment.replace(microsecond=UUID(identity).int * 1_000_000 >> 128)
    except ValueError:
        return moment
