"""What a line of text begins with: the marks of headings, lists, quotations and rules."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

RULE = re.compile(r"[-=_*~#+.•·—–]{3,}|(?:[-=_*~#•·] +){2,}[-=_*~#•·]")
HASHES = re.compile(r"(?P<marks>#(?: *#)+|#(?= ))\s*(?P<text>[^#\s].*?)(?:[ \t]+#+)*")
QUOTED = re.compile(r"(?:> ?)+(?P<text>.*)")
BULLET = re.compile(r"(?:[•●◦▪■‣⁃○✓✔➢►❖·]\s*|[-*+]\s+|(?P<word>[o§])\t\s*)(?P<text>\S.*)")
DASHED = re.compile(r"[-–—]\s*(?P<text>[^\W\d_].*|[\"'(*].*)")
NUMBERED = re.compile(r"\(?(?P<number>0|[1-9]\d{0,2})[.)]\s+(?P<text>\S.*)")
SUB_BULLETS = {"o": 2, "§": 4}
"""Word's bullets of the second and third level lose their indent when pasted as text."""


class Mark(NamedTuple):
    """``level`` is a heading's; ``number`` an item's, None for a bullet; ``indent`` adds to the line's own."""

    kind: Literal["blank", "rule", "heading", "quoted", "item", "text"]
    text: str = ""
    level: int = 0
    number: int | None = None
    indent: int = 0


def read_mark(line: str) -> Mark:
    """The mark of a line, and what follows it. The line has no white space around it."""
    if not line:
        return Mark("blank")
    if RULE.fullmatch(line):
        return Mark("rule")
    if match := HASHES.fullmatch(line):
        return Mark("heading", match["text"], level=min(match["marks"].count("#"), 6))
    if match := QUOTED.fullmatch(line):
        return Mark("quoted", match["text"].strip())
    if match := BULLET.fullmatch(line):
        return Mark("item", match["text"], indent=SUB_BULLETS.get(match["word"] or "", 0))
    if match := NUMBERED.fullmatch(line):
        return Mark("item", match["text"], number=int(match["number"]))
    return Mark("text", line)


def read_dash(line: str) -> Mark | None:
    """An item with a dash of any length, for lines that have such a line beside them."""
    match = DASHED.fullmatch(line)
    return Mark("item", match["text"]) if match else None
