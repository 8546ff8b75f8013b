"""Read every source below content/, as Pelican will find them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ..shared.content_files import files_below, name_of
from ..shared.finding import Finding
from ..shared.source import Source, decode, read_source

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
OTHER_READERS = (".rst", ".html", ".htm")
COPY = (".docx", ".doc", ".txt", ".text", ".pdf", ".odt", ".rtf", ".pages")


class Loaded(NamedTuple):
    """Paths are named from the project's root; ``findings`` are on files that hold no text."""

    articles: list[Source]
    pages: list[Source]
    files: frozenset[str]
    findings: list[Finding]


def load_sources(content: Path, articles: Iterable[str] = ("articles",), pages: Iterable[str] = ("pages",)) -> Loaded:
    """The sources in these folders below content/, and the files in its images/."""
    findings: list[Finding] = []
    loaded = [list(_load_all(content, folders, findings)) for folders in (articles, pages)]
    files = frozenset(name_of(path, content) for path in _walk(content / "images", content, findings))
    return Loaded(loaded[0], loaded[1], files, findings)


def _load_all(content: Path, folders: Iterable[str], findings: list[Finding]) -> Iterator[Source]:
    for folder in folders:
        for path in _walk(content / folder, content, findings):
            source = _load(path, content)
            if isinstance(source, Source):
                yield source
            elif source:
                findings.append(source)


def _walk(folder: Path, content: Path, findings: list[Finding]) -> Iterator[Path]:
    def refuse(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            findings.append(_unreadable(Path(error.filename), content, error))

    return files_below(folder, refuse)


def _load(path: Path, content: Path) -> Source | Finding | None:
    """A100: an article is a .md file that can be read; Pelican would publish .rst and .html files unchecked."""
    name, suffix = name_of(path, content), path.suffix.lower()
    remedy = f'run `make import FILE="{name}"`, then delete this one'
    if suffix in OTHER_READERS:
        return Finding(name, 0, "A100", f"must be a .md file: {remedy}")
    if suffix in COPY and not path.name.startswith("~$"):  # so Word marks what it has open
        return Finding(name, 0, "A100", f"is no article yet, and not published: {remedy}", "warning")
    if suffix not in SUFFIXES:
        return None
    if not str(path).isprintable():
        return Finding(name, 0, "A100", "must have a name of plain letters, digits and hyphens: rename the file")
    try:
        text = decode(name, path.read_bytes())
    except OSError as error:
        return _unreadable(path, content, error)
    return text if isinstance(text, Finding) else read_source(name, text)


def _unreadable(path: Path, content: Path, error: OSError) -> Finding:
    reason = (error.strerror or "no reason given").lower()
    return Finding(
        name_of(path, content), 0, "A100", f"must be there and open to this program; the system says: {reason}"
    )
