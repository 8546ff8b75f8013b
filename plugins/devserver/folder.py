"""Answers web requests from the files of one folder."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, unquote

from ..shared.kinds import HTML, kind_of

NOT_FOUND = b"<!DOCTYPE html><title>Not found</title><h1>Not found</h1>"


class Answer(NamedTuple):
    """A body that isn't bytes is a stream, sent as it comes; ``modified`` is in seconds since 1970, or not known."""

    status: int
    kind: str
    body: bytes | Iterable[bytes]
    location: str = ""
    modified: float = 0


def answer(folder: Path, target: str) -> Answer:
    """The file that a request's target names; else a redirect to the folder's address, or 404.html.

    That of its first folder, if there is one: /es/nope gets /es/404.html.
    """
    path = unquote(target.partition("?")[0].partition("#")[0])
    try:
        return _found(folder, path) or _missing(folder, path)
    except (OSError, ValueError):
        return _missing(folder, path)


def _found(folder: Path, path: str) -> Answer | None:
    name = _name(path)
    file = folder / name
    if not _is_inside(folder, file):
        return None
    if file.is_dir() and not path.endswith("/"):
        return Answer(301, HTML, b"", f"/{quote(name)}/")
    if path.endswith("/"):
        file /= "index.html"
    kind = kind_of(file.relative_to(folder).as_posix())
    return Answer(200, kind, file.read_bytes(), modified=file.stat().st_mtime)


def _missing(folder: Path, path: str) -> Answer:
    for name in (f"{_name(path).partition('/')[0]}/404.html", "404.html"):
        with suppress(OSError, ValueError):
            if _is_inside(folder, folder / name):
                return Answer(404, HTML, (folder / name).read_bytes())
    return Answer(404, HTML, NOT_FOUND)


def _name(path: str) -> str:
    """Below the folder, whatever dots it holds."""
    return posixpath.normpath("/" + path.lstrip("/"))[1:]


def _is_inside(folder: Path, file: Path) -> bool:
    """Where its links lead, too."""
    return file.resolve().is_relative_to(folder.resolve())
