"""YAML in which every value is a text as written: 2026, No and 2026-02-06 are what they look like."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .characters import UNPRINTABLE
from .finding import Finding
from .simple_yaml import NOTHING, WORD, Reading, Uncertain, plain, read_simple
from .yaml_fault import fault_of


class _Refused(ValueError):
    """The text is YAML, but of a kind that loses words; the message says which, the line where."""

    def __init__(self, message: str, node: Node) -> None:
        super().__init__(message)
        self.line = int(node.start_mark.line)


def read_mapping(path: str, text: str, first_line: int = 1) -> Reading:
    """Read `key: value` YAML; faults are findings (A101, A102), never exceptions.

    What the quick reader doesn't know for certain goes to ruamel.yaml.
    """
    try:
        return read_simple(text, first_line)
    except Uncertain:
        return _read_any(path, text, first_line)


def _read_any(path: str, text: str, first_line: int) -> Reading:
    try:
        node = YAML(typ="safe", pure=True).compose(text)
        return _build_root(path, node, first_line)
    except _Refused as error:
        finding = Finding(path, first_line + error.line, "A101", str(error))
    except MarkedYAMLError as error:
        line, message = fault_of(error, text)
        finding = Finding(path, first_line + line, "A101", message)
    except (YAMLError, ValueError, RecursionError):
        finding = Finding(path, first_line, "A101", "must be plain YAML, one 'key: value' a line")
    return Reading({}, {}, (finding,))


def _build_root(path: str, node: Node | None, first_line: int) -> Reading:
    if node is None:
        return Reading({}, {})
    if not isinstance(node, MappingNode):
        raise _Refused("must be 'key: value' lines; this is a list or a single text", node)
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    findings = []
    for key_node, value_node in node.value:
        key, line = _key(key_node).lower(), first_line + int(key_node.start_mark.line)
        if key in values:
            findings.append(repeated(path, line, key))
            continue
        values[key], lines[key] = _build(value_node), line
    return Reading(values, lines, tuple(findings))


def _build(node: Node) -> Any:
    """The texts, lists and mappings of a node. Raises _Refused for what has no plain reading."""
    _refuse_marks(node)
    if isinstance(node, SequenceNode):
        return [_build(child) for child in node.value]
    if isinstance(node, MappingNode):
        return _mapping(node)
    return node.value if getattr(node, "style", None) else plain(node.value)


def _mapping(node: MappingNode) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = _key(key_node)
        if key in values:
            raise _Refused(f"must name '{key}' once; it stands here a second time: keep one", key_node)
        values[key] = _build(value_node)
    return values


def _key(node: Node) -> str:
    _refuse_marks(node)
    if not isinstance(node, ScalarNode):
        raise _Refused("must have a word as key, not a list or mapping", node)
    return str(node.value)


def _refuse_marks(node: Node) -> None:
    """`&name` and `!kind` before a value are YAML's own marks: the words would vanish."""
    if node.anchor or not str(node.tag).startswith("tag:yaml.org,2002:"):
        raise _Refused('must not begin a value with & or !; put the text in "double quotes"', node)


def repeated(path: str, line: int, key: str) -> Finding:
    """A102: each key stands once."""
    return Finding(path, line, "A102", f"must name '{key}' once; it stands here a second time: keep one")


def write_value(value: Any) -> str:
    """A value as YAML on one line, such that read_mapping gives it back; only texts, lists and mappings."""
    if isinstance(value, str):
        return value if _is_plain(value) else _quoted(value)
    return _flow(value)


def _is_plain(text: str) -> bool:
    try:
        return not UNPRINTABLE.search(text) and read_simple(f"key: {text}", 1).values == {"key": text}
    except Uncertain:
        return False


def _flow(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if WORD.fullmatch(text) and text not in NOTHING else _quoted(text)


def _quoted(text: str) -> str:
    return UNPRINTABLE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(text, ensure_ascii=False))
