"""Numbers for help, that can be called."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

NUMBER = re.compile(r"\b(?:911|988)\b")


def with_numbers(text: str) -> Markup:
    """The text, escaped, with each number for help as a link that calls it."""
    return Markup(NUMBER.sub(lambda number: f'<a href="tel:{number[0]}">{number[0]}</a>', str(escape(text))))
