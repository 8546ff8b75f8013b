"""A text put together from the runs of a page, and where in it a wording stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selectolax.lexbor import LexborNode

GAP = "\ufffc"
"""Stands for what is seen but isn't text of the article's own: a picture, a quotation, another article."""


@dataclass(eq=False, slots=True)
class Holder:
    """An element of the body, and what its markup makes of its text.

    ``code`` and ``why`` say what hides it, markup alone; ``is_seen``: something is drawn in its place.
    """

    node: LexborNode
    parent: Holder | None
    tag: str
    depth: int
    code: str = ""
    why: str = ""
    is_seen: bool = True
    is_quoted: bool = False
    is_link: bool = False
    is_code: bool = False

    def ancestors(self) -> Iterator[Holder]:
        """Itself first, the body last."""
        current: Holder | None = self
        while current is not None:
            yield current
            current = current.parent


class Run(NamedTuple):
    """A piece of text, folded and as it stood in the source; a space where an element begins or ends a line."""

    text: str
    raw: str
    holder: Holder


class Span(NamedTuple):
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """``starts``: where each of the runs begins in the text."""

    text: str
    runs: Sequence[Run]
    starts: Sequence[int]

    def find(self, wording: str) -> list[Span]:
        """Each place where the wording stands, as whole words."""
        spans, start = [], self.text.find(wording)
        while start >= 0 and wording:
            end = start + len(wording)
            if not (self.text[start - 1 : start].isalnum() or self.text[end : end + 1].isalnum()):
                spans.append(Span(start, end))
            start = self.text.find(wording, start + 1)
        return spans

    def runs_in(self, span: Span) -> Sequence[Run]:
        """The runs that hold a part of the span."""
        first = bisect_right(self.starts, span.start) - 1
        return self.runs[first : bisect_right(self.starts, span.end - 1)]


def read(runs: Iterable[Run]) -> Reading:
    """Runs one after the other, spaces between them folded into one."""
    kept: list[Run] = []
    starts: list[int] = []
    parts: list[str] = []
    size, after_space = 0, True
    for run in runs:
        text = run.text[1:] if after_space and run.text[:1] == " " else run.text
        if text:
            kept.append(run)
            starts.append(size)
            parts.append(text)
            size += len(text)
            after_space = text[-1] == " "
    return Reading("".join(parts), kept, starts)
