"""Finds the article that stands today where a comment stood."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from ..comments.threads import Thread


def by_address(threads: Iterable[Thread]) -> Mapping[str, str]:
    """Article ids by each of their addresses, as ``bare`` writes them; an article's own goes before aliases."""
    threads = list(threads)
    aliases = {bare(alias): thread.id for thread in threads for alias in thread.aliases}
    return {**aliases, **{bare(thread.url): thread.id for thread in threads}}


def bare(address: str) -> str:
    """The path, without host, trailing slash and index.html; the query only where it is all there is (/?p=12)."""
    parts = urlsplit(address.strip())
    path = unquote(parts.path).removesuffix("index.html").strip("/").lower()
    return path or f"?{parts.query}"
