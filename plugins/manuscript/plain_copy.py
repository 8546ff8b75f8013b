"""Lines of plain text (.txt) into blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from ..shared.finding import Finding
from .block import Block
from .inline import SEPARATOR, escape, from_plain, table, without_marks
from .manuscript import Unreadable

DEEPEST = 20
RULE = re.compile(r"[-=_*~#+.•·—–]{3,}|(?:[-=_*~#•·] +){2,}[-=_*~#•·]")
UNDERLINE = re.compile(r"(={3,}|-{3,})")
HASHES = re.compile(r"(?P<marks>#(?: *#){0,5})(?:(?<=##)|(?= ))\s*(?P<text>[^#\s].*?)(?:[ \t]+#+)*[ \t]*")
QUOTED = re.compile(r"(?:> ?)+(?P<text>.*)")
BULLET = re.compile(r"(?:[•●◦▪■‣⁃○✓✔➢►❖·]\s*|[-*+]\s+|o\t\s*)(?P<text>[^\s].*)")
DASHED = re.compile(r"[-–—]\s*(?P<text>[^\W\d_].*|[\"'(*].*)")
NUMBERED = re.compile(r"\(?(?P<number>\d{1,3})[.)]\s+(?P<text>\S.*)")
INDENT = re.compile(r"[ \t]*")


@dataclass
class Lists:
    """The open lists: how far each is indented, and the last number of each."""

    indents: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)

    def enter(self, indent: int) -> int:
        """The depth of an item indented so far."""
        while self.indents and self.indents[-1] > indent:
            self.indents.pop()
        if not self.indents or self.indents[-1] < indent:
            self.indents.append(indent)
        depth = len(self.indents) - 1
        self.numbers = self.numbers[: depth + 1] + [0] * (depth + 1 - len(self.numbers))
        return depth

    def depth_of_text(self, indent: int) -> int:
        """0 for text outside any item, else the depth of the item that it belongs to plus 1."""
        while self.indents and self.indents[-1] >= indent:
            self.indents.pop()
        return len(self.indents)


def read_plain(name: str, text: str) -> tuple[Block, ...]:
    """The blocks of a plain text. Raises Unreadable (M105) when its lists nest too deeply."""
    lines = text.split("\n")
    blocks: list[Block] = []
    lists = Lists()
    skip = 0
    dashed = [DASHED.fullmatch(line.strip()) is not None for line in lines]
    for number, raw in enumerate(lines, start=1):
        if number <= skip:
            continue
        if rows := _table(lines, number - 1):
            blocks.append(Block("verbatim", table([[from_plain(c) for c in row] for row in rows]), "", number))
            skip = number + len(rows)
        elif UNDERLINE.fullmatch(raw.strip()) and blocks and blocks[-1].is_prose:
            blocks[-1] = heading(1 if "=" in raw else 2, blocks[-1].plain, number - 1, from_plain)
        else:
            beside = any(dashed[max(number - 2, 0) : number - 1] + dashed[number : number + 1])
            blocks.append(read_line(name, number, raw, lists, from_plain, is_dashed=dashed[number - 1] and beside))
    return tuple(blocks)


def read_line(
    name: str, number: int, raw: str, lists: Lists, inline: Callable[[str], str], *, is_dashed: bool
) -> Block:
    line = raw.strip()
    indent = len(INDENT.match(raw)[0].expandtabs(4))  # type: ignore[index]  # matches every string
    if not line:
        return Block("blank", line=number)
    if RULE.fullmatch(line):
        return Block("rule", line=number)
    if match := HASHES.fullmatch(line):
        return heading(match["marks"].count("#"), match["text"], number, inline)
    if match := QUOTED.fullmatch(line):
        return Block("text", inline(match["text"].strip()), without_marks(match["text"]), number, quoted=True)
    if item := _item(number, line, indent, lists, inline, is_dashed):
        _refuse_depth(name, item)
        return item
    return Block("text", inline(line), without_marks(line), number, level=lists.depth_of_text(indent))
