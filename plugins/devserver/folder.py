"""Answers web requests from the files of one folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from ..shared.kinds import HTML, kind_of

NOT_FOUND = b"<!DOCTYPE html><title>Not found</title><h1>Not found</h1>"


class Answer(NamedTuple):
    """A body that isn't bytes is a stream, sent as it comes; ``modified`` is in seconds since 1970."""

    status: int
    kind: str
    body: bytes | Iterable[bytes]
    location: str = ""
    modified: float = 0


def answer(folder: Path, target: str) -> Answer:
    """The file that a request's target names; else a redirect to the folder's address, or 404.html."""
    try:
        return _found(folder, unquote(target.partition("?")[0].partition("#")[0]))
    except (OSError, ValueError):
        return _missing(folder)


def _found(folder: Path, path: str) -> Answer:
    name = posixpath.normpath("/" + path.lstrip("/"))[1:]
    file = folder / name
    if not file.resolve().is_relative_to(folder.resolve()):
        return _missing(folder)
    if file.is_dir() and not path.endswith("/"):
        return Answer(301, HTML, b"", f"/{quote(name)}/")
    if path.endswith("/"):
        file /= "index.html"
    kind = kind_of(file.relative_to(folder).as_posix())
    return Answer(200, kind, file.read_bytes(), modified=file.stat().st_mtime)


def _missing(folder: Path) -> Answer:
    try:
        return Answer(404, HTML, (folder / "404.html").read_bytes())
    except OSError:
        return Answer(404, HTML, NOT_FOUND)
