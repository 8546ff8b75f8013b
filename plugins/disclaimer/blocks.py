"""The blocks at the top of an article's body: where each begins, and its words."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

WRAPPERS = frozenset(("div", "section", "article", "main"))
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Block(NamedTuple):
    """An element at the top of the body: its tag, where it starts, its words."""

    tag: str
    start: int
    text: str


def scan(content: str) -> list[Block]:
    """The blocks at the top of the body, looking into wrappers such as <div> and <section>."""
    scanner = _Scanner(content)
    scanner.feed(content)
    scanner.close()
    return [Block(tag, start, "".join(words)) for tag, start, words in scanner.blocks]


class _Scanner(HTMLParser):
    """Notes where each top-level element starts; the content itself is never rewritten."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, int, list[str]]] = []
        self.open: list[str] = []
        self.lines = [0]
        for line in content.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._inside and tag not in WRAPPERS:
            line, column = self.getpos()
            self.blocks.append((tag, self.lines[line - 1] + column, []))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.blocks:
            self.blocks[-1][2].append(data)

    @property
    def _inside(self) -> bool:
        return any(tag not in WRAPPERS for tag in self.open)
