"""Which list a line belongs to, by how far it is indented."""

from __future__ import annotations

from ..shared.finding import Finding
from .manuscript import Unreadable

DEEPEST = 20


class Nesting:
    """The lists that are open while lines are read, from the outermost in."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._indents: list[int] = []
        self._numbers: list[int] = []

    def depth(self, indent: int) -> int:
        """How deep text so far indented stands within items: 0 outside; lists further in than that end here."""
        while self._indents and self._indents[-1] >= indent:
            self._indents.pop()
        return len(self._indents)

    def enter(self, indent: int, line: int) -> int:
        """The depth of an item so far indented. M105: lists don't nest deeper than anybody can read."""
        while self._indents and self._indents[-1] > indent + 1:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent - 1:
            self._indents.append(indent)
            self._numbers = self._numbers[: len(self._indents)]
        if len(self._indents) > DEEPEST:
            raise Unreadable(too_deep(self._name, line))
        return len(self._indents) - 1

    def is_open(self, indent: int) -> bool:
        """Whether an item so far indented goes on with a list instead of beginning one."""
        return any(abs(indent - known) <= 1 for known in self._indents)

    def last_number(self, depth: int) -> int:
        return self._numbers[depth] if depth < len(self._numbers) else 0

    def count(self, depth: int, number: int) -> None:
        self._numbers = [*self._numbers[:depth], *[0] * (depth - len(self._numbers)), number]

    def close(self) -> None:
        self._indents.clear()


def too_deep(name: str, line: int = 0) -> Finding:
    """M105: a manuscript isn't nested more than twenty lists, or a hundred page elements, deep."""
    return Finding(name, line, "M105", "must not be nested so deep; save the copy as plain text (.txt) and import that")
