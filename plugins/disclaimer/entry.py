"""The record of a feed's entry."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """``content``: the HTML that readers show; None: the feed gives none, or more than one."""

    title: str
    link: str
    lang: str
    tags: tuple[str, ...]
    content: str | None


class NoFeed(ValueError):
    """The data is no feed that can be read; the words say why and what to do."""
