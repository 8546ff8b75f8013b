"""Marks that were typed, not set: bullets, numbers and # in the text of a page or Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .block import Block
from .inline import guard_start
from .manuscript import Guess
from .marks import read_mark
from .nesting import Nesting
from .plain_copy import item_of

TYPED = {
    "heading": re.compile(r"(?:\\?#\s*)+"),
    "item": re.compile(r"(?:\\?[^\w\s(]|\(?\d{1,3}\\?[.)])\s*"),
}
HOW = {"heading": ("heading", "#"), "item": ("list item", "a bullet, dash or number")}
SHOWN = 3


def mark_lines(name: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with paragraphs that begin `· `, `1. ` or `# ` as items and headings."""
    nesting = Nesting(name)
    for block in blocks:
        marked = _read(block, nesting) if block.is_prose else None
        if marked is None and block.kind != "blank":
            nesting.close()
        yield marked or block


def read_as(found: Iterable[Block], marked: Iterable[Block]) -> Iterator[Guess]:
    """What `mark_lines` made of lines, said; ``found`` and ``marked`` stand one beside the other."""
    changed = [after for before, after in zip(found, marked, strict=True) if before.kind != after.kind]
    for kind, (noun, mark) in HOW.items():
        lines = [block.plain for block in changed if block.kind == kind]
        if lines:
            yield Guess(0, f"{_count(lines, noun)} from lines that begin with {mark}: {_some(lines)}")


def _count(lines: Sequence[str], noun: str) -> str:
    return f"1 {noun}" if len(lines) == 1 else f"{len(lines)} {noun}s"


def _some(lines: Sequence[str]) -> str:
    return "; ".join((*lines[:SHOWN], "…") if len(lines) > SHOWN else lines)


def _read(block: Block, nesting: Nesting) -> Block | None:
    mark = read_mark(block.plain)
    typed = TYPED[mark.kind].match(block.text) if mark.kind in TYPED else None
    if not typed or _is_number_sign(block.plain):
        return None
    text = block.text[typed.end() :]
    if mark.kind == "heading":
        nesting.close()
        return replace(block, kind="heading", text=text.replace("**", ""), plain=mark.text, level=mark.level)
    item = item_of(mark, mark.indent, block.line, nesting)
    return item and replace(item, text=guard_start(text), plain=mark.text)


def _is_number_sign(plain: str) -> bool:
    """`# of sessions: 36`"""
    return plain.startswith("# ") and plain[2:3].islower()
