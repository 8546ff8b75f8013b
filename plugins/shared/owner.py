"""Whose a file is, for who may not touch it."""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path


def foreign(path: Path) -> tuple[Path, str] | None:
    """The file, or the folder that it stands in, if another user's, and that user's name."""
    nearest = islice(_owners(path), 2)
    return next(((each, named(owner)) for each, owner in nearest if owner != os.geteuid()), None)


def named(number: int) -> str:
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return f"user {number}"


def _owners(path: Path) -> Iterator[tuple[Path, int]]:
    """Of it and each folder above; what can't be looked at is passed over."""
    for each in (path, *path.parents):
        with suppress(OSError):
            yield each, each.stat().st_uid
