"""A backup's part of the desk: every row as JSON, the same for SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from django.core import serializers
from django.core.management.color import no_style
from django.core.serializers.base import DeserializationError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction

from .accounts.models import User
from .archive import NoBackup
from .comments.decide import want_publish
from .comments.models import Comment, Decision, Publication, Purge, Telling

KEPT: tuple[type[models.Model], ...] = (User, Comment, Decision, Publication, Purge, Telling)


class Exact(DjangoJSONEncoder):
    """Django's own drops what is less than a thousandth of a second."""

    def default(self, o: object) -> object:
        return o.isoformat() if isinstance(o, datetime) else super().default(o)


def dump() -> str:
    with _one_moment():
        return str(serializers.serialize("json", _rows(), use_natural_foreign_keys=True, cls=Exact))


@contextmanager
def _one_moment() -> Iterator[None]:
    """What is read was there together: no decision without its comment; and nobody who writes has to wait."""
    level = "" if connection.vendor == "sqlite" else " ISOLATION LEVEL REPEATABLE READ"
    with connection.cursor() as cursor:
        cursor.execute(f"BEGIN{level}")
        try:
            yield
        finally:
            cursor.execute("ROLLBACK")


def is_empty() -> bool:
    return not User.objects.exists() and not Comment.objects.exists()


def put_back(rows: str, content: Path, target: Path, beside: Path) -> int:
    """Rows and folder, both or neither; what stood at the target goes beside it. How many comments there are.

    Raises NoBackup, OSError.
    """
    try:
        with transaction.atomic():
            _load(rows)
            if not content.is_dir():
                raise NoBackup
            if target.exists():
                target.rename(beside)
            content.rename(target)
    except (DeserializationError, ValueError) as error:
        raise NoBackup from error
    return Comment.objects.count()


def _load(rows: str) -> None:
    for row in serializers.deserialize("json", rows):
        row.save()
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), KEPT):
            cursor.execute(statement)
    want_publish()


def _rows() -> Iterator[models.Model]:
    for model in KEPT:
        yield from model._default_manager.order_by("pk").iterator()
