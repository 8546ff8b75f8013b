"""A comment's plain text as paragraphs of lines; whoever shows them escapes them, once."""

from __future__ import annotations

import re

BETWEEN = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """Split at blank lines; addresses stay what they are, text."""
    parts = (part for part in BETWEEN.split(text.strip()) if part.strip())
    return tuple(tuple(line.strip() for line in part.split("\n")) for part in parts)
