"""Front matter that a Markdown manuscript already has, from another system."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..shared.source import Source
from .dates import DATE_NAMES, find_date
from .manuscript import Guess, Manuscript
from .tidy import unescape

NAMES: Mapping[str, tuple[str, ...]] = {
    "date": ("date", "published", "publishdate", "pubdate"),
    "modified": ("modified", "updated", "lastmod", "last_modified_at"),
    "tags": ("tags", "tag", "keywords"),
    "authors": ("authors", "author"),
    "category": ("category", "categories"),
    "summary": ("summary", "excerpt"),
    "description": ("description",),
    "title": ("title",),
}
"""Our keys, and what other systems call them."""


def take_given(copy: Manuscript, source: Source, *, month_first: bool) -> Manuscript:
    """The manuscript with what its front matter gives; M117 names what isn't taken over."""
    found = {
        key: next((source.metadata[n] for n in names if source.metadata.get(n)), "") for key, names in NAMES.items()
    }
    values: dict[str, Any] = {key: _words(found[key]) for key in ("summary", "description")}
    values["authors"] = _listed(found["authors"])
    values["category"] = next(iter(_listed(found["category"])), "")  # an article is in one
    given = {key: value for key, value in values.items() if value}
    if str(source.metadata.get("draft", "")).lower() == "true" or source.metadata.get("status") == "draft":
        given["status"] = "draft"
    copy = replace(copy, title=_words(found["title"]), tags=tuple(_listed(found["tags"])), given=given)
    for key in ("date", "modified"):
        copy = _dated(copy, key, _words(found[key]), source.line(key), month_first)
    return _tell_others(copy, source)


def _dated(copy: Manuscript, key: str, said: str, line: int, month_first: bool) -> Manuscript:
    if not said:
        return copy
    reading = (find_date(said, month_first=month_first) or (None, ""))[0]
    if reading is None or reading.day is None:
        problem = reading.problem if reading else f"'{said}' is no date"
        message = f"must give a {DATE_NAMES[key]} that exists: {problem}; set '{key}' in the article yourself"
        return copy.find(line, "M104", message)
    copy = copy.guess(Guess(line, f"{DATE_NAMES[key]}: {reading}"))
    return replace(copy, day=reading.day) if key == "date" else replace(copy, modified=reading.day)


def _tell_others(copy: Manuscript, source: Source) -> Manuscript:
    """M117: front matter of another system is either understood or named."""
    known = {name for names in NAMES.values() for name in names} | {"draft", "status"}
    for finding in source.findings:
        copy = copy.find(finding.line, "M117", f"has front matter that can't be read: {finding.message}")
    for key in source.metadata:
        if key not in known:
            copy = copy.find(
                source.line(key), "M117", f"has the key '{key}', which isn't taken over; add it by hand if needed"
            )
    return copy


def _listed(value: Any) -> list[str]:
    """The texts of a list, or of a text with commas."""
    parts = value.split(",") if isinstance(value, str) else value if isinstance(value, list) else ()
    return [words for part in parts if (words := _words(part))]


def _words(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_listed(value))
    return " ".join(unescape(value, ascii_too=True).split()) if isinstance(value, str) else ""
