"""Gives each picture in an article's HTML the room it needs, before it is there."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

from .size import Size

START = len("<img")
PIXELS = re.compile(r"[1-9][0-9]{0,4}")
LATE = {"loading": "lazy", "decoding": "async"}
"""The first picture may be the largest thing that readers first see: nothing holds it up."""


def with_sizes(html: str, size_of: Callable[[str], Size | None]) -> str:
    """The HTML with width and height in each picture that lacks them, and with all but the first loaded late.

    ``size_of`` gives the size of the picture at an address. The author's own attributes stay; the rest is as it was.
    """
    if "<img" not in html.lower():
        return html
    scanner = _Scanner(html)
    scanner.feed(html)
    scanner.close()
    parts, last = [], 0
    for number, (place, given) in enumerate(scanner.pictures):
        added = {**_sides(given, size_of), **(LATE if number else {})}
        parts.append(html[last:place])
        parts += [f' {name}="{value}"' for name, value in added.items() if name not in given]
        last = place
    return "".join([*parts, html[last:]])


def _sides(given: dict[str, str], size_of: Callable[[str], Size | None]) -> dict[str, int]:
    """Both; or the height that goes with a width of the author's own; or none."""
    own = given.get("width")
    if "height" in given or (own is not None and not PIXELS.fullmatch(own)):
        return {}
    size = size_of(given.get("src", ""))
    if size and own:
        return {"height": round(int(own) * size.height / size.width)}
    return size._asdict() if size else {}


class _Scanner(HTMLParser):
    """Notes where each <img> takes attributes, and those it has."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pictures: list[tuple[int, dict[str, str]]] = []
        self.lines = [0]
        for line in html.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            line, column = self.getpos()
            given = {name: value or "" for name, value in reversed(attrs)}  # of two, browsers take the first
            self.pictures.append((self.lines[line - 1] + column + START, given))
