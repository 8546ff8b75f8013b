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
    parent: uuid.UUID | None
    name: str
    text: str
    at: datetime
    approved: datetime
    from_clinic: bool


def write_approved(path: Path) -> int:
    """Write the file, unless it says the same already; how many comments it holds. Raises OSError."""
    records = sorted(_records(), key=lambda record: (record["article"], record["at"], record["id"]))
    text = "".join(f"{json.dumps(record, ensure_ascii=False, sort_keys=True)}\n" for record in records)
    if not path.exists() or path.read_bytes() != text.encode():
        write_whole(path, text)
    return len(records)


def _records() -> Iterator[dict[str, str | bool | None]]:
    fields = ("id", "article", "parent_id", "name", "text", "at", "approved", "from_clinic")
    rows = [Row(*values) for values in Comment.objects.filter(state=State.APPROVED).values_list(*fields)]
    seen = {row.id for row in rows}
    parents = dict(Comment.objects.filter(replies__isnull=False).values_list("id", "parent_id"))
    for row in rows:
        parent = _nearest(row.parent, seen, parents)
        yield {
            "id": str(row.id),
            "article": row.article,
            "parent": str(parent) if parent else None,
            "name": row.name,
            "text": row.text,
            "at": _written(row.at),
            "approved": _written(row.approved),
            "from_clinic": row.from_clinic,
        }


def _nearest(
    parent: uuid.UUID | None, seen: set[uuid.UUID], parents: Mapping[uuid.UUID, uuid.UUID | None]
) -> uuid.UUID | None:
    """The nearest comment above that readers see: a reply to one that was removed moves up."""
    while parent and parent not in seen:
        parent = parents.get(parent)
    return parent


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
