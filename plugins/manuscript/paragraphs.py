"""Put the lines of running text together into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .block import Block
from .manuscript import Manuscript

NARROWEST, WIDEST = 55, 100
"""Widths at which programs break lines."""
VERSE = 60
"""Longest line of an address, a poem, a list of opening hours."""
ENDS_SENTENCE = re.compile(r"[.!?][)\"'*_]*$")
HARD_BREAK = "  \n"


def join_lines(copy: Manuscript) -> Manuscript:
    """Neighbouring lines become one paragraph, several, or lines below each other; blank lines go."""
    is_markdown = copy.form == "md"
    blocks = [joined for group in _groups(copy.blocks) for joined in _join(group, is_markdown=is_markdown)]
    return replace(copy, blocks=tuple(_settle(_with_items(blocks, "\n" if is_markdown else " "))))


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Lines of the same depth with nothing between; everything else alone."""
    group: list[Block] = []
    for block in blocks:
        same = group and block.kind == "text" and (block.level, block.quoted) == (group[0].level, group[0].quoted)
        if same and group[0].kind == "text":
            group.append(block)
            continue
        yield group
        group = [block]
    yield group


def _join(group: Sequence[Block], *, is_markdown: bool) -> list[Block]:
    if len(group) < 2 or is_markdown:
        return [_one(group, "\n")] if group else []
    if _is_wrapped(group):
        return [_one(part, " ") for part in _parts(group)]
    return [_one(group, HARD_BREAK)] if _is_verse([block.plain for block in group]) else list(group)


def _one(group: Sequence[Block], glue: str) -> Block:
    text = glue.join(block.text for block in group).rstrip()
    return replace(group[0], text=text, plain=" ".join(block.plain for block in group))


def _is_wrapped(group: Sequence[Block]) -> bool:
    """At least one line ends within a sentence, where the next word would not have fitted."""
    width = max(len(block.plain) for block in group)
    return NARROWEST <= width <= WIDEST and any(
        _is_full(line, after, width) and not ENDS_SENTENCE.search(line.plain) and after.plain[:1].islower()
        for line, after in pairwise(group)
    )


def _parts(group: Sequence[Block]) -> Iterator[list[Block]]:
    """The paragraphs of wrapped text: one ends where there was room for the next word."""
    width = max(len(block.plain) for block in group)
    part = [group[0]]
    for line, after in pairwise(group):
        if not _is_full(line, after, width):
            yield part
            part = []
        part.append(after)
    yield part


def _is_full(line: Block, after: Block, width: int) -> bool:
    return len(line.plain) + 1 + len(after.plain.split(" ")[0]) > width


def _is_verse(lines: Sequence[str]) -> bool:
    sentences = sum(ENDS_SENTENCE.search(line) is not None for line in lines)
    return max(map(len, lines)) <= VERSE and sentences <= len(lines) / 2


def _with_items(blocks: Sequence[Block], glue: str) -> Iterator[Block]:
    """Text directly under an item, with no blank line between, is the rest of that item."""
    held: Block | None = None
    for block in blocks:
        if held and block.kind == "text" and block.level == held.level + 1:
            held = replace(held, text=f"{held.text}{glue}{block.text}", plain=f"{held.plain} {block.plain}")
            continue
        if held:
            yield held
        held = block if block.kind == "item" else None
        if not held and block.kind != "blank":
            yield block
    if held:
        yield held


def _settle(blocks: Iterable[Block]) -> Iterator[Block]:
    """Nothing stands deeper than one step below the item above it: Markdown would take it for code."""
    deepest = 0
    for block in blocks:
        if block.kind in ("item", "text", "picture") and not block.quoted:
            block = replace(block, level=min(block.level, deepest))
        deepest = block.level + 1 if block.kind == "item" else block.level if block.kind in ("text", "picture") else 0
        yield block
