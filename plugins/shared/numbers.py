"""Telephone numbers in a text, that can be called."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

NUMBER = re.compile(r"\b(?:911|988)\b|\+\d[\d ()-]{6,}\d")
"""Those for help, and whole ones as the clinic's."""


def with_numbers(text: str) -> Markup:
    """The text, escaped, with each number as a link that calls it."""
    return Markup(NUMBER.sub(_link, str(escape(text))))


def _link(number: re.Match[str]) -> str:
    digits = re.sub(r"[^+\d]", "", number[0])
    return f'<a href="tel:{digits}">{number[0]}</a>'
