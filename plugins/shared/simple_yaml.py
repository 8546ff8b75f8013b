"""The simple part of YAML, as most front matter is: read in a thirtieth of the time that ruamel.yaml takes."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from .characters import BREAK
from .finding import Finding


class Reading(NamedTuple):
    """The values by key in small letters, the line of each key, and what is wrong."""

    values: dict[str, Any]
    lines: dict[str, int]
    findings: tuple[Finding, ...] = ()


class Uncertain(ValueError):
    """The text uses more of YAML than is read here."""


NOTHING = frozenset({"~", "null", "Null", "NULL"})
VALUE = r"""(?:
    (?P<plain>[^\W_](?:[^:\#\t]|:(?=[^\s\#]))*)    # up to a comment
    | "(?P<double>[^"\\]*)"
    | '(?P<single>[^']*)'
    | (?P<flow>[\[{].*[\]}])                       # a list or mapping on one line
    )"""
COMMENT = r"[ ]*(?:[ ]\#.*)?"
ENTRY = re.compile(rf"(?P<key>[A-Za-z_][A-Za-z0-9_]*):(?:[ ]+{VALUE})?{COMMENT}", re.VERBOSE)
ITEM = re.compile(rf"(?P<indent>[ ]*)-[ ]+{VALUE}{COMMENT}", re.VERBOSE)
NO_VALUE = re.compile(r"[ ]*(?:\#.*)?")
FLOW = re.compile(r"(?:[\w\[\]{}, ./-]|:(?=[ ]))*")
WORD = re.compile(r"\w(?:[\w ./-]*\w)?")


def read_simple(text: str, first_line: int) -> Reading:
    """Read lines `key: value`, lists on one line or one item a line, and comments; values are texts.

    Raises Uncertain for everything whose meaning isn't plain from the line itself.
    """
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    items: list[Any] | None = None
    key = indent = ""
    for number, line in enumerate(BREAK.split(text), start=first_line):
        if entry := ENTRY.fullmatch(line):
            key, value = entry["key"].lower(), _value(entry)
            if key in values:
                raise Uncertain
            values[key], lines[key] = "" if value is None else value, number
            items = [] if value is None else None
        elif item := ITEM.fullmatch(line):
            if items is None or (items and item["indent"] != indent):
                raise Uncertain
            items.append(_value(item))
            values[key], indent = items, item["indent"]
        elif not NO_VALUE.fullmatch(line):
            raise Uncertain
    return Reading(values, lines)


def _value(match: re.Match[str]) -> Any:
    """The value of an entry or item; None when there is none."""
    if match["plain"] is not None:
        return plain(match["plain"].rstrip(" "))
    if match["flow"] is not None:
        return _flow(match["flow"])
    return match["single"] if match["double"] is None else match["double"]


def plain(text: str) -> str:
    return "" if text in NOTHING else text


def _flow(text: str) -> Any:
    """A list or mapping of plain words, which is JSON once its words are quoted."""
    if not FLOW.fullmatch(text):
        raise Uncertain
    try:
        return json.loads(WORD.sub(_quote, text), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise Uncertain from error


def _quote(word: re.Match[str]) -> str:
    if word[0] in NOTHING:
        raise Uncertain
    return f'"{word[0]}"'


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(dict(pairs)) < len(pairs):
        raise Uncertain
    return dict(pairs)
