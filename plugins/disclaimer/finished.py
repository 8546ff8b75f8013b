"""A finished file as bytes and as text."""

from __future__ import annotations

from pathlib import Path

import webencodings

PAGES = frozenset((".html", ".htm", ".xhtml"))
FEEDS = frozenset((".xml", ".rss", ".atom", ".rdf", ".json"))
NO_TEXT = "must be a page or a feed, text in UTF-8 or in the encoding that it names: build it anew"


def read(path: Path) -> bytes | str:
    """The data, or a sentence why it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        return f"can't be read ({(error.strerror or str(error)).lower()}): make it a file that may be read"


def decode(data: bytes) -> str | None:
    """By byte order mark, else as <meta charset> says (HTML Standard, §13.2.3.2), else UTF-8."""
    start = data[:1024].lower()
    at = start.find(b"charset=")
    label = start[at + 8 : at + 40].strip(b"\"' ").split(b'"')[0].split(b"'")[0].split(b" ")[0] if at >= 0 else b"utf-8"
    encoding = webencodings.lookup(label.decode("ascii", "replace").strip(" />;"))
    if encoding is None:
        return None
    try:
        return webencodings.decode(data, encoding, "strict")[0]
    except UnicodeDecodeError:
        return None
