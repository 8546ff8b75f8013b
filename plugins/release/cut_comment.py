"""Takes readers' comments out of a finished site, for the day on which it can't be built anew.

What is cut: the comment itself, links and answering forms that name its writer, its entries in feeds.
Every other byte stays, so that what was judged before stays judged.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

ENDINGS = frozenset((".html", ".xml"))
ENTRY = re.compile(r"\s*<entry\b.*?</entry>", re.DOTALL)


def cut_comments(folder: Path, ids: Collection[str]) -> list[str]:
    """The files that were changed."""
    return [
        path.relative_to(folder).as_posix()
        for path in sorted(folder.rglob("*"))
        if path.suffix in ENDINGS and path.is_file() and _cut(path, ids)
    ]


def _cut(path: Path, ids: Collection[str]) -> bool:
    before = path.read_bytes().decode("utf-8", "surrogateescape")
    after = before
    for each in ids:
        if each in after:
            after = without_entry(after, each) if path.suffix == ".xml" else without_comment(after, each)
    if after != before:
        path.unlink()  # it may be a link to another release's
        path.write_bytes(after.encode("utf-8", "surrogateescape"))
    return after != before


def without_comment(html: str, id: str) -> str:
    """A comment's own HTML holds no element of these names: its text is escaped."""
    for pattern in _patterns(re.escape(id)):
        html = pattern.sub("", html)
    return html


def _patterns(id: str) -> Iterator[re.Pattern[str]]:
    yield re.compile(rf'\s*<article\b[^>]*\bid="comment-{id}".*?</article>', re.DOTALL)
    yield re.compile(rf'\s*<a\b[^>]*\bhref="[^"]*#comment-{id}"[^>]*>.*?</a>', re.DOTALL)
    yield re.compile(rf'\s*<details>(?:(?!</details>).)*?\bvalue="{id}".*?</details>', re.DOTALL)


def without_entry(feed: str, id: str) -> str:
    def kept(entry: re.Match[str]) -> str:
        return "" if f"<id>urn:uuid:{id}</id>" in entry[0] else entry[0]

    return ENTRY.sub(kept, feed)
