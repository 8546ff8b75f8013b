"""Releases that hold a text are found, also where several share a file."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.release.holding import holding
from plugins.shared.site import Site
from tests.projects import run, said
from tests.release.project import published


def shelf(folder: Path, **releases: str) -> Path:
    for name, text in releases.items():
        (folder / name / "posts").mkdir(parents=True)
        (folder / name / "posts" / "index.html").write_text(text)
        (folder / f"{name}.json").write_text("{}")
    return folder


def test_only_releases_with_the_text_are_named(tmp_path: Path) -> None:
    releases = shelf(tmp_path, a="one", b="two id-7 two", c="three")
    os.link(releases / "b" / "posts" / "index.html", releases / "c" / "same.html")
    assert holding(releases, ["id-7"]) == ["b", "c"]
    assert holding(releases, ["id-8", "three"]) == ["c"]
    assert holding(releases, [""]) == []


def test_purging_drops_them_but_never_the_live_one(tmp_path: Path) -> None:
    site: Site = published(tmp_path / "site")
    live = site.output.readlink().name
    for name in ("20200101T000000Z-00000000", "20200102T000000Z-00000000"):
        (site.releases / name).mkdir()
        (site.releases / f"{name}.json").write_text("{}")
    (site.releases / "20200102T000000Z-00000000" / "a.html").write_text("comment-7")
    (site.releases / live / "a.html").write_text("comment-7")
    (site.build).mkdir(parents=True, exist_ok=True)
    result = run(site.root, "purge-comments", "comment-7")
    assert result.returncode == 0, said(result)
    assert sorted(path.name for path in site.releases.iterdir() if path.is_dir()) == ["20200101T000000Z-00000000", live]
    assert not site.build.exists()
