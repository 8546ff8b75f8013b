"""Change one key of a `Key: value` header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .characters import BREAK, UNPRINTABLE
from .source import KEY, LINE, MORE

NAME = re.compile(r"[ ]{0,3}[A-Za-z0-9_-]+:\s*")
Spans = Mapping[str, tuple[int, int]]


def header_text(value: Any) -> str:
    """A text, or a list of texts with commas. Raises ValueError for what such a header can't hold."""
    texts = [value] if isinstance(value, str) else list(value)
    text = ", ".join(map(str, texts))
    is_text = all(isinstance(item, str) for item in texts) and not isinstance(value, Mapping)
    if not is_text or text != text.strip() or BREAK.search(text) or UNPRINTABLE.search(text):
        raise ValueError("a `Key: value` header holds one line of text for a key; write the front matter as YAML")
    return text


def set_in_headers(text: str, body: str, key: str, value: str) -> str:
    """The text with the key's value replaced, or the key put below the last one."""
    spans = _spans(text, len(text) - len(body))
    if key in spans:
        start, end = spans[key]
        gap = " " if text[start - 1] == ":" else ""
        return f"{text[:start]}{gap}{value}{text[end:]}"
    end = max(end for _, end in spans.values())
    first = text.removeprefix("\ufeff").lstrip(" ")
    name = key.capitalize() if first[0].isupper() else key
    line_end = BREAK.search(text)
    return f"{text[:end]}{line_end[0] if line_end else chr(10)}{name}: {value}{text[end:]}"


def append_in_headers(text: str, body: str, key: str, added: str) -> str:
    end = _spans(text, len(text) - len(body))[key][1]
    return text[:end] + added + text[end:]


def find_header_key(text: str, key: str) -> tuple[int, int]:
    """Where a key that is there stands."""
    lines = LINE.finditer(text, text.startswith("\ufeff"))
    keys = ((line.start(), name) for line in lines if (name := KEY.match(line[1])))
    return next((start + name.start(1), start + name.end(1)) for start, name in keys if name[1].lower() == key)


def _spans(text: str, header_end: int) -> Spans:
    """Where each key's value stands, further lines included; of a repeated key, the first."""
    spans: dict[str, tuple[int, int]] = {}
    key = ""
    for match in LINE.finditer(text, text.startswith("\ufeff")):
        if match.start() >= header_end:
            break
        line = match[1].expandtabs(4)
        end = match.start() + len(match[1].rstrip())
        if found := KEY.match(line):
            key = found[1].lower() if found[1].lower() not in spans else ""
            name = NAME.match(match[1])
            start = match.start() + (name.end() if name else 0)
            spans.setdefault(found[1].lower(), (start, max(start, end)))
        elif MORE.match(line) and key:
            spans[key] = (spans[key][0], end)
    return spans
