"""Change one key of a front matter and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .characters import BREAK
from .edit_headers import append_in_headers, find_header_key, header_text, set_in_headers
from .edit_yaml import append_in_yaml, find_yaml_key, set_in_yaml
from .fences import FENCED
from .source import Source, read_source


def set_key(source: Source, key: str, value: Any) -> str:
    """The source's text with the key set to a text, a list or a mapping; every other character as it was.

    A comment behind the old value stays; a new key goes last.
    Raises ValueError when there is no front matter that can be read, or when it can't hold the value.
    """
    if source.style == "headers":
        text = header_text(value)
        return _proved(source, key, {**source.metadata, key: text}, set_in_headers(source.text, source.body, key, text))
    if source.style == "none":
        raise ValueError("for it has no front matter that can be read")
    before, block, after = _fences(source.text)
    block = set_in_yaml(block, key, value, line_end(source.text))
    return _proved(source, key, {**source.metadata, key: value}, before + block + after)


def append_to_list(source: Source, key: str, items: Sequence[Any]) -> str:
    """The source's text with items added to the list under a key, in the style it is written in.

    Raises ValueError as set_key does, and when the key holds no list.
    """
    old = source.metadata.get(key)
    if not old:
        return set_key(source, key, list(items))
    if source.style == "headers":
        added = f", {header_text(items)}"
        text = append_in_headers(source.text, source.body, key, added)
        return _proved(source, key, {**source.metadata, key: old + added}, text)
    if not isinstance(old, list):
        raise ValueError(f"'{key}' must be a list before a name can be added to it")
    before, block, after = _fences(source.text)
    block = append_in_yaml(block, key, items, line_end(source.text))
    return _proved(source, key, {**source.metadata, key: [*old, *items]}, before + block + after)


def rename_key(source: Source, old: str, new: str) -> str:
    """The source's text with a key called otherwise; every other character as it was.

    Raises ValueError as set_key does.
    """
    before, block, after = _fences(source.text) if source.style == "yaml" else ("", source.text, "")
    start, end = (find_yaml_key if before else find_header_key)(block, old)
    name = new.capitalize() if block[start:end].strip("\"'")[0].isupper() else new
    text = f"{before}{block[:start]}{name}{block[end:]}{after}"
    renamed = {new if key == old else key: value for key, value in source.metadata.items()}
    return _proved(source, new, renamed, text)


def line_end(text: str) -> str:
    """How the text ends its lines."""
    match = BREAK.search(text)
    return match[0] if match else "\n"


def _proved(source: Source, key: str, metadata: Mapping[str, Any], text: str) -> str:
    """The new text, if it holds this metadata and the body it had."""
    again = read_source(source.path, text)
    if again.body != source.body or dict(again.metadata) != metadata:
        raise ValueError(f"'{key}' can't be written into this front matter by the machine; write it in by hand")
    return text


def _fences(text: str) -> tuple[str, str, str]:
    match = FENCED.match(text, text.startswith("\ufeff"))
    assert match, "a source in YAML style has fences"
    return text[: match.start(1)], match[1], text[match.end(1) :]
