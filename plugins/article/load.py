"""Read every source below content/, as Pelican will find them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ..shared.finding import Finding
from ..shared.source import Source, decode, read_source

SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
OTHER_READERS = (".rst", ".html", ".htm")


class Loaded(NamedTuple):
    """Paths are named from the project's root; ``findings`` are on files that hold no text."""

    articles: list[Source]
    pages: list[Source]
    files: frozenset[str]
    findings: list[Finding]


def load_sources(content: Path) -> Loaded:
    articles: list[Source] = []
    pages: list[Source] = []
    findings: list[Finding] = []
    for folder, sources in (("articles", articles), ("pages", pages)):
        for path in walk(content / folder):
            source = _load(path, content)
            if isinstance(source, Source):
                sources.append(source)
            elif source:
                findings.append(source)
    files = frozenset(name_of(path, content) for path in walk(content / "images"))
    return Loaded(articles, pages, files, findings)


def _load(path: Path, content: Path) -> Source | Finding | None:
    """A100: an article is a .md file that can be read; Pelican would publish .rst and .html files unchecked."""
    name = name_of(path, content)
    if path.suffix.lower() in OTHER_READERS:
        return Finding(name, 0, "A100", f"must be a .md file: run 'make import FILE={name}', then delete this one")
    if path.suffix.lower() not in SUFFIXES:
        return None
    try:
        text = decode(name, path.read_bytes())
    except OSError as error:
        reason = (error.strerror or "no reason given").lower()
        return Finding(name, 0, "A100", f"must be a file that can be read; the system says: {reason}")
    return text if isinstance(text, Finding) else read_source(name, text)


def walk(folder: Path) -> Iterator[Path]:
    """Every file below, in order, links followed as Pelican follows them, but for names with a leading dot."""
    for directory, folders, names in os.walk(folder, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(directory, name) for name in sorted(names) if not name.startswith("."))


def name_of(path: Path, content: Path) -> str:
    """A source's name in findings and links: content/articles/x.md."""
    return (Path(content.name) / path.relative_to(content)).as_posix()
