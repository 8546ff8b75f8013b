from __future__ import annotations

import subprocess
import sysconfig
from pathlib import Path

import pytest

from .conftest import Built

LYCHEE = Path(sysconfig.get_path("scripts"), "lychee")


def follow(folder: Path) -> subprocess.CompletedProcess[str]:
    """Every link of the folder's pages that stays in it, with its fragment."""
    command = [LYCHEE, "--offline", "--include-fragments", "--no-progress", "--index-files", "index.html"]
    place = folder.resolve()
    command += ["--extensions", "html", "--root-dir", place, place]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder.parent)


@pytest.mark.parametrize("which", ["site", "live_site"])
def test_every_link_and_fragment_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    result = follow(built.folder)
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_link_and_fragment_of_the_published_blog_leads_somewhere(published: Path) -> None:
    result = follow(published / "output")
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("link", ["nowhere/", "#nowhere", "../about/#nowhere", "/feeds/nowhere.json"])
def test_a_dead_link_is_found(tmp_path: Path, link: str) -> None:
    (tmp_path / "about").mkdir()
    (tmp_path / "about/index.html").write_text('<p id="here">About.</p>', encoding="utf-8")
    (tmp_path / "index.html").write_text('<a href="about/#here">About</a>', encoding="utf-8")
    assert follow(tmp_path).returncode == 0
    (tmp_path / "about/more.html").write_text(f'<a href="{link}">More</a>', encoding="utf-8")
    assert follow(tmp_path).returncode != 0
