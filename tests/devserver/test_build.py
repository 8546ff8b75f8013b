"""One build of a real, small site."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.devserver.build import DRAFTS_SHOWN, Build, Note, build
from tests.projects import ROOT

from .running import copy_site


@pytest.fixture(autouse=True)
def _plugins_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def test_it_notes_each_article_and_why_readers_do_not_see_it(tmp_path: Path) -> None:
    made = build(copy_site(tmp_path / "site"), tmp_path / "dev" / "1", DRAFTS_SHOWN)
    assert made.folder == tmp_path / "dev" / "1"
    assert set(made.notes) == {
        Note("articles/first.md", "First steps", "posts/first/", "posts/first/index.html", ""),
        Note("articles/long.md", "Long", "posts/long/", "posts/long/index.html", ""),
        Note("articles/second.md", "Not finished", "drafts/not-finished/", "drafts/not-finished/index.html", "draft"),
        Note(
            "articles/third.md",
            "In spring",
            "drafts/in-spring/",
            "drafts/in-spring/index.html",
            "planned for 4 March 2126",
        ),
    }


def test_settings_that_cannot_be_read_leave_no_folder_and_the_end_of_the_log(tmp_path: Path) -> None:
    site = copy_site(tmp_path / "site")
    (site / "pelicanconf.py").write_text("1 / 0")
    made = build(site, tmp_path / "dev" / "1", {})
    assert made == Build(None, (), made.log, ())
    assert "ZeroDivisionError" in made.log
