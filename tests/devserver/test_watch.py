"""Saving is noticed, whatever way an editor saves."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.devserver.watch import watching


def rewrite(path: Path) -> None:
    path.write_text(str(time.monotonic_ns()))


def rename_over(path: Path) -> None:
    rewrite(path.with_name("beside"))
    path.with_name("beside").replace(path)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("content/articles", "plugins/__pycache__", ".site"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("pelicanconf.py", "content/articles/a.md"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize("save", [rewrite, rename_over])
@pytest.mark.parametrize("name", ["pelicanconf.py", "content/articles/a.md", ".site/comments.jsonl"])
def test_each_save_is_noticed(root: Path, name: str, save: Callable[[Path], None]) -> None:
    with watching(root, root / ".site/comments.jsonl") as changed:
        for _ in range(2):  # the second time the file may be another one
            until = time.monotonic() + 5
            while not changed.wait(0.3):
                assert time.monotonic() < until
                save(root / name)
            changed.clear()


def test_what_builds_leave_behind_is_no_change(root: Path) -> None:
    with watching(root, root / ".site/comments.jsonl") as changed:
        time.sleep(0.2)
        for name in (".site/page.html", "plugins/__pycache__/a.cpython-311.pyc", "notes.txt"):
            rewrite(root / name)
        assert not changed.wait(0.4)
