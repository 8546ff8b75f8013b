"""The files below content/, and what people call them."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

MARK = re.compile(r"[{|](?:static|attach|filename)[}|]")


def files_below(folder: Path, refused: Callable[[OSError], None] | None = None) -> Iterator[Path]:
    """Every file below, links followed as Pelican follows them, but for names with a leading dot.

    ``refused`` is told of each folder that can't be read.
    """
    for directory, folders, names in os.walk(folder, onerror=refused, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if not name.startswith("."))


def name_of(path: Path, content: Path) -> str:
    """A file's name in findings and links: content/articles/x.md."""
    name = (Path(content.name) / path.relative_to(content)).as_posix()
    return " ".join(name.encode(errors="replace").decode().split("\n"))


def path_named(address: str, folder: str) -> str:
    """The file that {static}, {attach} or an address from the root names, as a path below content/; else nothing.

    ``folder`` is where the source stands, below content/ too.
    """
    marked = MARK.match(address)
    path = unquote(re.split("[?#]", address[marked.end() :] if marked else address)[0])
    if path.startswith("/"):
        return path[1:]
    return posixpath.normpath(posixpath.join(folder, path)) if marked else ""
