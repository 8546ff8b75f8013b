"""Takes readers' comments out of a finished site, for the day on which it can't be built anew.

What is cut: each comment with all that answers it, the forms to answer them, their entries in feeds, and a feed that
has none left. Every other byte stays, so that what was judged before stays judged; how many comments there are, and
where such a feed is, are told as before until the next publish.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path

ID = r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
COMMENT = re.compile(rf'\s*<article\b[^>]*\bid="comment-{ID}".*?</article>', re.DOTALL)
PARENT = re.compile(rf'itemprop="parentItem" href="#comment-{ID}"')
FORM = re.compile(rf'\s*<details>(?:(?!</details>).)*?\bname="parent" value="{ID}".*?</details>', re.DOTALL)
ENTRY = re.compile(rf"\s*<entry\b(?:(?!</entry>).)*?<id>urn:uuid:{ID}</id>.*?</entry>", re.DOTALL)
THREAD = '<ol class="thread__list">'


def cut_comments(folder: Path, ids: Collection[str]) -> list[str]:
    """The files that were changed."""
    gone = set(ids).union(*(with_answers(_read(path), ids) for path in folder.rglob("*.html")))
    changed = [path for path in _files(folder) if _cut(path, gone)]
    return [path.relative_to(folder).as_posix() for path in changed]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in TAKERS and path.is_file())


def _cut(path: Path, ids: Collection[str]) -> bool:
    before = _read(path)
    after = TAKERS[path.suffix](before, ids)
    if after == before:
        return False
    path.unlink()  # it may be a link to another release's
    if path.suffix != ".xml" or "<entry" in after:
        path.write_bytes(after.encode("utf-8", "surrogateescape"))
    return True


def with_answers(html: str, ids: Collection[str]) -> set[str]:
    """The ids, and those of all that stands below them on the page, however deep."""
    parents = dict(_answers(html))
    found = set(ids)
    while below := {each for each, parent in parents.items() if parent in found} - found:
        found |= below
    return found


def _answers(html: str) -> Iterator[tuple[str, str]]:
    for comment in COMMENT.finditer(html):
        if parent := PARENT.search(comment[0]):
            yield comment[1], parent[1]


def without_comments(html: str, ids: Collection[str]) -> str:
    """A comment's own HTML holds no element of these names: its text is escaped."""
    page, mark, thread = _without(FORM, _without(COMMENT, html, ids), ids).partition(THREAD)
    for name in ("li", "ol", "li"):  # of an answer, of all answers, of the comment above them
        thread = re.sub(rf"\s*<{name}>\s*</{name}>", "", thread)
    return f"{page}{mark}{thread}"


def without_entries(feed: str, ids: Collection[str]) -> str:
    return _without(ENTRY, feed, ids)


TAKERS = {".html": without_comments, ".xml": without_entries}


def _without(part: re.Pattern[str], text: str, ids: Collection[str]) -> str:
    return part.sub(lambda found: "" if found[1] in ids else found[0], text)


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")
