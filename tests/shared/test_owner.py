"""Who may not touch a file is told whose it is."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from plugins.cli import _sentence
from plugins.shared.owner import foreign, named
from plugins.shared.site import Site


def test_ones_own_is_not_foreign(tmp_path: Path) -> None:
    assert foreign(tmp_path / "not there") is None


@pytest.fixture
def stranger(monkeypatch: pytest.MonkeyPatch) -> str:
    """From now on somebody else runs this, whom the system has no name for."""
    me = named(os.geteuid())
    monkeypatch.setattr(os, "geteuid", lambda: 54321)
    return me


def test_a_file_or_the_folder_for_it_is_named_with_its_owner(tmp_path: Path, stranger: str) -> None:
    (tmp_path / "a.md").touch()
    assert foreign(tmp_path / "a.md") == (tmp_path / "a.md", stranger)
    assert foreign(tmp_path / "new" / "b.md") == (tmp_path, stranger)


def test_what_the_system_refuses_says_whose_it_is_and_both_ends_of_a_move(tmp_path: Path, stranger: str) -> None:
    site = Site(tmp_path)
    error = PermissionError(errno.EACCES, "Permission denied", str(site.state / "a"), None, str(site.state / "b"))
    said = _sentence(error, site)
    assert said.startswith(".site/a → .site/b: permission denied. ")
    assert f" belongs to {stranger}, and this runs as user 54321: one of both must change." in said


def test_a_full_disk_is_nobodys(tmp_path: Path, stranger: str) -> None:
    said = _sentence(OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "a")), Site(tmp_path))
    assert said == "a: no space left on device. Nothing was half-written: mend that and run the command again."
