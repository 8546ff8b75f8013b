"""Plain text (.txt) into blocks, one a line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice, takewhile

from .block import Block
from .inline import SEPARATOR, from_plain, table, without_marks
from .marks import Mark, read_dash, read_mark
from .nesting import Nesting

UNDERLINE = re.compile(r"={3,}|-{3,}")


def read_plain(name: str, text: str) -> tuple[Block, ...]:
    """The blocks of the text, safe as Markdown. Raises Unreadable (M105) when lists nest too deeply."""
    lines = text.split("\n")
    nesting = Nesting(name)
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        if rows := _table(lines, at):
            nesting.close()
            blocks.append(_table_block(rows, at + 1))
            at += len(rows) + 1
            continue
        if is_underline(lines[at], blocks) and abs(len(lines[at].strip()) - len(blocks[-1].plain)) <= 5:
            blocks[-1] = _heading(blocks[-1].plain, underline_level(lines[at]), at)
        else:
            blocks.append(_block(lines, at, nesting, blocks[-1] if blocks else Block("blank")))
        at += 1
    return tuple(blocks)


def is_underline(line: str, blocks: Sequence[Block]) -> bool:
    """A line of === or --- below a line that stands alone."""
    above = blocks[-2].kind if len(blocks) > 1 else "blank"
    return bool(blocks) and blocks[-1].is_prose and above != "text" and UNDERLINE.fullmatch(line.strip()) is not None


def underline_level(line: str) -> int:
    return 1 if "=" in line else 2


def _block(lines: Sequence[str], at: int, nesting: Nesting, above: Block) -> Block:
    line, number = lines[at].strip(), at + 1
    indent = indent_of(lines[at])
    mark = read_mark(line)
    if mark.kind in ("text", "item") and any(read_dash(beside.strip()) for beside in _beside(lines, at)):
        mark = read_dash(line) or mark
    if mark.kind == "item" and (item := item_of(mark, indent + mark.indent, number, nesting)):
        return item
    if mark.kind == "blank":
        return Block("blank", line=number)
    if mark.kind in ("heading", "rule", "quoted"):
        nesting.close()
    if mark.kind == "heading":
        return _heading(mark.text, mark.level, number)
    if mark.kind == "rule":
        return Block("rule", line=number)
    if mark.kind == "quoted":
        return Block("text", from_plain(mark.text), without_marks(mark.text), number, quoted=True)
    level = nesting.depth(indent + 2 * _goes_on(line, above))
    return Block("text", from_plain(line), without_marks(line), number, level=level)


def item_of(mark: Mark, indent: int, line: int, nesting: Nesting) -> Block | None:
    """The item; None for a number that no list would show: the copy's own numbers are kept as they are."""
    is_new = not nesting.is_open(indent)
    depth = nesting.enter(indent, line)
    last = nesting.last_number(depth)
    if mark.number is not None and mark.number != last + 1 and not (is_new and mark.number == 1):
        return None
    if mark.number is not None:
        nesting.count(depth, mark.number)
    marker = "-" if mark.number is None else f"{mark.number}."
    return Block("item", from_plain(mark.text), without_marks(mark.text), line, depth, marker)


def _goes_on(line: str, above: Block) -> bool:
    """Whether the line ends what the item above it began: `- a line that was` / `wrapped`."""
    return line[0].islower() and (above.kind == "item" or above.level > 0)


def _heading(text: str, level: int, line: int) -> Block:
    words = without_marks(text)
    return Block("heading", from_plain(words), words, line, level)


def _beside(lines: Sequence[str], at: int) -> Sequence[str]:
    return (*lines[max(at - 1, 0) : at], *lines[at + 1 : at + 2])


def indent_of(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def is_table(lines: Sequence[str], at: int) -> bool:
    """A line with | and below it the line of dashes that makes it the head of a table."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    return "|" in lines[at] and "|" in below and SEPARATOR.fullmatch(below) is not None


def _table(lines: Sequence[str], at: int) -> list[list[str]]:
    """The rows of the table that begins here; empty when none does."""
    if not is_table(lines, at):
        return []
    rest = takewhile(lambda line: "|" in line, islice(lines, at + 2, None))
    return [_cells(lines[at]), *map(_cells, rest)]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _table_block(rows: Sequence[Sequence[str]], line: int) -> Block:
    cells = [[from_plain(cell) for cell in row] for row in rows]
    return Block("verbatim", table(cells), " ".join(cell for row in rows for cell in row), line)
