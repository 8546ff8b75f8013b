"""The parts of a page that hold no further parts: running text, headings, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bs4 import PageElement, Tag

from .block import Block
from .html_inline import lines_of
from .inline import escape, guard_start
from .tidy import tidy, unescape

TITLES = frozenset(("title", "MsoTitle"))
"""Classes of a title: ours for a Word file's, and that of a page saved by Word."""


def read_preformatted(tag: Tag, level: int) -> Iterator[Block]:
    for row in map(str.strip, tidy(unescape(tag.get_text(), ascii_too=True)).split("\n")):
        yield Block("text", guard_start(escape(row)), row, tag.sourceline or 0, level)


def read_text(nodes: Iterable[PageElement], level: int) -> Iterator[Block]:
    nodes = list(nodes)
    tags = [node for node in nodes if isinstance(node, Tag)]
    line = next((tag.sourceline or 0 for tag in tags), 0)
    if not line and nodes and nodes[0].parent is not None:
        line = nodes[0].parent.sourceline or 0
    lines = lines_of(nodes)
    if any(plain or markdown for markdown, plain in lines):
        for markdown, plain in lines:
            yield Block("text", guard_start(markdown), plain, line, level) if markdown else Block("blank")
    for image in (image for tag in tags for image in (tag, *tag.find_all("img")) if image.name == "img"):
        yield from _picture(image, level)


def _picture(image: Tag, level: int) -> Iterator[Block]:
    if str(image.get("width", "")) not in ("0", "1"):  # a tracker, nothing to see
        alt = " ".join(tidy(str(image.get("alt") or "")).split())
        yield Block("picture", alt, alt, image.sourceline or 0, level, marker=str(image.get("src") or ""))


def read_heading(tag: Tag, _level: int) -> Iterator[Block]:
    lines = [(markdown, plain) for markdown, plain in lines_of(tag.children) if plain]
    text, plain = (" ".join(part) for part in zip(*lines, strict=True)) if lines else ("", "")
    level = int(tag.name[1]) if not TITLES.intersection(tag.get("class") or ()) else 0
    if plain:
        yield Block("heading", text.replace("**", ""), plain, tag.sourceline or 0, level)
    for image in tag.find_all("img"):
        yield from _picture(image, 0)
