"""Search a pattern only where the text holds one of the words that every match must hold.

The triggers' long alternations cost milliseconds on an article, a substring search microseconds. The filter is
sound: it says no only where the pattern can't match, so no verdict changes; tests compare both on arbitrary text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]  # CPython's own names for the parts of a pattern
from re import _parser  # type: ignore[attr-defined]
from typing import Any

MOST = 8
SHORTEST = 3
ALIKE = str.maketrans({"İ": "i", "ı": "i", "ſ": "s", "\u212a": "k"})
"""The characters beside capitals that re.IGNORECASE takes for an ASCII letter; tests try every character."""

Words = frozenset[str]
NOTHING: Words = frozenset([""])


def find(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """As pattern.search(text), for a pattern with re.IGNORECASE; of several matches the leftmost."""
    return min(_matches(pattern, text), key=lambda match: match.start(), default=None)


def found(pattern: re.Pattern[str], text: str) -> bool:
    """Whether find would find something; stops at the first alternative that does."""
    return next(_matches(pattern, text), None) is not None


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    folded, words = fold(text), _words(text)
    for branch, needles in branches_of(pattern.pattern):
        if not needles or any(needle in (folded if " " in needle else words) for needle in needles):
            match = branch.search(text)
            if match:
                yield match


@lru_cache(maxsize=128)
def branches_of(pattern: str) -> tuple[tuple[re.Pattern[str], Words], ...]:
    """The pattern's alternatives, each with its needles: a text seldom holds a needle of more than one."""
    try:
        return tuple((re.compile(part, re.IGNORECASE), needles_of(part)) for part in _alternatives(pattern))
    except re.error:  # an alternative that refers to another can't be searched alone
        return ((re.compile(pattern, re.IGNORECASE), frozenset()),)


def _alternatives(pattern: str) -> list[str]:
    """The parts between the bars that stand in no group and no class."""
    parts, depth, last, in_class = [], 0, 0, False
    for token in re.finditer(r"\\.|[\[\]()|]", pattern, re.DOTALL):
        mark = token[0]
        if mark == "[" and not in_class:
            in_class = True
        elif mark == "]" and in_class and pattern[token.start() - 1] not in "[^":
            in_class = False
        elif not in_class and mark in "()":
            depth += 1 if mark == "(" else -1
        elif mark == "|" and not in_class and depth == 0:
            parts.append(pattern[last : token.start()])
            last = token.end()
    return [*parts, pattern[last:]]


@lru_cache(maxsize=16)
def fold(text: str) -> str:
    return (text if text.isascii() else text.translate(ALIKE)).lower()


@lru_cache(maxsize=16)
def _words(text: str) -> str:
    """What stands between spaces, each once: half as long as the text."""
    return " ".join(set(fold(text).split(" ")))


def needles_of(pattern: str) -> Words:
    """Folded words of which every match holds at least one; empty when none can be told."""
    words = _needles(_parser.parse(pattern, re.IGNORECASE)) or frozenset()
    return frozenset(word for word in words if not any(other in word for other in words - {word}))


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
