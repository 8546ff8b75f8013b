"""Markdown (.md) into blocks: one a line, and in one piece what Markdown keeps as it is."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from itertools import accumulate

from .block import Block
from .manuscript import Unreadable
from .marks import Mark, read_mark
from .nesting import DEEPEST, Nesting, too_deep
from .plain_copy import indent_of, is_table, is_underline, underline_level

QUOTE_MARKS = re.compile(r"[> ]*")
BRACKET = re.compile(r"[\[\]()]")
FENCE = re.compile(r"\s*(`{3,}|~{3,})")
REFERENCE = re.compile(r" {0,3}\*?\[[^\]]+\]:\s")
PAGE_CODE = re.compile(r" {0,3}<(?!https?:|mailto:|[^<>\s]+@)[A-Za-z/!?]")
MARKUP = re.compile(
    r"!?\[([^\[\]]*)\](?:\([^()]*\)|\[[^\[\]]*\])|<(?:mailto:)?([^<>\s]+[:@][^<>\s]+)>|</?[A-Za-z][^<>]*>"
)
EMPHASIS = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!])|\*+|`+|(?<!\w)_+|_+(?!\w)")


def read_markdown(name: str, text: str, first_line: int = 1) -> tuple[Block, ...]:
    """The blocks of the text. Raises Unreadable (M105) when it nests too deeply."""
    lines = text.split("\n")
    _refuse_depth(name, lines, first_line)
    nesting = Nesting(name)
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        number = first_line + at
        above = blocks[-1] if blocks else Block("blank")
        end = _end_of_piece(lines, at, nesting, above)
        if end > at:
            blocks.append(_piece(number, lines[at:end]))
        elif is_underline(lines[at], blocks):
            blocks[-1] = _heading(above.text, underline_level(lines[at]), number - 1)
        else:
            blocks.append(_block(lines[at], number, nesting, above))
        at = max(end, at + 1)
    return tuple(blocks)


def plain_words(text: str) -> str:
    """The words of Markdown, near enough to tell what a line is."""
    words = MARKUP.sub(lambda match: match[1] or match[2] or "", text)
    return html.unescape(EMPHASIS.sub(lambda match: match[1] or "", words)).strip()


def _end_of_piece(lines: Sequence[str], at: int, nesting: Nesting, above: Block) -> int:
    """Where the piece ends that begins here: code, a table, a quotation, HTML, a footnote; ``at`` for none."""
    first = lines[at]
    if match := FENCE.match(first):
        return _until(lines, at + 1, lambda line: line.strip().startswith(match[1])) + 1
    if is_table(lines, at):
        return _until(lines, at + 2, lambda line: "|" not in line)
    if first.lstrip().startswith(">") or PAGE_CODE.match(first):
        return _until(lines, at + 1, lambda line: not line.strip())
    if REFERENCE.match(first):
        return _until(lines, at + 1, lambda line: not line.startswith(("    ", "\t")))
    if first.strip() and indent_of(first) >= 4 and above.kind != "text" and not nesting.depth(indent_of(first)):
        return _until(lines, at + 1, lambda line: indent_of(line) < 4)
    return at


def _until(lines: Sequence[str], at: int, is_end: Callable[[str], bool]) -> int:
    return next((place for place in range(at, len(lines)) if is_end(lines[place])), len(lines))


def _refuse_depth(name: str, lines: Sequence[str], first_line: int) -> None:
    """M105: quotations and brackets nest no deeper than lists: Markdown would take minutes over them."""
    for number, line in enumerate(lines, first_line):
        marks = QUOTE_MARKS.match(line)
        opened = accumulate(1 if mark in "[(" else -1 for mark in BRACKET.findall(line))
        if (marks and marks[0].count(">") > DEEPEST) or max(opened, default=0) > DEEPEST:
            raise Unreadable(too_deep(name, number))


def _piece(number: int, lines: Sequence[str]) -> Block:
    whole = "\n".join(lines).rstrip()
    return Block("verbatim", whole, plain_words(whole), number)


def _block(raw: str, number: int, nesting: Nesting, above: Block) -> Block:
    mark = read_mark(raw.strip())
    if mark.kind == "blank":
        return Block("blank", line=number)
    if mark.kind == "item":
        return _item(mark, indent_of(raw) + mark.indent, number, nesting)
    if mark.kind in ("heading", "rule"):
        nesting.close()
        return _heading(mark.text, mark.level, number) if mark.kind == "heading" else Block("rule", line=number)
    belongs = above.level + 1 if above.kind == "item" else above.level if above.kind == "text" else 0
    text = f"{raw.strip()}  " if raw.endswith("  ") else raw.strip()
    return Block("text", text, plain_words(raw), number, level=belongs or nesting.depth(indent_of(raw)))


def _item(mark: Mark, indent: int, line: int, nesting: Nesting) -> Block:
    """The item, with the number that Markdown gives it: only a list's first number counts."""
    is_new = not nesting.is_open(indent)
    depth = nesting.enter(indent, line)
    if mark.number is None:
        return Block("item", mark.text, plain_words(mark.text), line, depth, "-")
    number = mark.number if is_new or not nesting.last_number(depth) else nesting.last_number(depth) + 1
    nesting.count(depth, number)
    return Block("item", mark.text, plain_words(mark.text), line, depth, f"{number}.")


def _heading(text: str, level: int, line: int) -> Block:
    return Block("heading", text.strip(), plain_words(text), line, level)
