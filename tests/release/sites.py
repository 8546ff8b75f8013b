"""Small finished sites to release: what Pelican and gate 1 would have left."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from plugins.release.golive import Candidate, put_live, settle
from plugins.release.manifest import Manifest, parse_manifest
from plugins.release.shelf import Release
from plugins.shared.site import Site

NOW = datetime(2026, 2, 6, 14, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
STYLE = "theme/3f2a9c1d00/css/main.css"


def manifest(*slugs: str, nonce: str = "n", feeds: tuple[str, ...] = ("feeds/blog.atom.xml",)) -> Manifest:
    pages = [f"posts/{slug}/index.html" for slug in slugs]
    return parse_manifest(
        {
            "nonce": nonce,
            "plugins": ["plugins.article", "plugins.disclaimer"],
            "policy": "p" * 64,
            "articles": [_article(slug) for slug in slugs],
            "feeds": [{"path": path, "articles": pages} for path in feeds],
            "next_change": None,
        }
    )


def _article(slug: str) -> dict[str, object]:
    return {
        "id": f"urn:uuid:{slug}",
        "title": slug.capitalize(),
        "url": f"posts/{slug}/",
        "save_as": f"posts/{slug}/index.html",
        "source": f"content/articles/{slug}.md",
        "modules": {"general": {}, "tms": {}},
    }


def pages(*slugs: str, style: str = STYLE, words: str = "") -> dict[str, str]:
    listed = "".join(f'<li><a href="/posts/{slug}/">{slug}</a></li>' for slug in slugs)
    articles = {f"posts/{slug}/index.html": f'<link href="/{style}"><p>{slug} {words}</p>' for slug in slugs}
    return {"index.html": f"<ul>{listed}</ul>", "404.html": "<p>Not found</p>", style: "p {}", **articles}


def write(folder: Path, files: Mapping[str, str]) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def release(site: Site, *slugs: str, now: datetime = NOW, style: str = STYLE, words: str = "") -> Release | None:
    """Publish a site with these articles, as the command does after the judge."""
    site.state.mkdir(parents=True, exist_ok=True)
    folder = write(site.state / "publishing", pages(*slugs, style=style, words=words))
    listing = manifest(*slugs)
    verdicts = {article.save_as: "PASS" for article in listing.articles}
    return put_live(site, Candidate(folder, "abc123", listing, verdicts), settle(site), now)
