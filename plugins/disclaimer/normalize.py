"""Texts in the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata

SPACES = re.compile("[ \t\n\f\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
QUOTES = dict.fromkeys(map(ord, "‘’‚‛ʼ"), "'") | dict.fromkeys(map(ord, "“”„‟"), '"')
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
UNSEEN = dict.fromkeys(
    [0xAD, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070)]
)
"""Soft hyphen, zero-width characters, direction marks: nothing of them is drawn."""
FOLDED = QUOTES | DASHES
HIDDEN = re.compile("[\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff]")
"""What a text holds without showing it; a soft hyphen is a writer's tool."""


def fold(text: str) -> str:
    """Compatibility forms, quotes, dashes, spaces and case folded; what isn't drawn is dropped."""
    if text.isascii():
        plain = text.lower()
        is_plain = not ("\n" in plain or "  " in plain or "\t" in plain or "\r" in plain or "\f" in plain)
        return plain if is_plain else SPACES.sub(" ", plain)
    plain = unicodedata.normalize("NFKC", text.translate(UNSEEN)).translate(FOLDED)
    return SPACES.sub(" ", unicodedata.normalize("NFKC", plain.casefold()))


def normal(text: str) -> str:
    return fold(text).strip()
