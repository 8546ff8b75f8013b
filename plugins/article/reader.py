"""Reads articles and pages for Pelican; what is wrong with them, `check.py` has said before."""

from __future__ import annotations

import html
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from pelican.readers import BaseReader
from pelican.utils import SafeDatetime

from ..shared.content_files import name_of
from ..shared.finding import Finding, errors
from ..shared.slug import slugify
from ..shared.source import Source, decode, read_source
from .keys import RESERVED
from .record import Article, Kind, read_article
from .render import make_markdown, render

AS_WRITTEN = ("disclaimers", "waivers", *RESERVED)


class ArticleReader(BaseReader):
    """Needs the settings CLINIC (a Clinic) and NOW (an aware datetime)."""

    file_extensions = ()  # else Pelican takes it up on sight, in sites that never asked for it

    def __init__(self, settings: dict[str, Any]) -> None:
        super().__init__(settings)
        self._content = Path(settings["PATH"])
        self._markdown = make_markdown(settings["MARKDOWN"])

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The HTML and the metadata; a source whose front matter can't be read becomes a draft."""
        path = Path(source_path)
        article = read_article(self._source(path), self.settings["CLINIC"], self._kind(path))
        return self._html(article), self._metadata(article)

    def _source(self, path: Path) -> Source:
        name = name_of(path, self._content)
        text = decode(name, path.read_bytes())
        return read_source(name, "" if isinstance(text, Finding) else text)

    def _kind(self, path: Path) -> Kind:
        folders = (self._content / folder for folder in self.settings["PAGE_PATHS"])
        return "page" if any(path.is_relative_to(folder) for folder in folders) else "article"

    def _html(self, article: Article) -> str:
        try:
            return render(self._markdown, article.source.body, article.slug)
        except Exception as error:  # Pelican would go on without the article
            message = "must be Markdown that can be rendered: simplify lists in lists, and raw HTML"
            raise SystemExit(str(Finding(article.path, article.source.body_line, "A113", message))) from error

    def _metadata(self, article: Article) -> dict[str, Any]:
        """What Pelican and the other plugins read; keys without a value are left out."""
        now: datetime = self.settings["NOW"]
        values = {
            **{key: article.source.metadata.get(key) for key in AS_WRITTEN},
            **{key: getattr(article, key) for key in ("id", "lang", "image", "comments", "translation_of", "aliases")},
            **{key: self.process_metadata(key, _distinct(getattr(article, key))) for key in ("tags", "authors")},
            "title": article.title or article.path,
            "slug": article.slug or article.id,
            "category": self.process_metadata("category", article.category),
            "summary": html.escape(article.summary, quote=False),
            "description": article.description,
            "date": _safe(article.date) or (_safe(now) if article.status == "draft" else None),
            "modified": _safe(article.modified),
            "status": _status(article, now),
            "scheduled": article.is_scheduled(now),
            "translation_key": article.translation_of or article.id or article.path,
            "source_lines": dict(article.source.lines),
        }
        return {key: value for key, value in values.items() if value}


def _distinct(names: Iterable[str]) -> list[str]:
    """Names with one address are one: the first."""
    distinct: dict[str, str] = {}
    for name in names:
        distinct.setdefault(slugify(name), name)
    return list(distinct.values())


def _status(article: Article, now: datetime) -> str:
    is_broken = article.source.style == "none" or errors(article.source.findings)
    return "draft" if is_broken or article.is_scheduled(now) else article.status


def _safe(moment: datetime | None) -> SafeDatetime | None:
    """As Pelican's own readers give it: with a strftime that knows %-d."""
    if moment is None:
        return None
    return SafeDatetime.combine(moment.date(), moment.timetz())
