"""Characters that text must not hold, and where its lines end."""

from __future__ import annotations

import re
import unicodedata

BREAK = re.compile(r"\r\n|\r|\n")
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control characters, separators that split lines unseen, and what no XML may hold (XML 1.0, production 2)."""
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that change the direction of what follows (Unicode Bidirectional Algorithm, explicit formatting)."""


def printable(text: str) -> str:
    """The text without them: one control character stops a feed."""
    return UNPRINTABLE.sub("", text)


def without_accents(text: str) -> str:
    """The same letters, bare: most people write none on a telephone."""
    if text.isascii():
        return text
    return "".join(char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))


def count_breaks(text: str) -> int:
    return len(BREAK.findall(text))
