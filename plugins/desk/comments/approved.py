"""Hands approved comments to the blog: one JSON Lines file, whole and sorted."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from ...shared.files import write_whole
from .models import Comment, State


class Row(NamedTuple):
    id: uuid.UUID
    article: str
    parent_id: uuid.UUID | None
    name: str
    text: str
    at: datetime
    approved: datetime
    from_clinic: bool


class Place(NamedTuple):
    """Where a comment stands in the file: never before what it answers, whatever the clocks said."""

    article: str
    at: datetime
    depth: int
    id: uuid.UUID


def write_approved(path: Path) -> int:
    """Write the file, unless it says the same already; how many comments it holds. Raises OSError."""
    records = list(_records())
    text = "".join(f"{json.dumps(record, ensure_ascii=False, sort_keys=True)}\n" for record in records)
    if not path.exists() or path.read_bytes() != text.encode():
        write_whole(path, text)
    return len(records)


def _records() -> Iterator[dict[str, str | bool | None]]:
    rows = [Row(*values) for values in Comment.objects.filter(state=State.APPROVED).values_list(*Row._fields)]
    by_id = {row.id: row for row in rows}
    for place in sorted(filter(None, (_place(row, by_id) for row in rows))):
        row = by_id[place.id]
        yield {
            "id": str(row.id),
            "article": row.article,
            "parent": str(row.parent_id) if row.parent_id else None,
            "name": row.name,
            "text": row.text,
            "at": _written(place.at),
            "approved": _written(row.approved),
            "from_clinic": row.from_clinic,
        }


def _place(row: Row, rows: Mapping[uuid.UUID, Row]) -> Place | None:
    """None while something above it isn't approved: an answer without its question would say something else."""
    at, depth, top = row.at, 0, row
    while top.parent_id:
        if top.parent_id not in rows:
            return None
        top = rows[top.parent_id]
        at, depth = max(at, top.at), depth + 1
    return Place(row.article, at, depth, row.id)


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
