"""Media queries, and the conditions of @supports and @container."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan
from typing import Any

import tinycss2

from .calculation import Units
from .scenario import ALWAYS, Condition
from .values import length, tokens

FONT = Units(16, 16, float("nan"), (float("nan"), float("nan")))
SIGNS = {"min-": ">=", "max-": "<=", "": "="}
FLIPPED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}


def read_media(text: str) -> Condition:
    """A media query list; what isn't known here is tried both ways."""
    queries = _split(tokens(text), ",")
    return ("any", *map(_query, queries)) if text.strip() else ALWAYS


def read_condition(text: str) -> Condition:
    """The condition of @supports or @container."""
    return _boolean(_without_space(tokens(text)))


def _query(parts: Sequence[Any]) -> Condition:
    parts = _without_space(parts)
    words = [part.lower_value if part.type == "ident" else "" for part in parts[:3]]
    if words and words[0] in ("not", "only") and len(words) > 1 and words[1]:
        inner = _query(parts[1:])
        return ("not", inner) if words[0] == "not" else inner
    if words and words[0] not in ("", "not"):
        medium = ALWAYS if words[0] == "all" else ("medium", words[0])
        if len(parts) == 1:
            return medium
        return ("all", medium, _boolean(parts[2:])) if words[1] == "and" else _unknown(parts)
    return _boolean(parts)


def _boolean(parts: Sequence[Any]) -> Condition:
    groups = {mark: _split(parts, mark) for mark in ("or", "and")}
    if all(len(operands) > 1 for operands in groups.values()):
        return _unknown(parts)
    for mark, kind in (("or", "any"), ("and", "all")):
        if len(groups[mark]) > 1:
            return (kind, *map(_boolean, groups[mark]))
    if parts and parts[0].type == "ident" and parts[0].lower_value == "not":
        return ("not", _boolean(parts[1:]))
    if len(parts) == 1 and parts[0].type == "() block":
        inner = _without_space(parts[0].content)
        nested = inner and (inner[0].type == "() block" or getattr(inner[0], "lower_value", "") == "not")
        return _boolean(inner) if nested else _feature(tinycss2.serialize(parts[0].content).strip().lower())
    return _unknown(parts)


def _unknown(parts: Sequence[Any]) -> Condition:
    return ("if", tinycss2.serialize(parts).strip().lower())


def _feature(text: str) -> Condition:
    name, colon, value = (part.strip() for part in text.partition(":"))
    if name == "prefers-color-scheme" and value in ("light", "dark"):
        return ("scheme", value)
    for prefix, sign in SIGNS.items():
        if colon and name in (f"{prefix}width", f"{prefix}device-width"):
            return _width(sign, value, text)
    return _range(text) if "width" in text and not colon else ("if", text)


def _width(sign: str, value: str, text: str) -> Condition:
    pixels = length(value, FONT)
    return ("if", text) if pixels is None or isnan(pixels) else ("width", sign, pixels)


def _range(text: str) -> Condition:
    """As in (400px <= width < 700px)."""
    spaced = text.replace("<", " < ").replace(">", " > ").replace("=", " = ").split()
    joined = " ".join(spaced).replace("< =", "<=").replace("> =", ">=").split()
    if "width" not in joined or len(joined) not in (3, 5):
        return ("if", text)
    at = joined.index("width")
    sides = [_width(FLIPPED.get(joined[1], ""), joined[0], text)] if at else []
    sides += [_width(joined[at + 1], joined[at + 2], text)] if at + 2 < len(joined) else []
    return ("all", *sides)


def _split(parts: Sequence[Any], mark: str) -> list[list[Any]]:
    groups: list[list[Any]] = [[]]
    for part in parts:
        if part.type in ("ident", "literal") and part.value.lower() == mark:
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


def _without_space(parts: Sequence[Any]) -> list[Any]:
    return [part for part in parts if part.type != "whitespace"]
