"""CSS values as text: their words, numbers and lengths."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import tinycss2

from .calculation import Units, amount_of

WORD = re.compile(r"[^\W\d_]{2}")
SHARE = Units(0, 0, 1, (0, 0))


@lru_cache(maxsize=8192)
def tokens(value: str) -> tuple[Any, ...]:
    return tuple(tinycss2.parse_component_value_list(value, skip_comments=True))


@lru_cache(maxsize=8192)
def words(value: str) -> tuple[str, ...]:
    """The parts that spaces separate; commas and slashes are parts of their own."""
    found, current = [], ""
    for token in tokens(value):
        mark = token.value if token.type == "literal" and token.value in "/," else ""
        if mark or token.type == "whitespace":
            found += [current, mark]
            current = ""
        else:
            current += token.serialize()
    return tuple(word for word in [*found, current] if word)


def strings(parts: Iterable[Any]) -> Iterator[str]:
    """The quoted texts of a value, also inside its functions."""
    for part in parts:
        if part.type == "string":
            yield part.value
        elif part.type == "function":
            yield from strings(part.arguments)


def has_words(parts: Iterable[Any]) -> bool:
    """Whether a quoted text holds more than single letters, digits and signs."""
    return any(WORD.search(text) for text in strings(parts))


def split(parts: Iterable[str], mark: str) -> list[list[str]]:
    """The words between marks, e.g. the layers of a background between commas."""
    groups: list[list[str]] = [[]]
    for part in parts:
        if part == mark:
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


@lru_cache(maxsize=8192)
def length(value: str, units: Units) -> float | None:
    """In pixels; None where the value is no length, or none that can be worked out here."""
    parts = [token for token in tokens(value) if token.type != "whitespace"]
    if len(parts) != 1:
        return None
    amount = amount_of(parts[0], units)
    is_zero = parts[0].type == "number" and parts[0].value == 0
    return amount[0] if amount and (amount[1] or is_zero) else None


@lru_cache(maxsize=1024)
def number(value: str) -> float | None:
    """A bare number, or a percentage as a share of one."""
    parts = [token for token in tokens(value) if token.type != "whitespace"]
    amount = amount_of(parts[0], SHARE) if len(parts) == 1 else None
    is_share = bool(parts) and parts[0].type == "percentage"
    return amount[0] if amount and (is_share or not amount[1]) else None
