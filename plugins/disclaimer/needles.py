"""Words of which every match of a pattern holds at least one, read from the pattern's parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]  # CPython's own names for the parts of a pattern
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MOST = 8
SHORTEST = 3
ALIKE = (("İ", "i"), ("ı", "i"), ("ſ", "s"), ("\u212a", "k"))
"""The characters beside capitals that re.IGNORECASE takes for an ASCII letter; tests try every character."""

Words = frozenset[str]
NOTHING: Words = frozenset([""])


def fold(text: str) -> str:
    """As re.IGNORECASE compares ASCII letters; each character stays in its place."""
    for character, letter in ALIKE:
        text = text.replace(character, letter)
    return text.lower()


def needles_of(pattern: str) -> Words:
    """Folded words of which every match holds at least one; empty when none can be told."""
    words = _needles(_parser.parse(pattern, re.IGNORECASE)) or frozenset()
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


def beginnings_of(pattern: str) -> Words:
    """Folded words of which every match begins with one; empty when none can be told."""
    run = NOTHING
    for part in _parser.parse(pattern, re.IGNORECASE):
        words = _language(*part)
        joined = None if words is None else _join([run, words])
        if joined is None:
            break
        run = joined
    return run if _shortest(run) >= SHORTEST else frozenset()


def _needles(parts: Iterable[Any]) -> Words | None:
    """The best that any stretch of the sequence offers: long, then few."""
    candidates, run = [], NOTHING
    for part in parts:
        words = _language(*part)
        joined = None if words is None else _join([run, words])
        if joined is not None:
            run = joined
            continue
        candidates.append(run)
        run = NOTHING if words is None else words
        inner = _inside(*part)
        if words is None and inner is not None:
            candidates.append(inner)
    return max((c for c in [*candidates, run] if _shortest(c) >= SHORTEST), key=_worth, default=None)


def _shortest(words: Words) -> int:
    return min(map(len, words))


def _worth(words: Words) -> tuple[int, int]:
    return min(_shortest(words), 5), -len(words)


def _inside(kind: Any, value: Any) -> Words | None:
    """Needles of a part that matches no finite set of words."""
    if kind is op.SUBPATTERN:
        return _needles(value[3])
    if kind is op.BRANCH:
        branches = [_needles(branch) for branch in value[1]]
        found = [words for words in branches if words is not None]
        return frozenset().union(*found) if len(found) == len(branches) else None
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[0] >= 1:
        return _needles(value[2])
    return None


def _language(kind: Any, value: Any) -> Words | None:
    """Every word that a part can match, folded; what has no width matches the empty one; None: too many."""
    if kind is op.LITERAL:
        return frozenset([fold(chr(value))]) if value < 128 else None
    if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return NOTHING
    if kind is op.IN:
        return _choice(value)
    if kind is op.SUBPATTERN:
        return _sequence(value[3])
    if kind is op.BRANCH:
        return _union([_sequence(branch) for branch in value[1]])
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] == 1:
        words = _sequence(value[2])
        return _union([words, NOTHING]) if value[0] == 0 else words
    return None


def _choice(members: Sequence[Any]) -> Words | None:
    words: list[str] = []
    for kind, value in members:
        codes = [value] if kind is op.LITERAL else range(value[0], value[1] + 1) if kind is op.RANGE else None
        if codes is None or len(codes) > MOST or max(codes) > 127:
            return None
        words += [fold(chr(code)) for code in codes]
    return frozenset(words)


def _sequence(parts: Iterable[Any]) -> Words | None:
    return _join([_language(*part) for part in parts])


def _join(sets: Sequence[Words | None]) -> Words | None:
    joined = NOTHING
    for words in sets:
        if words is None or len(joined) * len(words) > MOST:
            return None
        joined = frozenset("".join(pair) for pair in product(joined, words))
    return joined


def _union(sets: Sequence[Words | None]) -> Words | None:
    found = [words for words in sets if words is not None]
    union = frozenset().union(*found)
    return union if len(found) == len(sets) and len(union) <= MOST else None
