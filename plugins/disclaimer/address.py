"""Addresses of a site, and the files that they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

INDEX = "index.html"
CSS = ".css"


def is_at(link: str, page: str) -> bool:
    """Whether a link leads to a page, named by its path below the site's root."""
    return page in files_of(link)


def files_of(link: str) -> Iterator[str]:
    """The paths that a link may stand for, whatever folder of its host the site is in."""
    try:
        path = unquote(urlsplit(link).path)
    except ValueError:
        return
    parts = [part for part in path.split("/") if part not in ("", ".")]
    for start in range(max(1, len(parts))):
        rest = "/".join(parts[start:])
        yield from (rest, f"{rest}/{INDEX}".lstrip("/"), f"{rest}.html")


def loader(roots: Iterable[Path], is_confined: bool) -> Callable[[str], str | None]:
    """Reads stylesheets below the first root that has them; confined: never from outside.

    Their names must end in .css: browsers take no other file for one, as its type is told by its name.
    """
    folders = list(roots)

    @cache
    def load(address: str) -> str | None:
        for folder in folders:
            for name in _names(address):
                path = (folder / name).resolve()
                if (
                    path.suffix.lower() == CSS
                    and path.is_file()
                    and (path.is_relative_to(folder.resolve()) or not is_confined)
                ):
                    return _text(path)
        return None

    return load


def _names(address: str) -> Iterator[str]:
    parts = urlsplit(address)
    if parts.scheme not in ("", "http", "https", "file"):
        return
    steps = unquote(parts.path).lstrip("/").split("/")
    # A site may be in a folder of its host; a relative address says all.
    for start in range(len(steps) if parts.netloc or parts.path.startswith("/") else 1):
        yield "/".join(steps[start:])


def _text(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return None
