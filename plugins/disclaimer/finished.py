"""A finished file as bytes and as text."""

from __future__ import annotations

import re
from pathlib import Path

import webencodings

PAGES = frozenset((".html", ".htm", ".xhtml"))
FEEDS = frozenset((".xml", ".rss", ".atom", ".rdf", ".json"))
CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_.:-]+)", re.IGNORECASE)
NO_TEXT = "must be a page or a feed, text in UTF-8 or in the encoding that it names: build it anew"


def read(path: Path) -> bytes | str:
    """The data, or a sentence why it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        return f"can't be read ({(error.strerror or str(error)).lower()}): make it a file that may be read"


def decode(data: bytes) -> str | None:
    """By byte order mark, else as <meta charset> says (HTML Standard, §13.2.3.2), else UTF-8."""
    named = CHARSET.search(data[:1024])
    encoding = webencodings.lookup(named[1].decode("ascii") if named else "utf-8")
    if encoding is None:
        return None
    try:
        return webencodings.decode(data, encoding, "strict")[0]
    except UnicodeDecodeError:
        return None
