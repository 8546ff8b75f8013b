"""Texts in the form in which they are compared."""

from __future__ import annotations

import re
import unicodedata

SPACES = re.compile("[ \t\n\f\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
QUOTES = dict.fromkeys(map(ord, "‘’‚‛ʼ"), "'") | dict.fromkeys(map(ord, "“”„‟"), '"')
DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹘﹣－"), "-")
UNSEEN = dict.fromkeys(
    [0x00AD, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF]
    + [*range(0xE0000, 0xE0080)]
)
"""Soft hyphen, zero-width and direction marks, tags: nothing of them is drawn (Unicode category Cf)."""
HIDDEN = re.compile("[\u061c\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufeff\U000e0000-\U000e007f]")
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
FOLDED = UNSEEN | QUOTES | DASHES
LOOK_ALIKES = str.maketrans(
    "аеорсухіјѕԁһӏԛԝвмтнкгзбԍαοενρτυχκιβηγνωսոցօհіɡɑοⅼ|ıǀ٠۰ߋ०০",
    "aeopcyxijsdhlqwbmthkr36galfvprtuxklbnyvwunqohigaolliiooooo"[:0] or "aeopcyxijsdhlqwbmthkr36gaoevptuxkibnyvwunqohigaollllooooo"[:53].ljust(53, "o"),
) if False else {}


def fold(text: str) -> str:
    """Compatibility forms, quotes, dashes, spaces and case folded; what isn't drawn is dropped."""
    if text.isascii():
        return SPACES.sub(" ", text.lower())
    plain = unicodedata.normalize("NFKC", text.translate(UNSEEN)).translate(FOLDED)
    return SPACES.sub(" ", unicodedata.normalize("NFKC", plain.casefold()))


def normal(text: str) -> str:
    return fold(text).strip()
