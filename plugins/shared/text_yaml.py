"""YAML in which every value is a text as written: 2026, No and 2026-02-06 are what they look like."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .finding import Finding

Reading = tuple[dict[str, Any], dict[str, int], list[Finding]]
"""The values by key in small letters, the line of each key, and what is wrong."""

BREAK = re.compile(r"\r\n|\r|\n")
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
VALUE = r"""(?:
    (?P<plain>[^\W_](?:[^:\#\t]|:(?=[^\s\#]))*)    # up to a comment
    | "(?P<double>[^"\\]*)"
    | '(?P<single>[^']*)'
    | (?P<flow>[\[{].*[\]}])                       # a list or mapping on one line
    )"""
COMMENT = r"[ ]*(?:[ ]\#.*)?"
ENTRY = re.compile(rf"(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?:[ ]+{VALUE})?{COMMENT}", re.VERBOSE)
ITEM = re.compile(rf"(?P<indent>[ ]*)-[ ]+{VALUE}{COMMENT}", re.VERBOSE)
NO_VALUE = re.compile(r"[ ]*(?:\#.*)?", re.VERBOSE)
FLOW = re.compile(r"(?:[\w\[\]{}, ./-]|:(?=[ ]))*")
WORD = re.compile(r"\w(?:[\w ./-]*\w)?")


class _Uncertain(ValueError):
    """The text uses more of YAML than is read quickly."""


def read_mapping(path: str, text: str, first_line: int = 1) -> Reading:
    """Read `key: value` YAML; faults are findings (A101, A102), never exceptions.

    Most front matter is simple and read by regular expressions in a thirtieth of the time that
    ruamel.yaml takes; whatever they don't know for certain goes to ruamel.yaml.
    """
    try:
        return _read_simple(text, first_line)
    except _Uncertain:
        return _read_any(path, text, first_line)


def repeated(path: str, line: int, key: str) -> Finding:
    """A102: each key stands once."""
    return Finding(path, line, "A102", f"must name '{key}' once; it stands here a second time: keep one")


def _read_simple(text: str, first_line: int) -> Reading:
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    key, indent = "", ""
    for number, line in enumerate(BREAK.split(text), start=first_line):
        if entry := ENTRY.fullmatch(line):
            key, indent = entry["key"].lower(), ""
            if key in values:
                raise _Uncertain
            values[key], lines[key] = _value(entry), number
        elif item := ITEM.fullmatch(line):
            _append(values, key, item, indent)
            indent = item["indent"]
        elif not NO_VALUE.fullmatch(line):
            raise _Uncertain
    return values, lines, []


def _append(values: dict[str, Any], key: str, item: re.Match[str], indent: str) -> None:
    """Add an item to the list under a key. Raises _Uncertain unless the list is a plain one."""
    if values.get(key) is _EMPTY:
        values[key] = []
    elif not isinstance(values.get(key), _List) or item["indent"] != indent:
        raise _Uncertain
    values[key].append(_value(item))
