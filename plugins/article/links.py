"""The links of a Markdown body, found without rendering it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from ..shared.characters import BREAK

# As Python-Markdown 3.11 finds fenced blocks (markdown/extensions/fenced_code.py), comments and code spans.
FENCED = re.compile(r"^(~{3,}|`{3,})[^\n`]*\n.*?(?<=\n)\1[ ]*$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
SPAN = re.compile(r"(?<![\\`])(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
INDENTED = re.compile(r"^(?: {4}|\t)", re.MULTILINE)
LIST_ITEM = re.compile(r" {0,3}(?:[*+-]|\d+[.)]|:|\[\^[^\]]+\]:)[ \t]")

ESCAPED = re.compile(r"\\[\\\[\]]")
BRACKET = re.compile(r"[\[\]]")
INLINE = re.compile(r"\]\(((?:[^()\n]|\([^()\n]*\)){0,2000})\)")
TITLE = re.compile(r"\s+(?:\"[^\"]*\"|'[^']*')\s*$")
REFERENCE = re.compile(r"^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*(?:<([^>\n]*)>|(\S+))", re.MULTILINE)
TAG = re.compile(r"<[A-Za-z][^<>]*>")
ATTRIBUTE = re.compile(r"\b(?:href|src|poster|data)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
NO_ALT = re.compile(r"!\[\s*\]\(|<img\b(?![^<>]*\balt\s*=)[^<>]*>", re.IGNORECASE)


class Link(NamedTuple):
    """``target`` is what the author wrote; ``line`` counts from the body's first."""

    line: int
    target: str


def without_code(body: str) -> str:
    """The body with code and comments blanked out, line for line."""
    text = BREAK.sub("\n", body) if "\r" in body else body
    for mark, pattern in (("```", FENCED), ("~~~", FENCED), ("<!--", COMMENT)):
        if mark in text:
            text = pattern.sub(_blank, text)
    if INDENTED.search(text):
        text = "\n".join(_without_indented(text.split("\n")))
    return SPAN.sub(_blank, text) if "`" in text else text


def find_links(text: str) -> Iterator[Link]:
    """Inline links and images, reference definitions, and the attributes of raw HTML, in a body without code."""
    bare = ESCAPED.sub("  ", text) if "\\" in text else text
    for match in INLINE.finditer(bare):
        if _is_open(bare[bare.rfind("\n\n", 0, match.start()) + 1 : match.start()]):
            target = text[match.start(1) : match.end(1)]
            yield _link(text, match, TITLE.sub("", target).strip().removeprefix("<").removesuffix(">"))
    for match in REFERENCE.finditer(text):
        yield _link(text, match, match[1] or match[2] or "")
    for tag in TAG.finditer(text):
        for match in ATTRIBUTE.finditer(tag[0]):
            yield _link(text, tag, match[1] or match[2] or match[3] or "")


def find_images_without_alt(text: str) -> Iterator[int]:
    """The lines of images that say nothing to who can't see them; `alt=""` in HTML is a decision."""
    found = NO_ALT.finditer(text) if "![" in text or "<" in text else ()  # most articles have neither
    return (_line(text, match) for match in found)


def _is_open(before: str) -> bool:
    """Whether a bracket is still open at the end of the text."""
    depth = 0
    for mark in BRACKET.findall(before):
        depth = depth + 1 if mark == "[" else max(depth - 1, 0)
    return depth > 0


def _without_indented(lines: list[str]) -> Iterator[str]:
    """Lines set in by four spaces after a blank line are code, unless they go on with a list item."""
    in_list, after_blank = False, True
    for line in lines:
        is_indented = line.startswith(("    ", "\t"))
        if line.strip():
            if not is_indented and (after_blank or LIST_ITEM.match(line)):
                in_list = bool(LIST_ITEM.match(line))
            is_code = is_indented and after_blank and not in_list
            after_blank = is_code
            yield "" if is_code else line
        else:
            after_blank = True
            yield line


def _blank(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n") or " "


def _link(text: str, match: re.Match[str], target: str) -> Link:
    return Link(_line(text, match), unescape(target))


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start()) + 1
