"""An article: the typed values of a source's front matter."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from ..shared.characters import printable
from ..shared.clinic import Clinic
from ..shared.slug import slugify
from ..shared.source import Source
from .dates import read_date

Kind = Literal["article", "page"]
STATUSES = ("published", "draft", "hidden")
UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
STATIC = re.compile(r"[{|]static[}|]")


@dataclass(frozen=True)
class Article:
    """An article, or a page, as its front matter describes it; a value that is missing or wrong is empty.

    ``slug`` is the title's when none is given, ``authors`` the clinic, ``lang`` the clinic's;
    a wrong ``status`` is draft. ``image`` is a path below content/. Dates are aware, in the clinic's zone.
    """

    source: Source
    kind: Kind
    id: str
    title: str
    date: datetime | None
    modified: datetime | None
    slug: str
    authors: tuple[str, ...]
    category: str
    tags: tuple[str, ...]
    summary: str
    description: str
    image: str
    status: str
    lang: str
    translation_of: str
    comments: str
    aliases: tuple[str, ...]

    @property
    def path(self) -> str:
        return self.source.path

    def line(self, key: str) -> int:
        return self.source.line(key)

    def is_scheduled(self, now: datetime) -> bool:
        """It would be public, but for its date."""
        return self.status != "draft" and self.date is not None and self.date > now

    def is_public(self, now: datetime) -> bool:
        return self.status != "draft" and not self.is_scheduled(now)

    def address(self, home: str) -> str:
        """Where readers find it, from the site's root; ``home`` is the language without a prefix."""
        prefix = "" if self.lang == home else f"/{self.lang}"
        return f"{prefix}/posts/{self.slug}/" if self.kind == "article" else f"{prefix}/{self.slug}/"


def read_article(source: Source, clinic: Clinic, kind: Kind = "article") -> Article:
    """The typed values; what is wrong with them, `fields.py` says."""
    title = one_line(text_of(source, "title"))
    return Article(
        source=source,
        kind=kind,
        id=_formed(source, "id", UUID),
        title=title,
        date=date_of(source, "date", clinic),
        modified=date_of(source, "modified", clinic),
        slug=_formed(source, "slug", SLUG) or slugify(title),
        authors=list_of(source, "authors") or list_of(source, "author") or (clinic.name,),
        category=one_line(text_of(source, "category")),
        tags=list_of(source, "tags"),
        summary=one_line(text_of(source, "summary")),
        description=one_line(text_of(source, "description")),
        image=STATIC.sub("", text_of(source, "image")).lstrip("/"),
        status=_status(source),
        lang=(_formed(source, "lang", LANG) or clinic.language).lower(),
        translation_of=_formed(source, "translation_of", UUID),
        comments=text_of(source, "comments").lower(),
        aliases=list_of(source, "aliases"),
    )


def text_of(source: Source, key: str) -> str:
    value = source.metadata.get(key)
    return value.strip() if isinstance(value, str) else ""


def _formed(source: Source, key: str, form: re.Pattern[str]) -> str:
    text = text_of(source, key)
    return text if form.fullmatch(text) else ""


def one_line(text: str) -> str:
    return " ".join(printable(text).split())


def list_of(source: Source, key: str) -> tuple[str, ...]:
    """The texts of a list; a text is split at semicolons or commas, as Pelican does in `Key: value` headers."""
    value: Any = source.metadata.get(key)
    if isinstance(value, str):
        value = value.split(";" if ";" in value else ",")
    texts = [one_line(item) for item in value or () if isinstance(item, str)]
    return tuple(dict.fromkeys(text for text in texts if text))


def date_of(source: Source, key: str, clinic: Clinic) -> datetime | None:
    moment = _moment(source, key, clinic)
    return moment if isinstance(moment, datetime) else None


def date_problem(source: Source, key: str, clinic: Clinic) -> str:
    """What is wrong with the date under a key, with the remedy; empty when nothing is."""
    moment = _moment(source, key, clinic)
    return moment if isinstance(moment, str) else ""


def _moment(source: Source, key: str, clinic: Clinic) -> datetime | str:
    text = text_of(source, key)
    return read_date(text, ZoneInfo(clinic.time_zone), month_first=clinic.month_first) if text else ""


def _status(source: Source) -> str:
    if "status" not in source.metadata:
        return "published"
    status = text_of(source, "status").lower()
    return status if status in STATUSES else "draft"
