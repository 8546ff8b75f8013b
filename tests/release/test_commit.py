"""The commit is named, and whether files differ from it."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from plugins.release.commit import describe_commit

NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder, *words):
    who = ["-c", "user.name=Example", "-c", "user.email=office@example.org"]
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True, env={**os.environ, **NOBODY})


def test_without_git_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert describe_commit(tmp_path) == ""
    monkeypatch.setenv("PATH", "")
    assert describe_commit(tmp_path) == ""


@pytest.mark.parametrize("changed", [False, True])
def test_changes_are_said(tmp_path, changed):
    git(tmp_path, "init")
    assert describe_commit(tmp_path) == ""
    (tmp_path / "a").write_text("a")
    git(tmp_path, "add", "a")
    git(tmp_path, "commit", "-m", "a")
    if changed:
        (tmp_path / "a").write_text("b")
    assert re.fullmatch(r"[0-9a-f]{40}" + r"\+changes" * changed, describe_commit(tmp_path))
