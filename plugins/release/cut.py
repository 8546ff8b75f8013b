"""Takes one article out of a finished site: page, forwarding pages, pictures, entries in feeds and lists.

For the day on which an article must go and the site can't be built anew. Whole entries are cut out and every other
byte stays, so that what was judged before stays judged. A text that mentions the article is nobody's to change here.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from .entries import forwards, without_feed_entries, without_json_entries, without_list_entries, without_redirects
from .manifest import Listed
from .tree import clear

TAKERS = {".html": without_list_entries, ".xml": without_feed_entries, ".json": without_json_entries}
REDIRECTS = "_redirects"


def cut(folder: Path, article: Listed) -> list[str]:
    """Take the article out of the folder; the files that still name its address."""
    page = folder / article.save_as
    own = _read(page) if page.exists() else ""
    page.unlink(missing_ok=True)
    clear(folder / article.address)
    for name in _texts(folder):
        if name.endswith(".html") and forwards(_read(folder / name), name, article.address):
            (folder / name).unlink()
    texts = {name: _without(folder / name, name, article.address) for name in _texts(folder)}
    for picture in (folder / "images").rglob("*.*"):
        name = quote(picture.relative_to(folder).as_posix())
        if name in own and not any(name in text for text in texts.values()):
            picture.unlink()
    return [name for name, text in texts.items() if f"/{article.address}" in text]


def _texts(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.suffix in TAKERS or path.name == REDIRECTS
    )


def _without(path: Path, name: str, address: str) -> str:
    """The file's text without the article's entries, written back when it had any."""
    before = _read(path)
    after = TAKERS.get(path.suffix, without_redirects)(before, name, address)
    if after != before:
        path.write_bytes(after.encode("utf-8", "surrogateescape"))
    return after


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")
