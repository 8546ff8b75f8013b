"""What gate 1 let through: the list that the disclaimer plugin leaves beside a build."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple


class Listed(NamedTuple):
    """One article; ``modules`` are the disclaimers that it needs."""

    id: str
    title: str
    address: str
    save_as: str
    source: str
    modules: tuple[str, ...]


@dataclass(frozen=True)
class Manifest:
    """``raw`` is the file as it was read: gate 2 judges against that."""

    nonce: str
    plugins: tuple[str, ...]
    policy: str
    articles: tuple[Listed, ...]
    feeds: Mapping[str, tuple[str, ...]]
    next_change: str | None
    raw: Mapping[str, Any]


def read_manifest(path: Path) -> Manifest | None:
    """The manifest; None when there is none, or none that can be read."""
    try:
        return parse_manifest(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def parse_manifest(raw: Mapping[str, Any]) -> Manifest:
    """Raises KeyError, TypeError or AttributeError when something is missing or of another kind."""
    return Manifest(
        nonce=raw["nonce"],
        plugins=tuple(raw["plugins"]),
        policy=raw["policy"],
        articles=tuple(_listed(article) for article in raw["articles"]),
        feeds={feed["path"]: tuple(feed["articles"]) for feed in raw["feeds"]},
        next_change=raw.get("next_change"),
        raw=raw,
    )


def without(manifest: Manifest, article: Listed) -> Manifest:
    """The manifest of the same site, had the article not been in it."""
    feeds = [
        {**feed, "articles": [name for name in feed["articles"] if name != article.save_as]}
        for feed in manifest.raw["feeds"]
    ]
    articles = [each for each in manifest.raw["articles"] if each["id"] != article.id]
    return parse_manifest({**manifest.raw, "articles": articles, "feeds": feeds})


def _listed(article: Mapping[str, Any]) -> Listed:
    text = {key: article[key] for key in ("id", "title", "save_as", "source")}
    return Listed(**text, address=article["url"], modules=tuple(article["modules"]))
