"""Where an import reads, and where it writes: all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..shared.files import write_whole
from ..shared.finding import Finding
from ..shared.site import Site
from ..shared.source import Source, read_source
from .manuscript import Manuscript, Unreadable
from .size import refuse_size


class Target(NamedTuple):
    """A file to be written, and its bytes."""

    path: Path
    data: bytes


def read_bytes(name: str, path: Path) -> bytes:
    """M101: a manuscript is a file that can be read. Raises Unreadable."""
    try:
        if path.is_dir():
            raise _unreadable(name, "and is a folder: name the files in it one by one")
        if not path.is_file():
            raise _unreadable(name, "and there is none of this name: check its spelling")
        refuse_size(name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        reason = str(error.strerror).lower()
        raise _unreadable(name, f"but can't be read, {reason}: ask its owner for a copy, and import that") from error


def _unreadable(name: str, problem: str) -> Unreadable:
    return Unreadable(Finding(name, 0, "M101", f"must be a file, {problem}"))


def find_old(manuscript: Manuscript, site: Site, *, renew: bool) -> Source | None:
    """M110: an article that is there is replaced only when that is asked for, and only if its id can be read."""
    path = site.articles / f"{manuscript.slug}.md"
    name = site.name(path)
    if not path.exists():
        return None
    if not renew:
        remedy = "import with --replace (REPLACE=1), which keeps a copy of it, or give another title with --title"
        raise Unreadable(Finding(manuscript.name, 0, "M110", f"must not overwrite {name}, which is there: {remedy}"))
    try:
        old = read_source(name, path.read_bytes().decode("utf-8"))
    except (OSError, UnicodeDecodeError):
        old = None
    if old is None or old.findings:
        remedy = "mend it first (`make check` says what is wrong), so that the article keeps its id"
        raise Unreadable(Finding(manuscript.name, 0, "M110", f"can't replace {name}, which can't be read: {remedy}"))
    return old


def file_away(
    manuscript: Manuscript, text: str, original: tuple[Path, bytes], old: Source | None, site: Site, today: date
) -> list[str]:
    """Write manuscript, pictures, a copy of the article that is replaced, and last the article; say where.

    Raises Unreadable (M112), with everything as it was before.
    """
    article = Target(site.articles / f"{manuscript.slug}.md", text.encode())
    folder = site.images / manuscript.slug
    try:
        kept = _place_of_original(*original, site)
        pictures = [_free(folder / picture.name, picture.data) for picture in manuscript.pictures]
        replaced = _free(site.manuscripts / "replaced" / f"{manuscript.slug}-{today}.md", old.text.encode()) if old else None
        write_all([target for target in (kept, *pictures, replaced, article) if target])
    except OSError as error:
        raise Unreadable(_unwritten(error, site)) from error
    ...


def _place_of_original(path: Path, data: bytes, site: Site) -> Target | None:
    """Where the manuscript is to be kept; None when it stands among the manuscripts already."""
    full = (Path.cwd() / path).resolve()
    return None if full.is_relative_to(site.manuscripts.resolve()) else _free(site.manuscripts / path.name, data)
