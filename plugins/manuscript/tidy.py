"""Take what can't be seen out of a text, and make plain what only looks different."""

from __future__ import annotations

import html
import re
from html.entities import html5

BREAKS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u180e\u200b\u2060-\u2064\ufeff"  # soft hyphen, zero-width spaces, byte order mark
    "\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"  # direction marks, tags
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all: XML refuses them
    "|(?<=[A-Za-z\u00c0-\u024f])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z\u00c0-\u024f])"  # joiners: not in Latin words
)
SYMBOL_BULLET = re.compile("^([ \t]*)[\uf000-\uf0ff]", re.MULTILINE)
"""Word's bullets, from the Symbol and Wingdings fonts."""
QUOTES = str.maketrans("‘’‚‛′“”„‟″", "'''''\"\"\"\"\"")
ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def tidy(text: str) -> str:
    """Lines end in a line feed, spaces are spaces, quotes are straight, nothing is hidden; no word changes."""
    text = SPACES.sub(" ", BREAKS.sub("\n", text))
    return SYMBOL_BULLET.sub(r"\1• ", HIDDEN.sub("", text).translate(QUOTES))


def unescape(text: str, *, ascii_too: bool) -> str:
    """`&nbsp;` and its like as characters; also `&amp;nbsp;`.

    Without ``ascii_too`` those stay that stand for an ASCII character, which Markdown could take for a mark.
    """

    def character(match: re.Match[str]) -> str:
        found = html5.get(match[1] + ";") or (html.unescape(match[0]) if match[1].startswith("#") else "")
        return found if found and (ascii_too or not found.isascii()) else match[0]

    text = ENTITY.sub(character, text)
    return ENTITY.sub(character, text) if ascii_too else text
