"""The article's own words, for the moderator, as text."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

MOST = 40
"""Paragraphs and headings."""


class Part(NamedTuple):
    is_heading: bool
    text: str


def excerpt(output: Path, url: str) -> tuple[Part, ...]:
    """The beginning of a published article; none when its page can't be read or lies elsewhere."""
    path = (output / url.strip("/") / "index.html").resolve()
    if not path.is_relative_to(output.resolve()):
        return ()
    try:
        body = LexborHTMLParser(path.read_text(encoding="utf-8")).css_first(".entry-content")
    except (OSError, UnicodeDecodeError):
        return ()
    blocks = body.css("p, li, h2, h3") if body else []
    parts = (Part(block.tag in ("h2", "h3"), " ".join(block.text().split())) for block in blocks[:MOST])
    return tuple(part for part in parts if part.text)
