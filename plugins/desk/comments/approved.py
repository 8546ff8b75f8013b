"""Hands approved comments to the blog: one JSON Lines file, whole and sorted."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from django.db.models import QuerySet

from ...shared.files import write_whole
from .models import Comment, State


class Row(NamedTuple):
    id: uuid.UUID
    article: str
    parent: uuid.UUID | None
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
    fields = ("id", "article", "parent_id", "name", "text", "at", "approved", "from_clinic")
    rows = {row.id: row for row in (Row(*values) for values in _approved().values_list(*fields))}
    for place in sorted(filter(None, (_place(row, rows) for row in rows.values()))):
        row = rows[place.id]
        yield {
            "id": str(row.id),
            "article": row.article,
            "parent": str(row.parent) if row.parent else None,
            "name": row.name,
            "text": row.text,
            "at": _written(place.at),
            "approved": _written(row.approved),
            "from_clinic": row.from_clinic,
        }


def _approved() -> QuerySet[Comment]:
    return Comment.objects.filter(state=State.APPROVED)


def _place(row: Row, rows: Mapping[uuid.UUID, Row]) -> Place | None:
    """None while something above it isn't approved: an answer without its question would say something else."""
    at, depth, top = row.at, 0, row
    while top.parent:
        if top.parent not in rows:
            return None
        top = rows[top.parent]
        at, depth = max(at, top.at), depth + 1
    return Place(row.article, at, depth, row.id)


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
