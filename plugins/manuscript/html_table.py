"""Tables of a page: facts, or only an arrangement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bs4 import Tag

from .manuscript import Guess

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]
LONGEST = 80
"""Characters that say which table is meant."""


def rows_of(tag: Tag) -> list[list[Tag]]:
    """The cells, row by row, without those of tables inside."""
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    return [[cell for cell in row.find_all(["td", "th"], recursive=False) if isinstance(cell, Tag)] for row in rows]


def holds_facts(tag: Tag, rows: Sequence[Sequence[Tag]]) -> bool:
    """At least two rows and columns, no headings and no table inside."""
    return len(rows) > 1 and max(map(len, rows)) > 1 and not tag.find(["table", *HEADINGS])


def taken_apart(root: Tag) -> Iterator[Guess]:
    """What stood side by side in tables that aren't kept as tables."""
    tables = ((tag, rows_of(tag)) for tag in root.find_all("table"))
    rows = [row for tag, rows in tables if not holds_facts(tag, rows) for row in map(_words, rows) if len(row) > 1]
    if rows:
        text = " | ".join(rows[0])
        said = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
        yield Guess(0, f"read cell by cell, each a paragraph, what stood side by side in a table: {said}")


def _words(row: Sequence[Tag]) -> list[str]:
    """The words of the cells that hold any."""
    return [words for cell in row if (words := " ".join(cell.get_text(" ").split()))]
