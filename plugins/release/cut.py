"""Takes one article out of a finished site: its page, its images, its entries in feeds and lists.

For the day on which an article must go and the site can't be built anew. Whole entries are cut out and every other
byte stays, so that what was judged before stays judged. Text that mentions the article is nobody's to change here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from .manifest import Listed
from .withdrawn import GONE

FEED_ENTRY = re.compile(r"\s*<(entry|item|url)\b.*?</\1>", re.DOTALL)
FEED_LINK = re.compile(r"<link\b[^>]*?\bhref=[\"']([^\"']*)|<(?:link|loc)>([^<]*)")
LIST_ENTRIES = frozenset({"li", "article", "tr"})
BODY = "entry-content"
LINKS = re.compile(r"\b(?:src|href)=[\"']([^\"']*)")
TEXTS = frozenset({".html", ".xml", ".json", ".txt"})


def cut(folder: Path, article: Listed) -> list[str]:
    """Take the article out; the files that still name its address, in their text."""
    page = folder / article.save_as
    pictures = list(_pictures(folder, article)) if page.exists() else []
    page.unlink(missing_ok=True)
    for path in _texts(folder):
        before = _read(path)
        after = without_entries(before, path.relative_to(folder).as_posix(), article.address)
        if after != before:
            path.write_text(after, encoding="utf-8", errors="surrogateescape", newline="")
    texts = {path.relative_to(folder).as_posix(): _read(path) for path in _texts(folder)}
    for picture in pictures:
        if not any(picture.name in text for text in texts.values()):
            picture.unlink(missing_ok=True)
    return sorted(name for name, text in texts.items() if f"/{article.address}" in text)
