"""A page (.html) into blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from bs4 import PageElement, Tag

from .block import Block
from .html_inline import lost_links
from .html_leaves import TITLES, read_heading, read_preformatted, read_text
from .html_marks import mark_lines, read_as
from .html_page import BLOCKS, article_in, parse_page, text_of, without_controls
from .html_table import HEADINGS, holds_facts, rows_of, taken_apart
from .inline import table
from .manuscript import Guess, Manuscript
from .tidy import tidy

LISTS = ("ul", "ol", "menu")
NOTE_IDS = ("footnote-", "endnote-")


def read_html(name: str, text: str) -> Manuscript:
    """The manuscript, with its pictures still as blocks that name their address. Raises Unreadable (M105)."""
    page = parse_page(name, text)
    root = article_in(page)
    gone = without_controls(root)
    guesses = []
    if root.name != "body":
        guesses.append(
            Guess(root.sourceline or 0, f"only the page's <{root.name}> was read, not what stands around it")
        )
    if gone:
        guesses.append(Guess(0, f"left out, no running text: {', '.join(gone)}"))
    if lost := lost_links(root):
        guesses.append(Guess(0, f"only the words were kept of links that lead nowhere from here: {', '.join(lost)}"))
    guesses += taken_apart(root)
    found = tuple(_children(root))
    blocks = tuple(mark_lines(name, found))
    guesses += read_as(found, blocks)
    has_title = any(block.kind == "heading" and block.level <= 1 for block in blocks)
    title = " ".join(tidy(page.title.get_text()).split()) if page.title and not has_title else ""
    return Manuscript(name, title=title, blocks=blocks, guesses=tuple(guesses), words=text_of(root))


def _children(tag: Tag, level: int = 0) -> Iterator[Block]:
    """The blocks within a tag; ``level`` is 0, or the depth of the item around it plus 1."""
    running: list[PageElement] = []
    for child in tag.children:
        if isinstance(child, Tag) and (child.name in BLOCKS or child.find(list(BLOCKS))):
            yield from read_text(running, level)
            running = []
            yield from _block(child, level)
        else:
            running.append(child)
    yield from read_text(running, level)


def _block(tag: Tag, level: int) -> Iterator[Block]:
    if TITLES.intersection(tag.get("class") or ()):
        yield from read_heading(tag, level)
    elif tag.name == "hr":
        yield Block("rule", line=tag.sourceline or 0)
    elif tag.name == "dd":
        yield from _children(tag, level + 1)
    elif tag.name == "div" and not tag.find(list(BLOCKS)):
        yield from _children(tag, level)
    else:
        yield from READERS.get(tag.name, _apart)(tag, level)


def _apart(tag: Tag, level: int) -> Iterator[Block]:
    yield Block("blank")
    yield from _children(tag, level)
    yield Block("blank")


def _quotation(tag: Tag, level: int) -> Iterator[Block]:
    for block in _apart(tag, level):
        yield block if block.kind == "blank" else replace(block, quoted=True)


def _items(tag: Tag, level: int) -> Iterator[Block]:
    start = str(tag.get("start") or "1")
    number = int(start) if start.isdigit() else 1
    for child in (child for child in tag.children if isinstance(child, Tag)):
        note = str(child.get("id") or "")
        if note.startswith(NOTE_IDS):
            yield _note(child, note)
        elif child.name != "li":
            yield from _block(child, level + (child.name in LISTS))
        else:
            yield from _item(child, level, f"{number}." if tag.name == "ol" else "-")
            number += 1


def _item(tag: Tag, level: int, marker: str) -> Iterator[Block]:
    inner = list(_children(tag, level + 1))
    while inner and inner[0].kind == "blank":
        inner.pop(0)
    if inner and inner[0].kind in ("text", "heading"):
        inner[0] = replace(inner[0], kind="item", level=level, marker=marker)
    yield from inner


def _note(tag: Tag, note: str) -> Block:
    """A footnote as Word's converter writes it; its last link leads back up."""
    for back in tag.find_all("a", href=lambda href: bool(href) and "-ref-" in href):
        back.decompose()
    kind, _, number = note.partition("-")
    lines = [(m, p) for block in _children(tag) if (m := block.text) and (p := block.plain)]
    text = f"[^{kind[0]}{number}]: {' '.join(markdown for markdown, _ in lines)}"
    return Block("verbatim", text, " ".join(plain for _, plain in lines))


def _term(tag: Tag, level: int) -> Iterator[Block]:
    """A term to be defined: an item in bold, to which its definition belongs."""
    inner = [block for block in _children(tag, level + 1) if block.text]
    text, plain = " ".join(block.text for block in inner), " ".join(block.plain for block in inner)
    if plain:
        yield Block("item", f"**{text.replace('**', '')}**:", f"{plain}:", tag.sourceline or 0, level, "-")


def _table(tag: Tag, level: int) -> Iterator[Block]:
    """A table of facts as a table; one that only arranges the page, cell by cell."""
    rows = rows_of(tag)
    for caption in tag.find_all("caption", recursive=False):
        yield from _apart(caption, level)
    if not holds_facts(tag, rows):
        for cell in (cell for row in rows for cell in row):
            yield from _apart(cell, level)
        return
    cells = [[[block for block in _children(cell) if block.kind != "blank"] for cell in row] for row in rows]
    texts = [["<br>".join(b.text for b in cell if b.kind != "picture") for cell in row] for row in cells]
    plain = " ".join(block.plain for row in cells for cell in row for block in cell)
    yield Block("verbatim", table(texts), plain, tag.sourceline or 0)
    yield from (block for row in cells for cell in row for block in cell if block.kind == "picture")


READERS: Mapping[str, Callable[[Tag, int], Iterator[Block]]] = {
    **dict.fromkeys(HEADINGS, read_heading),
    **dict.fromkeys(LISTS, _items),
    "table": _table,
    "dt": _term,
    "pre": read_preformatted,
    "blockquote": _quotation,
}
