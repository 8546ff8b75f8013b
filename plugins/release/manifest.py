"""What gate 1 let through: the list that the disclaimer plugin leaves beside a build."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from ..shared.finding import Finding

REQUIRED_PLUGINS = ("plugins.article", "plugins.disclaimer")


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


def _listed(article: Mapping[str, Any]) -> Listed:
    text = {key: article[key] for key in ("id", "title", "save_as", "source")}
    return Listed(**text, address=article["url"], modules=tuple(article["modules"]))


def gate_1_ran(manifest: Manifest | None, nonce: str) -> Iterator[Finding]:
    """S102: the disclaimer plugin judged this very build.

    Pelican skips a plugin that fails to import or register, and a receiver nested in register() never runs;
    either leaves no manifest, or an old one.
    """
    missing = [name for name in REQUIRED_PLUGINS if name not in (manifest.plugins if manifest else ())]
    if manifest is None or manifest.nonce != nonce:
        yield Finding(
            "pelicanconf.py",
            0,
            "S102",
            "must list plugins.disclaimer in PLUGINS, and the plugin must load: it did not run, so nothing was judged; "
            "the log .site/publish.log may say why",
        )
    elif missing:
        yield Finding("pelicanconf.py", 0, "S102", f"must list in PLUGINS what didn't run: {', '.join(missing)}")
