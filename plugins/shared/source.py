"""One source file: its front matter, its body, and the line on which each begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from .characters import BREAK, UNPRINTABLE, count_breaks
from .fences import FENCED, misplaced, unopened
from .finding import Finding
from .text_yaml import read_mapping, repeated

Style = Literal["yaml", "headers", "none"]
LARGEST = 2_000_000
"""Bytes. A book of 300 pages has a third of that."""

LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")

# The three forms of a line in a `Key: value` header, as Python-Markdown 3.11 reads them (markdown/extensions/meta.py).
KEY = re.compile(r"[ ]{0,3}([A-Za-z0-9_-]+):\s*(.*)")
MORE = re.compile(r"[ ]{4,}(.*)")
END = re.compile(r"(?:---|\.\.\.)\s*")
HEADER_KEYS = frozenset(
    "id title date modified slug author authors category tags summary status lang template save_as url".split()
)


@dataclass(frozen=True)
class Source:
    """A file's text, split; ``metadata`` holds the values as they were written.

    Keys are in small letters. In YAML a value is a text, a list or a mapping: 2026, No and 2026-02-06 are
    texts, and an empty value is the empty text. In a `Key: value` header each value is a text.
    ``lines`` gives the line of each key, from 1. ``body`` is the exact rest of ``text``.
    """

    path: str
    text: str
    style: Style
    metadata: Mapping[str, Any]
    lines: Mapping[str, int]
    body: str
    body_line: int
    findings: tuple[Finding, ...] = ()

    @property
    def is_readable(self) -> bool:
        """Its front matter says what its writer meant; when it doesn't, no other rule can say anything true."""
        return self.style != "none" and not any(finding.rule == "A101" for finding in self.findings)

    def line(self, key: str) -> int:
        """Where a finding about the key points; 1 when the key isn't there."""
        return self.lines.get(key, 1)


def decode(path: str, data: bytes) -> str | Finding:
    """A100: an article is a text file in UTF-8, below two megabytes. A byte order mark stays in the text."""
    if len(data) > LARGEST:
        return Finding(path, 0, "A100", "must be below 2 MB; move what isn't the article's text out of it")
    if b"\0" in data:
        return Finding(path, 0, "A100", "must be a text file; a Word file becomes an article by 'make import FILE=…'")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = len(re.findall(rb"\r\n|\r|\n", data[: error.start])) + 1
        return Finding(path, line, "A100", "must be text in UTF-8; save the file again with the encoding UTF-8")


def read_source(path: str, text: str) -> Source:
    """Split a text into front matter and body; any text will do, faults are in ``findings``.

    Front matter is YAML between `---` and `---` (or `...`), from the first line on; or lines `Key: value` until
    a blank line. Those count as front matter only if one of their keys is in HEADER_KEYS: a body that begins
    `Warning: never stop lithium` keeps that line.
    """
    content = text.removeprefix("\ufeff")
    if match := FENCED.match(content):
        return _fenced(path, text, match)
    return _with_headers(path, text, content) or _bare(path, text, content)


def _fenced(path: str, text: str, match: re.Match[str]) -> Source:
    """A101: front matter is YAML, closed by a line ---, without invisible characters."""
    values, lines, findings = read_mapping(path, UNPRINTABLE.sub(" ", match[1]), first_line=2)
    findings = (*_unprintable(path, match[1], first_line=2), *findings)
    body = match.string[match.end() :]
    return Source(path, text, "yaml", values, lines, body, 1 + count_breaks(match[0]), findings)


def _with_headers(path: str, text: str, content: str) -> Source | None:
    entries, end = _split_headers(content)
    values: dict[str, str] = {}
    lines: dict[str, int] = {}
    header = content[:end]
    findings = [*_unprintable(path, header, first_line=1), *unopened(path, header, [value for _, _, value in entries])]
    for key, line, value in entries:
        if key in values:
            findings.append(repeated(path, line, key))
            continue
        values[key], lines[key] = value, line
    if HEADER_KEYS.isdisjoint(values):
        return None
    return Source(path, text, "headers", values, lines, content[end:], 1 + count_breaks(header), tuple(findings))


def _split_headers(content: str) -> tuple[list[tuple[str, int, str]], int]:
    """The entries (key, line, value) at the start of a text, and where its body begins."""
    entries: list[tuple[str, int, str]] = []
    for number, match in enumerate(LINE.finditer(content), start=1):
        line = match[1].expandtabs(4)
        if not line.strip() or END.fullmatch(line):
            return entries, match.end()
        if key := KEY.match(line):
            entries.append((key[1].lower(), number, key[2].strip()))
        elif entries and (more := MORE.match(line)):
            name, first, value = entries[-1]
            entries[-1] = (name, first, f"{value}\n{more[1].strip()}")
        else:
            return entries, match.start()
    return entries, len(content)


def _bare(path: str, text: str, content: str) -> Source:
    return Source(path, text, "none", {}, {}, content, 1, tuple(misplaced(path, content)))


def _unprintable(path: str, text: str, first_line: int) -> Iterator[Finding]:
    for number, line in enumerate(BREAK.split(text), start=first_line):
        if match := UNPRINTABLE.search(line):
            message = f"must not hold the invisible character U+{ord(match[0]):04X}; type this line anew"
            yield Finding(path, number, "A101", message)
