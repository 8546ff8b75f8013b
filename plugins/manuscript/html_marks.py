"""Marks that were typed, not set: bullets, numbers and # in the text of a page or Word file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from .block import Block
from .inline import guard_start
from .marks import read_mark
from .nesting import Nesting
from .plain_copy import item_of

TYPED = re.compile(r"(?:\\?[^\w\s(]|\(?\d{1,3}\\?[.)])\s*(?:\\?#\s*)*")


def mark_lines(name: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with paragraphs that begin `· `, `1. ` or `# ` as items and headings."""
    nesting = Nesting(name)
    for block in blocks:
        marked = _read(block, nesting) if block.is_prose else None
        if marked is None and block.kind != "blank":
            nesting.close()
        yield marked or block


def _read(block: Block, nesting: Nesting) -> Block | None:
    mark, typed = read_mark(block.plain), TYPED.match(block.text)
    if not typed or mark.kind not in ("item", "heading"):
        return None
    text = block.text[typed.end() :]
    if mark.kind == "heading":
        nesting.close()
        return replace(block, kind="heading", text=text.replace("**", ""), plain=mark.text, level=mark.level)
    item = item_of(mark, mark.indent, block.line, nesting)
    return item and replace(item, text=guard_start(text), plain=mark.text)
