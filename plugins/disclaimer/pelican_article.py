"""One of Pelican's articles as the rules see it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..shared.source import read_source
from .declared import read_declared, read_waivers
from .subject import Subject, digest_of


def source_name(article: Any) -> str:
    """The path as a person knows it, from the project's root."""
    return f"{str(article.settings['PATH']).rstrip('/').rsplit('/', 1)[-1]}/{article.relative_source_path}"


def subject_of(article: Any) -> Subject:
    """What its front matter says; the author's words are read apart."""
    return Subject(
        path=source_name(article),
        lang=article.lang,
        text="",
        declared=read_declared(article.metadata.get("disclaimers")),
        waivers=tuple(read_waivers(article.metadata.get("waivers"))),
        digest=_digest(article),
        lines=article.metadata.get("source_lines") or {},
    )


def labels_of(article: Any) -> list[str]:
    category = [article.category.name] if hasattr(article, "category") else []
    return [*(tag.name for tag in getattr(article, "tags", ())), *category]


def _digest(article: Any) -> str:
    if not article.metadata.get("waivers"):
        return ""
    source = read_source(article.source_path, Path(article.source_path).read_text(encoding="utf-8"))
    return digest_of(str(article.title), source.body)
