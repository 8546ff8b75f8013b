"""Finds the releases whose files hold a text."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from .shelf import shelved


def holding(releases: Path, texts: Collection[str]) -> list[str]:
    """The kept releases that hold one of the texts in any file; a file that several share is read once."""
    needles = [text.encode() for text in texts if text]
    known: dict[tuple[int, int], bool] = {}
    return [name for name in shelved(releases) if any(_has(path, needles, known) for path in _files(releases / name))]


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def _has(path: Path, needles: list[bytes], known: dict[tuple[int, int], bool]) -> bool:
    status = path.stat()
    key = (status.st_dev, status.st_ino)
    if key not in known:
        data = path.read_bytes()
        known[key] = any(needle in data for needle in needles)
    return known[key]
