"""Tables of a page: facts, or only an arrangement."""

from __future__ import annotations

from collections.abc import Sequence

from bs4 import Tag

HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"]


def rows_of(tag: Tag) -> list[list[Tag]]:
    """The cells, row by row, without those of tables inside."""
    rows = [row for row in tag.find_all("tr") if row.find_parent("table") is tag]
    return [[cell for cell in row.find_all(["td", "th"], recursive=False) if isinstance(cell, Tag)] for row in rows]


def holds_facts(tag: Tag, rows: Sequence[Sequence[Tag]]) -> bool:
    """At least two rows and columns, no headings and no table inside."""
    return len(rows) > 1 and max(map(len, rows)) > 1 and not tag.find(["table", *HEADINGS])
