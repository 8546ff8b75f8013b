"""Search a pattern only where the text holds one of the words that every match must hold.

The triggers' long alternations cost milliseconds on an article, looking words up microseconds. The filter is sound:
it says no only where the pattern can't match, so no verdict changes; tests compare both on arbitrary text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from .needles import beginnings_of, fold, needles_of


class Branch(NamedTuple):
    """One alternative of a pattern; of its needles and its beginnings every match has one, of its clues one word."""

    pattern: re.Pattern[str]
    needles: Sequence[str] = ("",)
    beginnings: Sequence[str] = ()
    clues: frozenset[str] = frozenset([""])


def find(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """As pattern.search(text), for a pattern with re.IGNORECASE; of several matches the leftmost."""
    branches = branches_of(pattern.pattern)
    return min(_matches(branches, text, fold(text)), key=lambda match: match.start(), default=None)


def found(patterns: Iterable[re.Pattern[str]], text: str) -> set[str]:
    """The sources of the patterns that find would find."""
    folded = fold(text)
    branches = {pattern.pattern: branches_of(pattern.pattern) for pattern in patterns}
    clues = _clues_of(tuple(branches))
    held = {clue for word in set(folded.split(" ")) for clue in _clues_in(word, clues)}
    likely = {source: [b for b in found if not held.isdisjoint(b.clues)] for source, found in branches.items()}
    return {source for source, found in likely.items() if any(_matches(found, text, folded))}


@lru_cache(maxsize=16)
def _clues_of(sources: Sequence[str]) -> frozenset[str]:
    return frozenset(clue for source in sources for branch in branches_of(source) for clue in branch.clues)


@lru_cache(maxsize=20_000)
def _clues_in(word: str, clues: frozenset[str]) -> list[str]:
    """Those that it holds; articles of one blog share most of their words."""
    return [clue for clue in clues if clue in word]


def _matches(branches: Iterable[Branch], text: str, folded: str) -> Iterator[re.Match[str]]:
    for branch in branches:
        if any(needle in folded for needle in branch.needles):
            yield from _matches_of(branch, text, folded)


def _matches_of(branch: Branch, text: str, folded: str) -> Iterator[re.Match[str]]:
    """The leftmost match; of those with different beginnings each one's."""
    if not branch.beginnings:
        match = branch.pattern.search(text)
        yield from [match] if match else []
    for word in branch.beginnings:
        tried = (branch.pattern.match(text, at) for at in _places(folded, word))
        yield from [match for match in [next(filter(None, tried), None)] if match]


def _places(folded: str, word: str) -> Iterator[int]:
    at = folded.find(word)
    while at >= 0:
        yield at
        at = folded.find(word, at + 1)


@lru_cache(maxsize=128)
def branches_of(pattern: str) -> tuple[Branch, ...]:
    """The pattern's alternatives: a text seldom holds a needle of more than one."""
    try:
        return tuple(_branch(part) for part in _alternatives(pattern))
    except re.error:  # an alternative that refers to another can't be searched alone
        return (Branch(re.compile(pattern, re.IGNORECASE)),)


def _branch(pattern: str) -> Branch:
    needles = sorted(needles_of(pattern)) or [""]
    clues = frozenset(max(needle.split(" "), key=len) for needle in needles)
    return Branch(re.compile(pattern, re.IGNORECASE), needles, sorted(beginnings_of(pattern)), clues)


def _alternatives(pattern: str) -> list[str]:
    """The parts between the bars that stand in no class, and in no group but one around a whole part."""
    marks = list(_marks(pattern))
    closed = [at for at, mark, depth in marks if mark == ")" and depth == 0]
    if pattern.startswith("(?:") and closed[:1] == [len(pattern) - 1]:
        return _alternatives(pattern[3:-1])
    bars = [at for at, mark, depth in marks if mark == "|" and depth == 0]
    edges = zip([0, *(at + 1 for at in bars)], [*bars, len(pattern)], strict=True)
    parts = [pattern[start:end] for start, end in edges]
    return [each for part in parts for each in _alternatives(part)] if bars else parts


def _marks(pattern: str) -> Iterator[tuple[int, str, int]]:
    """Each bar and parenthesis outside of classes: where, which, and how deep it is after it."""
    depth, in_class = 0, False
    for token in re.finditer(r"\\.|[\[\]()|]", pattern, re.DOTALL):
        mark = token[0]
        if mark == "[" and not in_class:
            in_class = True
        elif mark == "]" and in_class and pattern[token.start() - 1] not in "[^":
            in_class = False
        elif not in_class and mark in "()|":
            depth += {"(": 1, ")": -1, "|": 0}[mark]
            yield token.start(), mark, depth
