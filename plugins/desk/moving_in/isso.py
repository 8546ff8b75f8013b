"""Isso's database: comments.db."""

from __future__ import annotations

import html
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from .old import NotReadable, Old, cleaned, one_line, utc

APPROVED, DELETED = 1, 4
QUERY = """
SELECT comments.id, comments.parent, threads.uri, comments.author, comments.text, comments.created, comments.mode
FROM comments JOIN threads ON comments.tid = threads.id ORDER BY comments.id
"""


def read(path: Path) -> Iterator[Old]:
    """Its texts are Markdown, and stay as they were typed; its names were escaped on the way in."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute(QUERY).fetchall()
    except sqlite3.Error as error:
        raise NotReadable("must be Isso's database, with its tables 'comments' and 'threads'") from error
    for number, parent, uri, author, text, created, mode in rows:
        if mode != DELETED:
            yield Old(
                key=f"isso:{number}",
                parent=f"isso:{parent}" if parent else "",
                address=uri,
                name=one_line(html.unescape(author or "")),
                text=cleaned(text or ""),
                at=_moment(created),
                is_approved=mode == APPROVED,
            )


def _moment(seconds: object) -> datetime:
    try:
        return utc(str(datetime.fromtimestamp(float(str(seconds)), UTC)))
    except (ValueError, OverflowError, OSError) as error:
        raise NotReadable("must give each comment's date in seconds since 1970") from error
