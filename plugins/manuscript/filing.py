"""Where an import reads, and where it writes: all of it or nothing."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..shared.files import write_whole
from ..shared.finding import Finding
from ..shared.site import Site
from ..shared.source import Source, read_source
from .decode import refuse_size
from .manuscript import Manuscript, Unreadable


class Target(NamedTuple):
    """A file to be written, its bytes, and what it is."""

    path: Path
    data: bytes
    what: str


def files_named(value: str) -> list[Path]:
    """The file of this name; if there is none, the several files that it names.

    Names stand between spaces, and quotes hold a name with spaces together, as in a shell: "a.txt 'my copy.docx'".
    """
    whole = _path(value)
    try:
        files = [] if _is_there(whole) else list(map(_path, shlex.split(value)))
    except ValueError:  # a quotation mark that isn't closed
        files = []
    return files if any(map(_is_there, files)) else [whole]


def _path(name: str) -> Path:
    return Path(name).expanduser() if name.startswith("~/") else Path(name)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # too long for a name
        return False


def read_bytes(name: str, path: Path) -> bytes:
    """M101: a manuscript is a file that can be read. Raises Unreadable."""
    try:
        if path.is_dir():
            raise _unreadable(name, "and is a folder: name the files in it one by one")
        if not path.is_file():
            raise _unreadable(
                name, "and there is none of this name: check its spelling, and put a name with spaces in quotes"
            )
        refuse_size(name, path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        reason = str(error.strerror).lower()
        raise _unreadable(name, f"but can't be read, {reason}: ask its owner for a copy, and import that") from error


def _unreadable(name: str, problem: str) -> Unreadable:
    return Unreadable(Finding(name, 0, "M101", f"must be a file, {problem}"))


def find_old(manuscript: Manuscript, site: Site, *, renew: bool) -> Source | None:
    """M110: an article that is there is replaced only if that is asked for, and if its id can be read."""
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


def targets_of(
    manuscript: Manuscript, text: str, original: tuple[Path, bytes], old: Source | None, site: Site, today: date
) -> Iterator[Target]:
    """The manuscript, its pictures, a copy of the article that is replaced, and last the article.

    What is there already with the same bytes is left out; nothing but that article is written over.
    """
    path, data = original
    if not (Path.cwd() / path).resolve().is_relative_to(site.manuscripts.resolve()):
        yield from _free(site.manuscripts / path.name, data, "the copy as it came")
    for picture in manuscript.pictures:
        yield from _free(site.images / manuscript.slug / picture.name, picture.data, "a picture from it")
    if old:
        replaced = site.manuscripts / "replaced" / f"{manuscript.slug}-{today}.md"
        yield from _free(replaced, old.text.encode(), "the article that it replaces; it is never published from there")
    article = read_source(f"{manuscript.slug}.md", text)
    missing = "" if article.metadata.get("date") else "give it a 'date', "
    state = f"a draft: read it through, {missing}then set 'status: published' in it"
    is_draft = article.metadata["status"] == "draft"
    yield Target(site.articles / article.path, text.encode(), state if is_draft else "the article, as public as before")


def _free(path: Path, data: bytes, what: str) -> Iterator[Target]:
    """The file under this name, or under one with a number when another file has it."""
    free, number = path, 1
    while free.exists():
        if free.is_file() and free.read_bytes() == data:
            return
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    yield Target(free, data, what if free == path else f"{what} (another file is called {path.name})")


def write_all(name: str, targets: Sequence[Target], site: Site) -> None:
    """M112: everything is written, or nothing. Raises Unreadable, with all files as they were before."""
    new: list[Path] = []
    for target in targets:
        try:
            is_new = not target.path.exists()
            write_whole(target.path, target.data)
        except OSError as error:
            for path in new:
                path.unlink(missing_ok=True)
            raise unwritten(name, site.name(target.path), error) from error
        new += [target.path] if is_new else []


def unwritten(name: str, place: str, error: OSError) -> Unreadable:
    reason = str(error.strerror or error).lower()
    remedy = "make room there or ask who owns that folder, and import again"
    return Unreadable(Finding(name, 0, "M112", f"couldn't be written as {place}, {reason}: {remedy}"))
