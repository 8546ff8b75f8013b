"""Saving is noticed, whatever way an editor saves."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest

from plugins.devserver.watch import watching
from tests.waiting import until

NAMES = ("pelicanconf.py", "content/articles/a.md", ".site/comments.jsonl")


def rewrite(path: Path) -> None:
    path.write_text(str(time.monotonic_ns()))


def rename_over(path: Path) -> None:
    rewrite(path.with_name("beside"))
    path.with_name("beside").replace(path)


def noticed(changed: Event, save: Callable[[Path], None], path: Path) -> None:
    """Save until it is noticed; then no news of it is on the way any more."""

    def is_noticed() -> bool:
        save(path)
        return changed.wait(0.3)

    until(is_noticed)
    while changed.is_set():
        changed.clear()
        changed.wait(0.5)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("content/articles", "plugins/__pycache__", ".site"):
        (tmp_path / folder).mkdir(parents=True)
    for name in ("pelicanconf.py", "content/articles/a.md"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize("save", [rewrite, rename_over])
@pytest.mark.parametrize("name", NAMES)
def test_each_save_is_noticed(root: Path, name: str, save: Callable[[Path], None]) -> None:
    with watching(root, root / ".site/comments.jsonl") as changed:
        for _ in range(2):  # the second time the file may be another one
            noticed(changed, save, root / name)


def test_what_builds_leave_behind_is_no_change(root: Path) -> None:
    with watching(root, root / ".site/comments.jsonl") as changed:
        for name in NAMES:  # each is watched by now
            noticed(changed, rewrite, root / name)
        for name in (".site/page.html", "plugins/__pycache__/a.cpython-311.pyc", "notes.txt"):
            rewrite(root / name)
        assert not changed.wait(1)
