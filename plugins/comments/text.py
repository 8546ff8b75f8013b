"""A comment's plain text as paragraphs of lines, which the template escapes, once; and numbers that can be called."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

NUMBER = re.compile(r"\b(?:911|988)\b")
BETWEEN = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs(text: str) -> tuple[tuple[str, ...], ...]:
    """Split at blank lines; addresses stay what they are, text."""
    parts = (part for part in BETWEEN.split(text.strip()) if part.strip())
    return tuple(tuple(line.strip() for line in part.split("\n")) for part in parts)


def with_numbers(text: str) -> Markup:
    """The text, escaped, with each number for help as a link that calls it."""
    return Markup(NUMBER.sub(lambda number: f'<a href="tel:{number[0]}">{number[0]}</a>', str(escape(text))))
