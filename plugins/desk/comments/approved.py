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


def write_approved(path: Path) -> int:
    """Write the file, unless it says the same already; how many comments it holds. Raises OSError."""
    records = sorted(_records(), key=lambda record: (record["article"], record["at"], record["id"]))
    text = "".join(f"{json.dumps(record, ensure_ascii=False, sort_keys=True)}\n" for record in records)
    if not path.exists() or path.read_bytes() != text.encode():
        write_whole(path, text)
    return len(records)


def _records() -> Iterator[dict[str, str | bool | None]]:
    rows = [Row(*values) for values in Comment.objects.filter(state=State.APPROVED).values_list(*Row._fields)]
    parents = {row.id: row.parent_id for row in rows}
    for row in rows:
        if not _is_reached(row.parent_id, parents):
            continue
        yield {
            "id": str(row.id),
            "article": row.article,
            "parent": str(row.parent_id) if row.parent_id else None,
            "name": row.name,
            "text": row.text,
            "at": _written(row.at),
            "approved": _written(row.approved),
            "from_clinic": row.from_clinic,
        }


def _is_reached(parent: uuid.UUID | None, parents: Mapping[uuid.UUID, uuid.UUID | None]) -> bool:
    """Whether all that stand above are approved: an answer without its question would say something else."""
    while parent in parents and parent:
        parent = parents[parent]
    return parent is None


def _written(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
